"""Substitutions: the name of the aligned units in whose place a sentence has another one."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from digest.annotating.called import Called, called, tokens
from digest.annotating.name_keys import keys, people, seat
from digest.annotating.plain import plain
from digest.checking.ground import Ground
from digest.checking.name_kinds import can_replace, kind
from digest.checking.name_sides import Sides, same_sides, sides_of
from digest.checking.naming_words import is_subject_name, naming_words

__all__ = ["Substitutions"]

_BACK = 12  # characters before a name in which a word that makes it a place stands
_LISTED = re.compile(
    r"(?:[\s,]|\b(?:et|ou|and|or|une?|les?|la|l'|des?|du|d'|the|a|an|en|aux?|sur \w+)(?!\w)|\([^()]*\))+"
)
_SHORT = re.compile(r"[^().;:]{0,60}\(")  # what stands between a name and its initials


class Substitutions:
    """What one name of a sentence may have replaced.

    `other` is a name that stands between the same words in an aligned unit, where it stands more often than
    in the sentence, or ""; `surely` says that the words on both sides are the same, `is_like` that not
    one alone is a place. `unused` says that the units have names that the sentence has not, `leans` that they
    have a pronoun which may mean it: none means a place.
    """

    def __init__(self, sentence: str, ground: Ground, name: Called, topics: AbstractSet[str]) -> None:
        """`name` is one of the sentence; `topics` are keys of names that the story always has."""
        lang = ground.lang
        self._sentence, self._name, self._lang = sentence, name, lang
        self._used = Counter(key for _, word in tokens(sentence) for key in keys(word, lang))
        self._own = {key for word in name.words for key in keys(word, lang)}
        self._kind = kind(sentence, name, lang)
        self._sides = sides_of(sentence, name, lang), sides_of(sentence, name, lang, bare=True)
        self._kept = (
            _kept(ground.texts, self._own, self._sides[0], lang),
            _kept(ground.texts, self._own, self._sides[1], lang, bare=True),
        )
        self.other, self.surely, self.is_like, self.unused = "", False, False, False
        for text in ground.texts:
            given = Counter(key for _, word in tokens(text) for key in keys(word, lang))
            for one in called(text, lang):
                if not self._is_said(text, one, given):
                    self._weigh(text, one, topics)
        pattern = naming_words(lang).leaning
        before = plain(sentence[max(0, name.start - _BACK) : name.start])
        self.leans = not naming_words(lang).placing.search(before) and any(
            pattern.search(plain(text)) for text in ground.texts
        )

    def _is_said(self, text: str, one: Called, given: Counter[str]) -> bool:
        """Whether a name of a text is no other one, or the sentence has it as often."""
        sought = keys(one.words[-1], self._lang)
        if _is_one(self._name, self._own, one, self._lang) or all(
            given[key] <= self._used[key] for key in sought
        ):
            return True
        is_adjective = one.is_people and text[one.start].islower() and not self._name.is_people
        return (
            is_adjective
            or _is_listed(text, self._own, one, self._lang)
            or _is_short(self._sentence, self._name, text, one)
        )

    def _weigh(self, text: str, one: Called, topics: AbstractSet[str]) -> None:
        is_like = can_replace(self._kind, kind(text, one, self._lang))
        sides = same_sides(self._sides[0], sides_of(text, one, self._lang))
        if is_like and not set(one.words) <= naming_words(self._lang).common:
            bare = same_sides(self._sides[1], sides_of(text, one, self._lang, bare=True))
            sides = max(sides, bare if bare > self._kept[1] else 0)
        if sides > max(self._kept[0], 1 if self.other else 0):
            self.other, self.surely = text[one.start : one.end], sides > 1
            self.is_like = is_like or "place" not in {self._kind, kind(text, one, self._lang)}
        opens = one.opens and not (_is_known(one, text) or is_subject_name(text, one.start, self._lang))
        is_said = any(self._used[key] or key in topics for key in keys(one.words[-1], self._lang))
        if not (is_said or opens):
            self.unused = self.unused or (is_like and (not one.is_people or self._name.is_people))


def _is_one(name: Called, own: AbstractSet[str], other: Called, lang: str) -> bool:
    """Whether both can be one: by a word, by a part of one ("Metz-Queuleu"), or as seats of one country."""
    if any(not own.isdisjoint(keys(word, lang)) for word in other.words) or _is_seat(name, other):
        return True
    return name.words[-1] in other.words[-1].split("-") or other.words[-1] in name.words[-1].split("-")


def _is_short(sentence: str, name: Called, text: str, other: Called) -> bool:
    """Whether one name may be made of the first letters of the other: PCF, Parti (communiste français)."""
    shown = (sentence[name.start : name.end].isupper(), text[other.start : other.end].isupper())
    short, full = (name, other) if shown[0] else (other, name)
    initials = "".join(word[0] for word in full.words)
    return shown[0] != shown[1] and short.words[0].startswith(initials)


def _is_listed(text: str, own: AbstractSet[str], other: Called, lang: str) -> bool:
    """Whether a text has the name itself in a list with another, or in brackets after it, as short for it."""
    for one in called(text, lang):
        if own.isdisjoint(key for word in one.words for key in keys(word, lang)):
            continue
        first, last = (one, other) if one.start < other.start else (other, one)
        between = text[first.end : last.start]
        if _LISTED.fullmatch(plain(between)) or (first is other and _SHORT.fullmatch(between)):
            return True
    return False


def _is_seat(one: Called, other: Called) -> bool:
    """Whether both stand for one country: Moscou, le Kremlin, la Russie, le gouvernement russe."""
    lands = ({seat(word) or people(word) for word in name.words} - {""} for name in (one, other))
    return not next(lands).isdisjoint(next(lands))


def _kept(texts: Sequence[str], own: AbstractSet[str], sides: Sides, lang: str, *, bare: bool = False) -> int:
    """On how many sides the name itself has the same words beside it in the texts."""
    return max(
        (
            same_sides(sides, sides_of(text, one, lang, bare=bare))
            for text in texts
            for one in called(text, lang)
            if not own.isdisjoint(key for word in one.words for key in keys(word, lang))
        ),
        default=0,
    )


def _is_known(one: Called, text: str) -> bool:
    """Whether a word that opens a text stands for a person or a place: it has a capital inside too."""
    return text.count(text[one.start : one.end]) > 1
