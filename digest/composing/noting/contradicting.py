"""contradictions: sentences of two articles that differ only by a denial, a number, a day or a month."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, islice

from digest.annotating.contrasts import contrasts, skeleton, updates
from digest.annotating.versions import same_name, utterances
from digest.composing.opinions import reported
from digest.models import Article, Place, Story
from digest.text.tokens import words
from digest.text.turns import spoken_units

__all__ = ["Contradiction", "Sentence", "contradictions", "sentences"]

_FEWEST = 3  # stems of sentences that have no others; with fewer they may tell of two things
_SPOKEN = 2  # of two quotations of one speaker
_COMMON = 5  # stems in common of sentences that have others
_SHARE = 0.75  # of the longer one's; with less, something else is told too
_ARTICLES = 60  # of a story, as for its quotations
_UNITS = 60  # of an article; what two tell stands in its first pages
_HOLDERS = 40  # sentences that have a stem; one that more have says little of each


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit, or a quotation (that one has a `speaker`), with the stems of what it says beside numbers.

    `day` is that of its article.
    """

    place: Place
    text: str
    words: tuple[str, ...]
    stems: frozenset[str]
    lang: str
    day: date | None
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sentences of which one says otherwise."""

    one: Sentence
    other: Sentence


def sentences(story: Story, lang: str) -> tuple[list[Sentence], list[Sentence]]:
    """The quotations whose speaker is certain, and the units, in the order of the story's articles."""
    by_id = {article.id: article for article in story.articles}
    spoken = [
        _sentence(by_id[one.quote.article], one.first, one.text, lang, one.quote.speaker)
        for one in utterances(story)
    ]
    told = [
        _sentence(article, at, unit.text, lang)
        for article in reported(story)[:_ARTICLES]
        for spoken_in in [spoken_units(article)]
        for at, unit in enumerate(islice(article.units, _UNITS))
        if at not in spoken_in
    ]
    return spoken, told


def contradictions(among: Sequence[Sentence]) -> Iterator[Contradiction]:
    """The pairs of different articles, in order; not where each counts for a day of its own that it names."""
    for one, other in _near(among):
        if one.place[0] == other.place[0] or one.lang != other.lang or not _is_same(one, other):
            continue
        same_day = one.day == other.day
        differ = contrasts(one.words, other.words, one.lang, weekdays=same_day)
        if differ and not (same_day and updates(one.words, other.words, one.lang)):
            yield Contradiction(one, other)


def _sentence(article: Article, at: int, text: str, lang: str, speaker: str = "") -> Sentence:
    spoken, lang = words(text), article.lang or lang
    stems = skeleton(spoken, lang)
    return Sentence((article.id, at), text, spoken, stems, lang, article.dating.day, speaker)


def _near(among: Sequence[Sentence]) -> Iterable[tuple[Sentence, Sentence]]:
    """The pairs that have a stem in common which few others have."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(among):
        for stem in one.stems:
            holders[stem].append(at)
    pairs = {pair for held in holders.values() if len(held) <= _HOLDERS for pair in combinations(held, 2)}
    return ((among[one], among[other]) for one, other in sorted(pairs))


def _is_same(one: Sentence, other: Sentence) -> bool:
    """Whether both tell of one thing: in the same stems, or nearly where they are many."""
    if one.speaker and not same_name(one.speaker, other.speaker, one.lang):
        return False
    most, common = max(len(one.stems), len(other.stems)), len(one.stems & other.stems)
    if common == most:
        return common >= (_SPOKEN if one.speaker else _FEWEST)
    return common >= max(_COMMON, _SHARE * most)
