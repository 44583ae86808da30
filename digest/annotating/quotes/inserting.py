"""Incises within the quotation marks: « La rue, explique encore Anne Morel, est à nous »."""

from collections.abc import Iterable, Iterator

from digest.annotating.quotes.following import subject_after
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.voices import Saying, Voice

__all__ = ["inserted"]

_ENDS = (",", ".")
_MOST = 3  # words between « explique-t-il » and its comma


def inserted(
    whole: str, spans: Iterable[tuple[int, int]], words: Speech, known: frozenset[str]
) -> Iterator[Saying]:
    """Each verb between commas in a quotation whose subject, right after it, speaks."""
    for start, end in spans:
        text = whole[:end]
        for verb in words.finite.finditer(text, start):
            said = subject_after(text, verb.end(), words, known, sure=False)
            if said and _is_between(text, verb.start(), said.end) and (said.name or said.determiner):
                voice = Voice(said.start, said.end, said)
                yield Saying(verb.start(), said.end, verb[0], voice, "inside")
        for found in words.inverted.finditer(text, start):
            at = text.rfind(" ", start, found.start()) + 1
            rest = text[found.end() :].split(",", 1)[0]
            spoken = words.finite.match(text[at : found.start()] + rest)
            if spoken and _is_between(text, at, found.end() + len(rest)) and len(rest.split()) <= _MOST:
                voice = Voice(at, found.end(), pronoun=str(found.lastgroup))
                yield Saying(at, found.end(), text[at : found.end()], voice, "inside")


def _is_between(text: str, start: int, end: int) -> bool:
    return text[:start].endswith(", ") and text[end : end + 1] in _ENDS
