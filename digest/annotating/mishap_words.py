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

    `roads` gives the letter of a road by its word: "départementale", d. `wide` are names that are no towns.
    """

    kinds: dict[str, re.Pattern[str]]
    any_kind: re.Pattern[str]
    harm: re.Pattern[str]
    town: re.Pattern[str]
    area: re.Pattern[str]
    spots: dict[str, re.Pattern[str]]
    roads: dict[str, str]
    wide: frozenset[str]


@cache
def mishap_words(lang: str) -> MishapWords | None:
    """The words of a language; None for one without a data file."""
    table: dict[str, Any] | None = word_lists("digest.annotating", "mishaps", lang)
    if table is None:
        return None
    kinds = {kind: [plain(word) for word in words] for kind, words in table["kinds"].items()}
    kinds[VAGUE] = [plain(word) for word in table["vague"]]
    named = table.get("named", {})
    return MishapWords(
        kinds={kind: _any(words) for kind, words in kinds.items()},
        any_kind=_any(word for words in kinds.values() for word in words),
        harm=_any(map(plain, table["harm"])),
        town=_town(table["at"], table.get("at_within", ())),
        area=re.compile(rf"(?<!\w)(?i:{_either(table['around'])})(?P<name>{_NAME})"),
        spots={
            kind: _spot(kind, words, table["of"].get(kind, ()), table["codes"], named.get(kind, ()))
            for kind, words in table["spots"].items()
        },
        roads={plain(word): letter for word, letter in table["roads"].items()},
        wide=frozenset(table.get("wide", ())),
    )


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Any of some words in a row; a star stands for any ending."""
    forms = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)")


def _town(before: Iterable[str], within: Iterable[str]) -> re.Pattern[str]:
    """A name after one of some words ("à Lorient"), or before one in brackets ("Lorient (Morbihan)").

    After others it needs the name of the place around it behind a comma: "in Leeds, West Yorkshire".
    """
    around = rf"(?i:{_either(within)})(?={_NAME},{_SPACE}{_CAPITAL})"
    return re.compile(
        rf"(?<!\w)(?:(?i:{_either(before)})|{around})(?P<name>{_NAME})"
        rf"|(?P<bare>{_NAME})(?={_SPACE}\({_CAPITAL})"
    )


def _spot(
    kind: str, words: Iterable[str], of: Iterable[str], codes: Iterable[str], behind: Iterable[str]
) -> re.Pattern[str]:
    """A word for a spot with its name ("rue de Tivoli"), or the code of a road ("A10", "D 764").

    The word may stand `behind` the name: "Kleber Street".
    """
    link = f"(?:{_either(of)})?" if of else ""
    name, letters = _NUMBER if kind == "road" else _NAME, "|".join(codes)
    code = rf"(?P<code>\b(?:{letters}){_SPACE}?{_NUMBER}\b)" if kind == "road" else _NEVER
    first = rf"(?i:(?P<what>{any_of(words) if words else '(?!)'})){_SPACE}{link}(?P<name>{name})"
    last = rf"(?P<called>{_CAPITAL}){_SPACE}(?i:{any_of(behind) if behind else '(?!)'})\b"
    return re.compile(rf"(?<!\w)(?:{first}|{last})|{code}")


def _either(words: Iterable[str]) -> str:
    return "|".join(_before(word) for word in words) or "(?!)"


def _before(word: str) -> str:
    """A word that stands before a name, with the space between; none after an apostrophe."""
    return re.escape(word).replace("'", "['’]") + ("" if word.endswith("'") else _SPACE)
