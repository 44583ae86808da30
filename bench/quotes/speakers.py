"""Speakers: of the quotations that digest puts in somebody's mouth, how many are in the right one.

Precision is over every direct quotation that is given a speaker; one that nobody spoke, or that is no
quotation of the article at all, counts as wrong. Recall is over the annotated quotations with a speaker.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.figures import Figure, read_jsonl
from bench.quotes.annotated import ANNOTATED, CORPUS, Annotated, annotated
from bench.quotes.forms import same_speaker
from digest.annotating.quotes import quotes
from digest.cleaning import clean
from digest.models import Article, Quote

__all__ = ["Judged", "figures", "judged"]


@dataclass(frozen=True, slots=True)
class Judged:
    """An annotated quotation and the one that digest found there; one of them may be missing."""

    text: str
    wanted: Annotated | None
    found: Quote | None

    @property
    def given(self) -> str:
        """The speaker that digest gave, "" for none."""
        return self.found.speaker if self.found else ""

    @property
    def right(self) -> bool:
        """Whether digest gave the right speaker."""
        return bool(self.wanted and self.given and same_speaker(self.given, self.wanted.forms))


def figures(data: Path, path: Path = ANNOTATED, name: str = "quotes") -> list[Figure]:
    """Precision and recall of speakers; recall of whole utterances too. `name` begins that of each figure."""
    all_judged = judged(data, path)
    given = [one for one in all_judged if one.given]
    unspoken = sum(not (one.wanted and one.wanted.forms) for one in given if not one.right)
    right = sum(one.right for one in given)
    note = f"{right} of {len(given)} given, {unspoken} where nobody is known to speak"
    return [
        Figure(f"{name}.speaker_precision", right / max(len(given), 1), note),
        _recall(f"{name}.speaker_recall", all_judged),
        _recall(
            f"{name}.speaker_recall.full", [o for o in all_judged if o.wanted and o.wanted.kind == "full"]
        ),
    ]


def _recall(name: str, among: Iterable[Judged]) -> Figure:
    spoken = [one for one in among if one.wanted and one.wanted.forms]
    right = sum(one.right for one in spoken)
    return Figure(name, right / max(len(spoken), 1), f"{right} of {len(spoken)} with a speaker")


@cache
def judged(data: Path, path: Path = ANNOTATED) -> tuple[Judged, ...]:
    """Every annotated quotation, then what was found beside them, article by article."""
    texts = {str(row["id"]): row for row in read_jsonl(data / CORPUS)}
    return tuple(
        one for name, wanted in annotated(path).items() for one in _judge(_article(name, texts[name]), wanted)
    )


def _article(name: str, row: dict[str, object]) -> Article:
    return clean(Article(name, name, str(row["text"]), lang="fr", title=str(row["title"])))


def _judge(article: Article, wanted: Sequence[Annotated]) -> list[Judged]:
    found = [quote for quote in quotes(article) if quote.kind == "direct"]
    at = {id(quote): _annotated_at(quote, wanted) for quote in found}
    there: list[Judged] = []
    for one in wanted:
        here = [quote for quote in found if at[id(quote)] is one]
        best = max(here, key=lambda quote: (_shared(quote, one), -quote.start), default=None)
        there.append(Judged(article.text[one.start : one.end], one, best))
        there += [Judged(quote.text, one, quote) for quote in here if quote is not best and quote.speaker]
    return there + [Judged(quote.text, None, quote) for quote in found if at[id(quote)] is None]


def _annotated_at(quote: Quote, wanted: Sequence[Annotated]) -> Annotated | None:
    best = max(wanted, key=lambda one: _shared(quote, one))
    return best if _shared(quote, best) else None


def _shared(quote: Quote, one: Annotated) -> int:
    return max(min(quote.end, one.end) - max(quote.start, one.start), 0)
