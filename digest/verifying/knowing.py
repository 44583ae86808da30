"""Knowing: the names and numbers of a text that its sources have nowhere."""

from collections.abc import Iterator

from digest.annotating.names import names
from digest.checking import unknown
from digest.checking.reading import Token, tokens
from digest.verifying.grounds import Grounds
from digest.verifying.standing import Stand

__all__ = ["counts_too", "unknown_names", "unknown_numbers", "unknown_words"]


def unknown_names(text: str, sources: tuple[int, ...], grounds: Grounds) -> list[str]:
    """The names of which a word is in none of the sources."""
    return [one.text for one in unknown.unknown_names(text, _texts(sources, grounds), grounds.record.lang)]


def unknown_numbers(text: str, sources: tuple[int, ...], grounds: Grounds) -> list[str]:
    """The numbers that none of the sources has, in figures or in words; "un" and "deux" are articles too."""
    return [one.text for one in unknown.unknown_numbers(text, _texts(sources, grounds), grounds.record.lang)]


def counts_too(place: Stand, number: int, grounds: Grounds) -> bool:
    """Whether another source has the numbers of a unit; of a text that is as it was the record tells."""
    known = number in grounds.counted.get(place.unit.tokens, ())
    return known or not unknown_numbers(place.unit.text, (number,), grounds)


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
