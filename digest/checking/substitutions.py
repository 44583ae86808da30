"""Substitutions: the name of the aligned units in whose place a sentence has another one."""

import re
from collections import Counter
from collections.abc import Set as AbstractSet

from digest.annotating.called import Called, called, tokens
from digest.annotating.name_keys import keys, people, seat
from digest.annotating.plain import plain
from digest.checking.ground import Ground
from digest.checking.name_kinds import can_replace, kind
from digest.checking.naming_words import is_subject_name, naming_words
from digest.text.stems import stem, stop_words

__all__ = ["Substitutions"]

_BACK = 12  # characters before a name in which a word that makes it a place stands
_NEAR = 80  # characters beside a name in which two words are found
_LISTED = re.compile(
    r"(?:[\s,]|\b(?:et|ou|and|or|une?|les?|la|l'|des?|du|d'|the|a|an|en|aux?|sur \w+)(?!\w)|\([^()]*\))+"
)
_SHORT = re.compile(r"[^().;:]{0,60}\(")  # what stands between a name and its initials
_SIDE = 2  # words before, and after, that two names have in common if one stands in the other's place


class Substitutions:
    """What one name of a sentence may have replaced.

    `other` is a name that stands between the same words in an aligned unit, where it stands more often than
    in the sentence, or ""; `surely` says that the words on both sides are the same. `unused` says that the
    units have names that the sentence has not, `leans` that they have a pronoun
    which may mean it: none means a place.
    """

    def __init__(self, sentence: str, ground: Ground, name: Called, topics: AbstractSet[str]) -> None:
        """`name` is one of the sentence; `topics` are keys of names that the story always has."""
        lang = ground.lang
        used = Counter(key for _, word in tokens(sentence) for key in keys(word, lang))
        beside = _beside(sentence, name.start, name.end, lang)
        own = {key for word in name.words for key in keys(word, lang)}
        self.other, self.surely, self.unused = "", False, False
        mine = kind(sentence, name, lang)
        kept = max((_sides_of(text, own, beside, lang) for text in ground.texts), default=0)
        for text in ground.texts:
            given = Counter(key for _, word in tokens(text) for key in keys(word, lang))
            for one in called(text, lang):
                sought = keys(one.words[-1], lang)
                if _is_one(name, own, one, lang) or all(given[key] <= used[key] for key in sought):
                    continue
                if _is_listed(text, own, one, lang):
                    continue
                sides = _same_sides(beside, _beside(text, one.start, one.end, lang))
                if sides > max(kept, 1 if self.other else 0):
                    self.other, self.surely = text[one.start : one.end], sides > 1
                if not any(used[key] or key in topics for key in sought) and not (
                    one.opens and not (_is_known(one, text) or is_subject_name(text, one.start, lang))
                ):
                    is_like = can_replace(mine, kind(text, one, lang))
                    self.unused = self.unused or (is_like and (not one.is_people or name.is_people))
        pattern = naming_words(lang).leaning
        before = plain(sentence[max(0, name.start - _BACK) : name.start])
        self.leans = not naming_words(lang).placing.search(before) and any(
            pattern.search(plain(text)) for text in ground.texts
        )


def _is_one(name: Called, own: AbstractSet[str], other: Called, lang: str) -> bool:
    """Whether both can be one: by a word, by a part of one ("Metz-Queuleu"), or as seats of one country."""
    if any(not own.isdisjoint(keys(word, lang)) for word in other.words) or _is_seat(name, other):
        return True
    return name.words[-1] in other.words[-1].split("-") or other.words[-1] in name.words[-1].split("-")


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


def _sides_of(text: str, own: AbstractSet[str], beside: "_Side", lang: str) -> int:
    """On how many sides the name itself has the same words beside it in a text."""
    return max(
        (
            _same_sides(beside, _beside(text, one.start, one.end, lang))
            for one in called(text, lang)
            if not own.isdisjoint(key for word in one.words for key in keys(word, lang))
        ),
        default=0,
    )


_Side = tuple[tuple[str, ...], tuple[str, ...]]


def _beside(text: str, start: int, end: int, lang: str) -> _Side:
    """The two words before, the nearest first, and the two after."""
    before = tuple(stem(word, lang) for _, word in tokens(text[max(0, start - _NEAR) : start]))
    after = tuple(stem(word, lang) for _, word in tokens(text[end : end + _NEAR]))
    before, after = before[: -_SIDE - 1 : -1], after[:_SIDE]
    return before, after


def _same_sides(one: _Side, other: _Side) -> int:
    """On how many sides the word beside is the same: 0 if no content word is, nor both words of a side."""
    common = stop_words("fr") | stop_words("en")
    sides, shown = 0, False
    for own, theirs in zip(one, other, strict=True):
        if own[:1] != theirs[:1]:
            continue
        sides += 1
        shown = shown or own == theirs != () or any(word not in common and len(word) > 1 for word in own[:1])
    return sides if shown else 0


def _is_known(one: Called, text: str) -> bool:
    """Whether a word that opens a text stands for a person or a place: it has a capital inside too."""
    return text.count(text[one.start : one.end]) > 1
