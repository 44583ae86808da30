"""The words of a language by which mishaps are told, from `data/mishaps.<lang>.toml`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from digest.annotating.lexicon import any_of
from digest.annotating.plain import plain
from digest.text.word_lists import word_lists

__all__ = ["VAGUE", "MishapWords", "mishap_words"]

VAGUE = "vague"  # the kind of "le drame": it can be any

_SPACE = "[ \u00a0]"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ][\w’']*"
_NAME = rf"{_CAPITAL}(?:-[\w’']+)*(?:{_SPACE}{_CAPITAL}(?:-[\w’']+)*)?"
_NUMBER = r"\d{1,4}"
_NEVER = "(?P<code>(?!))"


@dataclass(frozen=True, slots=True)
class MishapWords:
    """Patterns of the kinds of mishaps and of harm over plain text; over others of towns, areas, spots.

    `roads` gives the letter of a road by its word: "départementale", d.
    """

    kinds: dict[str, re.Pattern[str]]
    any_kind: re.Pattern[str]
    harm: re.Pattern[str]
    town: re.Pattern[str]
    area: re.Pattern[str]
    spots: dict[str, re.Pattern[str]]
    roads: dict[str, str]


@cache
def mishap_words(lang: str) -> MishapWords | None:
    """The words of a language; None for one without a data file."""
    table: dict[str, Any] | None = word_lists("digest.annotating", "mishaps", lang)
    if table is None:
        return None
    kinds = {kind: [plain(word) for word in words] for kind, words in table["kinds"].items()}
    kinds[VAGUE] = [plain(word) for word in table["vague"]]
    return MishapWords(
        kinds={kind: _any(words) for kind, words in kinds.items()},
        any_kind=_any(word for words in kinds.values() for word in words),
        harm=_any(map(plain, table["harm"])),
        town=_town(table["at"]),
        area=re.compile(rf"(?<!\w)(?i:{_either(table['around'])})(?P<name>{_NAME})"),
        spots={
            kind: _spot(kind, words, table["of"].get(kind, ()), table["codes"])
            for kind, words in table["spots"].items()
        },
        roads={plain(word): letter for word, letter in table["roads"].items()},
    )


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Any of some words in a row; a star stands for any ending."""
    forms = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)")


def _town(before: Iterable[str]) -> re.Pattern[str]:
    """A name after one of some words ("à Lorient"), or before one in brackets ("Lorient (Morbihan)")."""
    return re.compile(
        rf"(?<!\w)(?i:{_either(before)})(?P<name>{_NAME})|(?P<bare>{_NAME})(?={_SPACE}\({_CAPITAL})"
    )


def _spot(kind: str, words: Iterable[str], of: Iterable[str], codes: Iterable[str]) -> re.Pattern[str]:
    """A word for a spot with its name ("rue de Tivoli"), or the code of a road ("A10", "D 764")."""
    link = _either(of)
    name, letters = _NUMBER if kind == "road" else _NAME, "|".join(codes)
    code = rf"(?P<code>\b(?:{letters}){_SPACE}?{_NUMBER}\b)" if kind == "road" else _NEVER
    return re.compile(rf"(?<!\w)(?i:(?P<what>{any_of(words)})){_SPACE}(?:{link})?(?P<name>{name})|{code}")


def _either(words: Iterable[str]) -> str:
    return "|".join(_before(word) for word in words)


def _before(word: str) -> str:
    """A word that stands before a name, with the space between; none after an apostrophe."""
    return re.escape(word).replace("'", "['’]") + ("" if word.endswith("'") else _SPACE)
