"""The words by which a text denies or does not confirm something, and what it is about."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from digest.annotating.lexicon import lexicon
from digest.annotating.plain import plain
from digest.composing.patterns import any_of, listed, whole_words
from digest.text.quotations import HIDDEN, own_words, typed
from digest.text.repeats import stems_of

__all__ = ["any_in", "claim_in", "denies", "doubts", "matter_of", "points_back", "told_without_doubts"]

_QUOTED = re.compile(rf"[\s–—-]*[«“\"]\s?{HIDDEN}+\s?[»”\"]\s?,?\s*")


@cache
def any_in(name: str, lang: str) -> re.Pattern[str]:
    """A pattern for any of the expressions of a list, as whole words."""
    patterns = (listed("replies", lang) or {}).get(name, ())
    return whole_words("|".join(patterns) if patterns else any_of(()))


def denies(text: str, lang: str) -> bool:
    """Whether a text tells that something is denied."""
    told = told_without_doubts(typed(text), lang)
    return any(any_in(kind, lang).search(told) for kind in ("denying", "saying", "refuting"))


def doubts(text: str, lang: str) -> bool:
    """Whether a text tells that something is not confirmed: "n'a ni confirmé ni démenti"."""
    return any_in("doubting", lang).search(own_words(text)) is not None


def told_without_doubts(text: str, lang: str) -> str:
    """The text without what it says is not confirmed, or not denied, at the same offsets."""
    for kind in ("doubting", "undenied"):
        text = any_in(kind, lang).sub(lambda found: " " * len(found[0]), text)
    return text


def claim_in(text: str, lang: str) -> str:
    """What is denied, or not confirmed: the words after the verb; before it where these are its subject.

    "" of who opens with a quotation, and is named behind the verb: « C'est faux », dément Luc Roy.
    """
    own = own_words(text)
    found = any_in("refuting", lang).search(told_without_doubts(own, lang))
    if found and _QUOTED.fullmatch(own, 0, found.start()):
        return ""
    doubt = None if found else any_in("doubting", lang).search(own)
    if doubt and any_in("undergone", lang).search(doubt[0]):
        return typed(text)[: doubt.start()]
    found = found or doubt
    return typed(text)[found.end() :] if found else ""


def points_back(claim: Sequence[str], lang: str) -> bool:
    """Whether the words of a claim name nothing, or point at what stands before them."""
    return not claim or claim[0] in (listed("replies", lang) or {}).get("pointing", ())


def matter_of(words: Sequence[str], lang: str) -> frozenset[str]:
    """The content stems of some words; what is said in many ways, and numbers, in one form for all languages.

    "décès" and "tués" are one matter, and so is "killed".
    """
    known, numbers = _matters(lang), lexicon(lang).number
    found, rest = set[str](), list[str]()
    for word in words:
        number = numbers.get(plain(word), 0)
        if word in known:
            found.add(known[word])
        elif number > 1 or word.isdigit():
            found.add(str(number or int(word)))
        else:
            rest.append(word)
    return frozenset(found) | stems_of(tuple(rest), lang)


@cache
def _matters(lang: str) -> Mapping[str, str]:
    lines = (listed("replies", lang) or {}).get("matters", ())
    parted = (line.split(": ", 1) for line in lines)
    return {word: f"#{name}" for name, forms in parted for word in forms.split()}
