"""The check of a sentence against a story: what supports it, and what nothing supports."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from digest.annotating.remembered import remembered
from digest.checking import (
    accomplished,
    attributions,
    certainty,
    closeness,
    content,
    contrasts,
    crossed,
    dates,
    deeds,
    demonyms,
    displaced,
    doers,
    doing_nouns,
    drawn,
    ends,
    epithets,
    existing,
    firmness,
    form,
    formers,
    linked,
    listing,
    modality,
    names,
    negations,
    numbers,
    owners,
    partisans,
    phases,
    polarity,
    quotations,
    retelling,
    retired,
    reversals,
    rivals,
    role_denials,
    roles,
    state_rivals,
    steps,
    swapped,
    titles,
    turning,
    unfounded,
    wished,
    won,
)
from digest.checking.aligning import ground
from digest.checking.ground import Ground
from digest.checking.indexing import Index
from digest.models import Finding, Lack, Story

__all__ = ["Checker", "check"]

_CHECKS: tuple[Callable[[str, Ground], Iterator[Lack]], ...] = (
    numbers.lacks,
    linked.lacks,
    swapped.lacks,
    formers.lacks,
    deeds.lacks,
    won.lacks,
    steps.lacks,
    dates.lacks,
    listing.lacks,
    names.lacks,
    epithets.lacks,
    demonyms.lacks,
    partisans.lacks,
    quotations.lacks,
    negations.lacks,
    unfounded.lacks,
    polarity.lacks,
    existing.lacks,
    phases.lacks,
    retelling.lacks,
    role_denials.lacks,
    modality.lacks,
    accomplished.lacks,
    firmness.lacks,
    wished.lacks,
    certainty.lacks,
    contrasts.lacks,
    state_rivals.lacks,
    content.lacks,
    rivals.lacks,
    drawn.lacks,
    reversals.lacks,
    roles.lacks,
    displaced.lacks,
    crossed.lacks,
    ends.lacks,
    titles.lacks,
    retired.lacks,
    turning.lacks,
    doers.lacks,
    doing_nouns.lacks,
    attributions.lacks,
    owners.lacks,
    form.lacks,
)
_LANG = "fr"


class Checker:
    """A story that was read once, for every sentence that is held against it."""

    def __init__(self, story: Story, *, lang: str = "") -> None:
        """`lang` is that of the story's leading article where none is given."""
        self.story = story
        self.lang = lang or (story.articles[0].lang if story.articles else "") or _LANG
        self._index = Index(story, self.lang)

    def check(self, sentence: str, *, for_page: bool = False) -> Finding:
        """What the story does not support of a sentence, in the order of its words, and the units that do.

        A sentence that leans on one before it ("Il a ajouté …") is only wrong `for_page`, where none stands
        before it.
        """
        whole = self._index.whole(sentence)
        stands = ground(sentence, self._index) if whole is None else None
        if stands is None:
            leaning = form.leaning(sentence, self.lang) if for_page else ()
            return Finding(sentence, tuple(leaning), (self._index.place(whole or 0),))
        found = [lack for check in _CHECKS for lack in check(sentence, stands)]
        found = found or list(closeness.lacks(sentence, stands))
        if for_page:
            found += form.leaning(sentence, self.lang)
        return Finding(sentence, _apart(found), stands.places)


def _apart(found: Sequence[Lack]) -> tuple[Lack, ...]:
    """In the order of the words; of several checks that lack one thing, the one that tells most."""
    kept: list[Lack] = []
    for lack in sorted(found, key=lambda one: (-len(one.said), one.start, one.end)):
        if not any(lack.kind == one.kind and lack.start < one.end and one.start < lack.end for one in kept):
            kept.append(lack)
    return tuple(sorted(kept, key=lambda one: (one.start, one.end, one.kind)))


def check(sentence: str, story: Story, *, lang: str = "", for_page: bool = False) -> Finding:
    """What the check of one sentence finds; see `Checker.check`.

    The stories that were asked last (the same objects) are read once.
    """
    return _checkers(lang)(story).check(sentence, for_page=for_page)


@cache
def _checkers(lang: str) -> Callable[[Story], Checker]:
    return remembered(partial(Checker, lang=lang))
