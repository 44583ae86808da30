"""Whether two wordings name the same speaker: the same words, or the same person by last name."""

import re
from collections.abc import Iterable
from unicodedata import combining, normalize

__all__ = ["same_speaker"]

_WORD = re.compile(r"\w+")
_ARTICLES = {"le", "la", "les", "l", "un", "une", "des", "du", "ce", "cet", "cette", "ces"}
_TITLES = {"m", "mm", "mme", "mmes", "mlle", "me", "pr", "dr"}
# A person who belongs to the one named ("l'avocat de M. Tendart") is another.
_OF = {"de", "du", "des", "d", "chez", "contre", "pour", "par", "a", "sur"}


def same_speaker(given: str, forms: Iterable[str]) -> bool:
    """Whether `given` is one of the forms, a shorter or fuller form of its name, or its last name."""
    words = _words(given)
    return bool(words) and any(
        words == _words(form) or (_is_name(form) and _same_name(words, _words(form))) for form in forms
    )


def _same_name(given: list[str], name: list[str]) -> bool:
    if given[-1] == name[-1] and set(given) <= set(name):
        return True  # the last name alone, or with some of the first names
    if len(name) < 2 or len(given) <= len(name):  # noqa: PLR2004 - a first and a last name
        return False
    if given[: len(name)] == name:
        return True  # the name and then what its bearer is
    return given[-len(name) :] == name and given[-len(name) - 1] not in _OF


def _is_name(form: str) -> bool:
    words = form.split()
    return words[0][0].isupper() and words[-1][0].isupper()


def _words(text: str) -> list[str]:
    plain = "".join(char for char in normalize("NFD", text.casefold()) if not combining(char))
    words = [word for word in _WORD.findall(plain) if word not in _TITLES]
    while words and words[0] in _ARTICLES:
        words = words[1:]
    return words
