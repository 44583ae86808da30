"""What every summarizer keeps to: the budget, no repeats, the order of printing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from digest.models import Extract, Story, Summary, Unit
from digest.text.tokens import words

__all__ = [
    "Candidate",
    "Selection",
    "candidates",
    "chosen_within",
    "near_repeats",
    "openings",
    "shingles",
    "summary_of",
]

_SHINGLE = 5  # words; the run by which a sentence that is told again is recognised
_REPEATED = 0.5  # of the smaller unit's shingles; above it two units say the same
# No words, and yet they tell: 5 % is not 5 €, +3 is not -3, a question claims nothing.
_SIGNS = re.compile(r"[?%‰°€$£¥+=<>×]|(?<!\w)[-−–](?=\d)")

Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that may be printed, its words, and where it stands.

    `article` is a place in `Story.articles`, `index` one in that article's units, `day` the article's.
    """

    article: int
    index: int
    unit: Unit
    words: tuple[str, ...]
    lang: str
    day: date | None = None


def candidates(story: Story) -> list[Candidate]:
    """Every unit of the story that has a word, article by article in the story's order."""
    return [
        Candidate(place, index, unit, spoken, article.lang, day)
        for place, article in enumerate(story.articles)
        for day in [article.dating.day]
        for index, unit in enumerate(article.units)
        if (spoken := unit.words or words(unit.text))
    ]


def openings(units: Sequence[Candidate], most: int) -> list[int]:
    """The places, in order, of at most so many units: the first of each article, then the second ones."""
    first = sorted(range(len(units)), key=lambda place: (units[place].index, place))[:most]
    return sorted(first)


def shingles(spoken: tuple[str, ...]) -> Shingles:
    """The runs of five words of a unit; a shorter unit is one run."""
    return frozenset(
        zip(*(spoken[i:] for i in range(_SHINGLE)), strict=False) if len(spoken) > _SHINGLE else [spoken]
    )


def near_repeats(one: Shingles, other: Shingles) -> bool:
    """Whether two units, by their shingles, say the same: most of the smaller stands in the other."""
    return len(one & other) > _REPEATED * min(len(one), len(other))


class Selection:
    """The units chosen so far, best first, under the one rule of the budget.

    The first unit that is offered is taken always; each further one if its words (`Candidate.words`, as
    `digest.text.tokens` counts them) fit what is left of the budget, and if it does not nearly repeat
    one that was taken. One that is refused is passed over: shorter ones after it may fit.
    """

    def __init__(self, budget: int) -> None:
        """`budget` is in words, and `left` is what is left of it."""
        self.chosen: list[Candidate] = []
        self.left = budget
        self._runs: list[Shingles] = []

    def takes(self, unit: Candidate) -> bool:
        """Whether the unit, offered now, was taken."""
        if self.chosen and len(unit.words) > self.left:
            return False
        own = shingles(unit.words)
        if any(near_repeats(own, run) for run in self._runs):
            return False
        self.chosen.append(unit)
        self._runs.append(own)
        self.left -= len(unit.words)
        return True


def chosen_within(ranked: Iterable[Candidate], budget: int) -> list[Candidate]:
    """What a `Selection` takes of units that are offered in rank order."""
    selection = Selection(budget)
    for unit in ranked:
        selection.takes(unit)
    return selection.chosen


def summary_of(
    story: Story, system: str, chosen: Iterable[Candidate], among: Iterable[Candidate] | None = None
) -> Summary:
    """The chosen units by day, then by the story's order of articles, then as the article has them.

    Undated articles come last. Of articles that have a unit in the same words and signs the first prints
    it, and `Extract.also` names the others' (one an article): punctuation and typography aside, nothing
    differs, so that each may be cited for it. `among` are the story's `candidates`, where they are known.
    """
    same: dict[tuple[tuple[str, ...], str], dict[int, Candidate]] = {_told(unit): {} for unit in chosen}
    spoken = {said for said, _ in same}
    for unit in candidates(story) if among is None else among:
        if unit.words in spoken and (told := _told(unit)) in same:
            same[told].setdefault(unit.article, unit)
    days = [article.dating.day or date.max for article in story.articles]
    kept = sorted(
        (list(holders.values()) for holders in same.values()),
        key=lambda holders: (days[holders[0].article], holders[0].article, holders[0].index),
    )
    return Summary(system, tuple(_extract(story, *holders) for holders in kept))


def _told(unit: Candidate) -> tuple[tuple[str, ...], str]:
    """What a unit says: its words, and its signs in their order."""
    return unit.words, "".join(_SIGNS.findall(unit.unit.text))


def _extract(story: Story, first: Candidate, *others: Candidate) -> Extract:
    also = tuple((story.articles[other.article].id, other.index) for other in others)
    return Extract(story.articles[first.article].id, first.index, also=also)
