"""The words by which a language takes up a name, from `data/names.<lang>.toml`; else none."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from digest.annotating.lexicon import any_of
from digest.annotating.plain import plain
from digest.annotating.syntax import parse

__all__ = ["NamingWords", "is_subject_name", "naming_words"]


@dataclass(frozen=True, slots=True)
class NamingWords:
    """In plain form: patterns of pronouns and of what stands before a place, then words.

    Verbs that follow a name, institutions, endings of the adjectives that belong to their names; words with a
    capital that name nobody, and articles and titles.
    """

    leaning: re.Pattern[str] = re.compile("(?!)")
    placing: re.Pattern[str] = re.compile("(?!)")
    finite: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    common: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()


@cache
def naming_words(lang: str) -> NamingWords:
    """The words of a language; none where it has no data file."""
    listed = resources.files("digest.checking").joinpath(f"data/names.{lang}.toml")
    if not lang.isalpha() or not listed.is_file():
        return NamingWords()
    table = {
        key: [plain(word) for word in words]
        for key, words in tomllib.loads(listed.read_text(encoding="utf-8")).items()
    }
    leaning = re.compile(rf"(?<!\w){any_of(table['leaning'])}(?!\w)")
    placing = re.compile(rf"(?<!\w){any_of(table['placing'])} ?$")
    return NamingWords(
        leaning,
        placing,
        frozenset(table["finite"]),
        frozenset(table["heads"]),
        tuple(table["endings"]),
        frozenset(table["common"]),
        frozenset(table["articles"]),
    )


def is_subject_name(text: str, start: int, lang: str) -> bool:
    """Whether the parser takes the word at an offset for a proper name that is the subject of a verb."""
    words = parse(text, lang) or ()
    return any(
        word.start == start
        and word.pos == "PROPN"
        and word.relation.startswith("nsubj")
        and text[word.end : word.end + 1] != ","
        for word in words
    )
