"""Knowing: the names and numbers of a text that its sources have nowhere."""

from collections.abc import Iterator

from digest.annotating.names import names
from digest.annotating.numbers import numbers, values
from digest.annotating.plain import plain
from digest.checking.reading import Token, tokens
from digest.text.tokens import words
from digest.verifying.grounds import Grounds

__all__ = ["unknown_names", "unknown_numbers", "unknown_words"]


def unknown_names(text: str, sources: tuple[int, ...], grounds: Grounds) -> list[str]:
    """The names of which a word is in none of the sources."""
    known = {word for part in _texts(sources, grounds) for word in words(plain(part))}
    found = [text[one.start : one.end] for one in names(text, grounds.record.lang)]
    return [name for name in found if not set(words(plain(name))) <= known]


def unknown_numbers(text: str, sources: tuple[int, ...], grounds: Grounds) -> list[str]:
    """The numbers that none of the sources has, in figures or in words; "un" and "deux" are articles too."""
    lang = grounds.record.lang
    known = {value for part in _texts(sources, grounds) for value in values(plain(part), lang)}
    return [
        text[one.start : one.end]
        for one in numbers(plain(text), lang)
        if not one.is_small_word and not (one.readings | one.bare) & known
    ]


def unknown_words(text: str, sources: tuple[int, ...], grounds: Grounds) -> list[str]:
    """The words with a meaning, of which the sources have no form; names and numbers left out."""
    lang = grounds.record.lang
    known = {one.stem for part in _texts(sources, grounds) for one in _read(part, lang)}
    named = [(one.start, one.end) for one in names(text, lang)]
    return [
        text[one.start : one.end]
        for one in _read(text, lang)
        if one.stem and one.stem not in known and not one.word[0].isdigit()
        if not any(start <= one.start < end for start, end in named)
    ]


def _read(text: str, lang: str) -> tuple[Token, ...]:
    """The tokens of a text of any length."""
    return tuple(token for line in text.splitlines() for token in tokens(line, lang))


def _texts(sources: tuple[int, ...], grounds: Grounds) -> Iterator[str]:
    for number in sources:
        article = grounds.articles[number]
        yield from (article.title, article.text, *(unit.text for unit in article.units))
