"""Patterns from lists of words: any of them, as whole words, whatever the case."""

import re
from collections.abc import Sequence

from digest.text.word_lists import word_lists

__all__ = ["any_of", "folded", "listed", "whole_words"]

WORD_START = r"(?<![\w-])"


def listed(topic: str, lang: str) -> dict[str, list[str]] | None:
    """The lists of a topic in a language, or None where it has no data file."""
    return word_lists("digest.composing", topic, lang)


def any_of(phrases: Sequence[str]) -> str:
    """A pattern for any of the phrases, the longest first; for none of them where there are none."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first) or r"(?!)"


def whole_words(pattern: str) -> re.Pattern[str]:
    """The pattern where it begins and ends with a word; a hyphen goes on with the word."""
    return folded(rf"{WORD_START}(?:{pattern})(?![\w-])")


def folded(pattern: str) -> re.Pattern[str]:
    """The pattern in either case."""
    return re.compile(pattern, re.IGNORECASE)
