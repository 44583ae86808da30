"""Grounds: what a page is held against: its record, and its sources by their numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256

from digest.checking import Checker
from digest.models import Article, Story
from digest.renderers import Wording
from digest.renderers.brief_record import BriefRecord
from digest.renderers.unit_record import UnitRecord
from digest.text.tokens import words
from digest.verifying.matching import Tokens, tokens
from digest.verifying.restoring import articles_of, stories_of, units_of

__all__ = ["Grounds", "Known"]


@dataclass(frozen=True, slots=True)
class Known:
    """A unit that a source has: its words as they stand, as tokens with their marks, and without."""

    text: str
    tokens: Tokens
    words: tuple[str, ...]


@dataclass(frozen=True)
class Grounds:
    """The record of a page and its articles, by number: those that were read again, else what it keeps.

    `reread` says which, `changed` are the ids of articles whose text is not what it was. What is known of an
    article besides its text, such as its date, is the record's.
    """

    record: BriefRecord
    words: Wording
    reread: bool
    articles: Mapping[int, Article]
    changed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, record: BriefRecord, words: Wording, read: Mapping[str, Article] | None) -> "Grounds":
        """`read` are the articles by id that were read again, None where none were."""
        kept = articles_of(record)
        for id_, one in (read or {}).items():
            if id_ in kept:
                kept[id_] = replace(kept[id_], text=one.text, units=one.units)
        numbers = {one.number: kept[one.id] for one in record.sources if one.number}
        changed = {
            one.id for one in record.sources if one.id in (read or {}) and _hash(kept[one.id]) != one.sha256
        }
        return cls(record, words, read is not None, numbers, frozenset(changed))

    @cached_property
    def units(self) -> dict[int, list[Known]]:
        """The units of each source, and its title."""
        return {
            number: [
                Known(text, tokens(text), words(text))
                for text in (*(unit.text for unit in one.units), one.title)
                if text
            ]
            for number, one in self.articles.items()
        }

    @cached_property
    def whole(self) -> dict[Tokens, list[tuple[int, Known]]]:
        """Where the units stand, by their tokens: the number of the source, and the unit."""
        found: dict[Tokens, list[tuple[int, Known]]] = {}
        for number, known in self.units.items():
            for one in known:
                found.setdefault(one.tokens, []).append((number, one))
        return found

    @cached_property
    def printed(self) -> dict[Tokens, list[UnitRecord]]:
        """The units of the record by the tokens of their own words, those that are printed in these."""
        found: dict[Tokens, list[UnitRecord]] = {}
        for one in units_of(self.record):
            if not one.wording:
                found.setdefault(tokens(one.original), []).append(one)
        return found

    @cached_property
    def written(self) -> dict[Tokens, UnitRecord]:
        """The sentences that were written in the place of a unit, by their tokens."""
        return {tokens(one.printed): one for one in units_of(self.record) if one.wording}

    @cached_property
    def counted(self) -> dict[Tokens, frozenset[int]]:
        """The sources that are cited for the numbers of a unit and are as they were, by the unit's tokens."""
        same = {one.number for one in self.record.sources if one.id not in self.changed}
        told = (one.sentence for story in stories_of(self.record) for one in story.notes.counts)
        return {tokens(one.original): frozenset(one.cites) & same for one in told}

    def beside(self, record: UnitRecord) -> tuple[int, ...]:
        """The numbers of the sources of the story in which a unit is printed: a writer had them all."""
        numbers = {one.id: number for number, one in self.articles.items()}
        stories = (story for story in stories_of(self.record) if record in story.units)
        told = next((story.articles for story in stories), (record.article,))
        return tuple(numbers[one] for one in told if one in numbers)

    def checker(self, numbers: tuple[int, ...]) -> Checker:
        """What holds a sentence against these sources."""
        if numbers not in self._checkers:
            articles = tuple(self.articles[number] for number in numbers)
            lang = articles[0].lang or self.record.lang
            self._checkers[numbers] = Checker(Story("", articles), lang=lang)
        return self._checkers[numbers]

    @cached_property
    def _checkers(self) -> dict[tuple[int, ...], Checker]:
        return {}


def _hash(article: Article) -> str:
    return sha256(article.text.encode("utf-8", "replace")).hexdigest()
