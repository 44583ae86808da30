"""Language models that write: as systems of a comparison, and what the check refused of each."""

import time
from collections.abc import Iterable, Iterator, Sequence

from digest.models import Draft, Item, LackKind, Output, Refusal, Refused, Story, Summary, Written
from digest.models import Writing as Record
from digest.summarizers.abstractive import Abstractive

__all__ = ["Writing", "written_by"]

_SHOWN = 3  # examples of a kind; a reader sees what happens, and the outputs have all of them


class Writing:
    """A model's summaries, checked; it is asked about all items at once."""

    def __init__(self, writer: Abstractive) -> None:
        """`writer` is loaded."""
        self.name, self.writer = writer.name, writer
        self._drafts: dict[tuple[str, int], Draft] = {}

    def prepare(self, items: Sequence[Item], words: int) -> None:
        """Let the model write about the items, in one call."""
        drafts = self.writer.drafts([(item.story, words) for item in items])
        for item, draft in zip(items, drafts, strict=True):
            self._drafts[item.id, words] = draft

    def outputs(self, item: Item, words: int) -> tuple[Output, ...]:
        """One output, with the time that the model took to answer and the check to read it."""
        if (item.id, words) not in self._drafts:
            self.prepare([item], words)
        start = time.process_time()
        summary = self.writer.settled(item.story, words, self._drafts[item.id, words])
        spent = time.process_time() - start + (summary.writing.seconds if summary.writing else 0.0)
        worded = any(extract.wording for extract in summary.extracts)
        extracts = () if worded else summary.extracts
        text = " ".join(_texts(item.story, summary))
        return (Output(self.name, item.id, text, extracts, spent, summary.writing),)

    def speed(self) -> float | None:
        """Tokens a second, over the answers that were not kept from before; None where there are none."""
        answers = [answer for draft in self._drafts.values() for answer in draft.answers if not answer.cached]
        seconds = sum(answer.seconds for answer in answers)
        return sum(answer.tokens_out for answer in answers) / seconds if seconds > 0 else None


def _texts(story: Story, summary: Summary) -> Iterator[str]:
    units = {article.id: article.units for article in story.articles}
    for extract in summary.extracts:
        yield extract.wording or units[extract.article][extract.unit].text


def written_by(systems: Iterable[object], outputs: Iterable[Output], *, timing: bool) -> tuple[Written, ...]:
    """What the check found of each model that took part, in the order of the systems."""
    models = [system for system in systems if isinstance(system, Writing)]
    records: dict[str, list[Record]] = {system.name: [] for system in models}
    for output in outputs:
        if output.writing and output.system in records:
            records[output.system].append(output.writing)
    return tuple(_written(one, records[one.name], timing=timing) for one in models if records[one.name])


def _written(system: Writing, records: Sequence[Record], *, timing: bool) -> Written:
    return Written(
        system=system.name,
        model=records[0].model,
        signature=records[0].signature,
        sentences=sum(record.sentences for record in records),
        refused=sum(len(record.refused) for record in records),
        tokens_in=sum(record.tokens_in for record in records),
        tokens_out=sum(record.tokens_out for record in records),
        failures=sum(bool(record.failure) for record in records),
        speed=system.speed() if timing else None,
        kinds=tuple(_kinds(records)),
    )


def _kinds(records: Iterable[Record]) -> Iterator[Refused]:
    """The kinds by how many sentences lacked support so, with the first of them."""
    found: dict[LackKind, list[Refusal]] = {}
    for refusal in (refusal for record in records for refusal in record.refused):
        for kind in dict.fromkeys(lack.kind for lack in refusal.why):
            found.setdefault(kind, []).append(refusal)
    for kind, refusals in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        yield Refused(kind, len(refusals), tuple(refusals[:_SHOWN]))
