"""Replies: the units in which somebody denies what a story tells."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from digest.composing.candidates import Candidate, candidate
from digest.composing.opinions import reported
from digest.composing.patterns import any_of, listed, whole_words
from digest.models import Article, Place, Story
from digest.text.quotations import own_words, typed
from digest.text.repeats import Printed, stems_of
from digest.text.tokens import words

__all__ = ["Replies", "denies", "replies"]

_DEEPEST = 24  # units of an article; a denial further down answers something else
_OPENING = 3  # units, in which the press tells what somebody is accused of
_LONGEST = 40  # words; a longer unit tells much beside
_CLAIM = 12  # words after "dément" that may be what is denied
_OTHER = 2  # the rank of who is not accused
_SAME = 0.5  # of the stems of what is denied


@dataclass(frozen=True, slots=True)
class Reply:
    """A unit that denies something, in the language `lang`, and can be printed by itself.

    An `accused` is told to deny (`rank` 0) or says so (1); others deny what has the stems of their `claim`,
    or the unit `after` which they stand.
    """

    unit: Candidate
    rank: int
    lang: str
    claim: frozenset[str] = frozenset()
    after: Place | None = None

    @property
    def accused(self) -> bool:
        """Whether somebody denies an accusation of their article."""
        return self.rank < _OTHER

    def answers(self, text: str, place: Place | None = None) -> bool:
        """Whether it denies what a text tells, which is the unit at a place or a headline."""
        shared = len(self.claim & stems_of(words(text), self.lang))
        return bool(shared and shared >= _SAME * len(self.claim)) or (
            place is not None and place == self.after
        )


@dataclass(frozen=True, slots=True)
class Replies:
    """The denials of a story, and the headline that they may answer."""

    headline: str = ""
    found: tuple[Reply, ...] = ()

    def beside(self, chosen: Mapping[Candidate, str], fixed: int, most: int) -> tuple[Candidate, ...]:
        """The chosen units (with their texts), and a denial of what they or the headline tell, if none does.

        Where these are more than `most`, the last that can go is left out: none of the `fixed` first ones,
        nor what is denied, nor what another one leans on. If there is none, no denial is added.
        """
        reply, answered = self._best(chosen)
        if reply is None or self.told_in([self.headline, *chosen.values()]):
            return tuple(chosen)
        units = list(chosen)
        if len(units) >= most:
            leant_on = [one for one, after in pairwise(units) if after.standing == "after"]
            free = [one for one in units[fixed:] if one not in answered and one not in leant_on]
            units = [one for one in units if one is not free[-1]] if free else []
        return (*units, reply) if units else tuple(chosen)

    def told_in(self, texts: Iterable[str]) -> bool:
        """Whether any of the texts tells that something is denied, in a language of these denials."""
        langs = {one.lang for one in self.found}
        return any(denies(text, lang) for text in texts for lang in langs)

    def without(self, printed: Printed) -> "Replies":
        """Those that are not printed already."""
        return replace(self, found=tuple(one for one in self.found if not printed.repeats(one.unit.words)))

    def _best(self, chosen: Mapping[Candidate, str]) -> tuple[Candidate | None, Collection[Candidate]]:
        """The denial that goes before the others, and the units that it answers."""
        best: tuple[Reply, list[Candidate]] | None = None
        for one in self.found:
            answered = [unit for unit, text in chosen.items() if one.answers(text, unit.place)]
            fits = one.accused or answered or one.answers(self.headline)
            if fits and (best is None or one.rank < best[0].rank):
                best = one, answered
        return (best[0].unit, best[1]) if best else (None, ())


def replies(story: Story, headline: str, lang: str) -> Replies:
    """Those of a story, in the order of the articles."""
    found = (reply for one in reported(story) for reply in _replies(one, headline, one.lang or lang))
    return Replies(headline, tuple(found))


def denies(text: str, lang: str) -> bool:
    """Whether a text tells that something is denied."""
    return any(_any(kind, lang).search(typed(text)) for kind in ("denying", "saying", "refuting"))


def _replies(article: Article, headline: str, lang: str) -> Iterator[Reply]:
    texts = [unit.text for unit in article.units[:_DEEPEST]]
    accusing = _any("accusing", lang)
    accused = any(accusing.search(typed(text)) for text in (headline, article.title, *texts[:_OPENING]))
    for at, text in enumerate(texts):
        rank = _rank(text, lang, accused=accused)
        unit = candidate(article, at, lang) if rank is not None else None
        if rank is None or unit is None or unit.standing != "alone" or unit.length > _LONGEST:
            continue
        claim = _claim(text, lang)
        own = words(claim)[:_CLAIM]
        points = not own or own[0] in (listed("replies", lang) or {})["pointing"]
        yield Reply(unit, rank, lang, stems_of(own, lang), (article.id, at - 1) if points else None)


def _rank(text: str, lang: str, *, accused: bool) -> int | None:
    own = own_words(text)
    if _any("leaning", lang).match(own.lstrip()):
        return None
    if accused and _any("denying", lang).search(own):
        return 0
    if accused and _any("saying", lang).search(typed(text)):
        return 1
    return _OTHER if _any("refuting", lang).search(own) else None


def _claim(text: str, lang: str) -> str:
    """What is denied, as far as the words after the verb tell it."""
    found = _any("refuting", lang).search(own_words(text))
    return typed(text)[found.end() :] if found else ""


@cache
def _any(name: str, lang: str) -> re.Pattern[str]:
    patterns = (listed("replies", lang) or {}).get(name, ())
    return whole_words("|".join(patterns) if patterns else any_of(()))
