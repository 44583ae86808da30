"""checked: a draft as it may be printed: each sentence that the check refuses gives its place to a unit."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter

from digest.checking.checker import check
from digest.checking.page import Page
from digest.checking.spares import Spares, length
from digest.checking.stuttering import stutters
from digest.models import Draft, Extract, Finding, Lack, Refusal, Story, Summary, Writing
from digest.text.openings import dangles
from digest.text.tokens import words

__all__ = ["checked"]


def checked(  # noqa: PLR0913 - what is printed, and what it is held against
    story: Story,
    draft: Draft,
    instead: Summary,
    *,
    printed: Sequence[str] = (),
    lang: str = "",
    budget: int = 0,
    leans: Callable[[str, str], bool] = dangles,
    dated: Callable[[Finding], str | None] = attrgetter("sentence"),
) -> Summary:
    """The sentences of a draft that the story supports, and a unit of `instead` for each of the others.

    A sentence is refused too where it repeats what the page has `printed` or the draft itself. The unit that
    replaces it is the most similar one that is not printed yet, with the one before it where it `leans` on
    that, and none where all are printed or the `budget` (words; 0 for no bound) has no room. Where nothing
    is left of the draft the extracts are those of `instead`. `dated` gives a sentence as the page prints it,
    or None where it names a day that nothing proves. `Summary.writing` says all of it.
    """
    page, kept, refused = Page(printed, lang), dict[int, Extract](), dict[int, tuple[Lack, ...]]()
    for at, sentence in enumerate(draft.sentences):
        finding = check(sentence, story, lang=lang, for_page=True)
        why = _why(finding, page)
        wording = None if why else dated(finding)
        if wording is None:
            refused[at] = why or (Lack("date", "", 0, len(sentence)),)
        else:
            page.add(sentence)
            kept[at] = _written(finding, wording)
    spares = Spares(story, instead, lang, leans)
    if not kept:
        return replace(instead, writing=_unused(draft, refused, spares))
    slots = _filled(draft, kept, spares, page, budget)
    refusals = [Refusal(draft.sentences[at], why, _place(slots[at])) for at, why in sorted(refused.items())]
    extracts = tuple(extract for at in sorted(slots) for extract in slots[at])
    return replace(instead, extracts=extracts, writing=_writing(draft, refusals))


def _why(finding: Finding, page: Page) -> tuple[Lack, ...]:
    """What is wrong with a sentence: what the story does not support, else that it tells nothing new."""
    if finding.why or not finding.units:
        return finding.why or (Lack("content", finding.sentence, 0, len(finding.sentence)),)
    if stutters(finding.sentence):
        return (Lack("debris", "", 0, len(finding.sentence)),)
    said = page.repeats(words(finding.sentence))
    return (Lack("repeated", "", 0, len(finding.sentence), said),) if said else ()


def _written(finding: Finding, wording: str) -> Extract:
    (article, unit), *also = finding.units
    return Extract(article, unit, also=tuple(also), wording=wording)


def _filled(
    draft: Draft, kept: dict[int, Extract], spares: Spares, page: Page, budget: int
) -> dict[int, tuple[Extract, ...]]:
    """What is printed in the place of each sentence, in their order."""
    for extract in kept.values():
        spares.spend((extract.article, extract.unit), *extract.also)
    room = budget - sum(length(extract.wording) for extract in kept.values()) if budget else None
    slots: dict[int, tuple[Extract, ...]] = {}
    last: Extract | None = None
    for at, sentence in enumerate(draft.sentences):
        slots[at] = (kept[at],) if at in kept else spares.take(sentence, page, after=last, room=room)
        if room is not None and at not in kept:
            room -= sum(map(spares.size, slots[at]))
        last = slots[at][-1] if slots[at] else last
    return slots


def _place(extracts: tuple[Extract, ...]) -> tuple[str, int] | None:
    """The unit that was looked for: the last one, after what it leans on."""
    return (extracts[-1].article, extracts[-1].unit) if extracts else None


def _unused(draft: Draft, refused: dict[int, tuple[Lack, ...]], spares: Spares) -> Writing:
    """Every unit is printed; a sentence that was refused names the most similar one that no other named."""
    refusals = [
        Refusal(draft.sentences[at], why, spares.nearest(draft.sentences[at]))
        for at, why in sorted(refused.items())
    ]
    return _writing(draft, refusals)


def _writing(draft: Draft, refusals: Sequence[Refusal]) -> Writing:
    cut = [Refusal(text, (Lack("unfinished", "", 0, len(text)),)) for text in draft.unfinished]
    return Writing(
        model=draft.model,
        signature=draft.signature,
        sentences=len(draft.sentences) + len(cut),
        refused=(*refusals, *cut),
        tokens_in=sum(answer.tokens_in for answer in draft.answers),
        tokens_out=sum(answer.tokens_out for answer in draft.answers),
        seconds=sum(answer.seconds for answer in draft.answers),
        failure=draft.failure,
        beyond=draft.beyond,
    )
