"""The lists of phrases that are not the article, read once, and the form in which they are compared."""

import re
import tomllib
from functools import cache
from importlib import resources

from digest.cleaning.folding import folded

__all__ = ["WORD", "letters", "listed_phrases", "nags"]

WORD = re.compile(r"[^\W\d_]+")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


@cache
def listed_phrases() -> dict[str, dict[str, list[str]]]:
    """Kind → reason → phrases, folded, of every language."""
    found: dict[str, dict[str, list[str]]] = {"line": {}, "label": {}, "opening": {}, "nag": {}, "cut": {}}
    folder = resources.files("digest.cleaning").joinpath("data")
    for listed in sorted(folder.iterdir(), key=lambda item: item.name):
        if listed.name.startswith("debris."):
            for reason, kinds in tomllib.loads(listed.read_text(encoding="utf-8")).items():
                for kind, phrases in kinds.items():
                    found[kind].setdefault(reason, []).extend(folded(phrase) for phrase in phrases)
    return found


@cache
def nags() -> dict[str, list[tuple[int, str, str]]]:
    """The nags by their longest word, so that a text is searched only for those whose word it has."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    listed = ((phrase, reason) for reason, phrases in listed_phrases()["nag"].items() for phrase in phrases)
    for place, (phrase, reason) in enumerate(listed):
        found.setdefault(max(WORD.findall(phrase), key=len), []).append((place, phrase, reason))
    return found


def letters(text: str) -> str:
    """The words of a folded text without digits and marks; an apostrophe parts no word."""
    return " ".join(_NOT_LETTERS.sub(" ", text.replace("'", "")).split())
