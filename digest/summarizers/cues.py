"""Edmundson's cue words: data by language, for the method that cannot do without."""

from functools import cache

from digest.text.word_lists import word_lists

__all__ = ["cues"]


@cache
def cues(lang: str) -> dict[str, list[str]]:
    """The `bonus` and `stigma` words of a language; none for one without a list."""
    return word_lists("digest.summarizers", "cues", lang) or {"bonus": [], "stigma": []}
