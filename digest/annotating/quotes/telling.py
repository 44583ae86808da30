"""What the words around a name tell of its bearer, where they are about somebody."""

import re
from collections.abc import Iterator
from functools import lru_cache

from digest.annotating.quotes.lexicon import Speech, speech
from digest.annotating.quotes.naming import is_described, is_institution, past_place, role_heads
from digest.annotating.quotes.phrases import Phrase, phrase

__all__ = ["told_phrases"]

_OFFICE = re.compile(r"(?<![\w'-])[A-Z][\w'-]*(?: [\w'-]+){0,5} $")
_LONGEST = 60  # characters of an office before a name
_REMEMBERED = 1_024  # texts; the passages of one story, a third of which stand in copies too


def told_phrases(text: str, words: Speech, known: frozenset[str]) -> tuple[Phrase, ...]:
    """The phrases of a text with a name that is told of; `known` are full names."""
    return _told(text, words.lang, known)


@lru_cache(_REMEMBERED)
def _told(text: str, lang: str, known: frozenset[str]) -> tuple[Phrase, ...]:
    words = speech(lang)
    return tuple(_phrases(text, words, known)) if words else ()


def _phrases(text: str, words: Speech, known: frozenset[str]) -> Iterator[Phrase]:
    yield from _offices(text, words)
    found = (*words.determiner.finditer(text), *words.name.finditer(text))
    starts = sorted({one.start() for one in found})
    for at in starts:
        said = phrase(text, at, words, known)
        if (
            said
            and said.name
            and not (
                is_institution(said.name, words)
                or _is_place(said, text, words)
                or _is_beside(said, text, words)
            )
        ):
            yield said


def _offices(text: str, words: Speech) -> Iterator[Phrase]:
    """Names after what their bearers are, with no article: « First Minister of Scotland Nicola Sturgeon »."""
    for found in words.name.finditer(text) if words.words["titles_first"] else ():
        name = " ".join(past_place(found["name"].split(), words))
        first = found.end("name") - len(name)
        lead = _OFFICE.search(text, max(first - _LONGEST, 0), first)
        if lead and " " in name and is_described(lead[0].strip(), words):
            yield Phrase(lead.start(), found.end(), name, role=lead[0].strip())


def _is_place(said: Phrase, text: str, words: Speech) -> bool:
    """Whether one word with a capital has what stands before a place: « dans le Morbihan, le maire »."""
    alone = not (said.determiner or said.title or " " in said.name)
    before = rf"(?:^|[ '])(?:{'|'.join(words.words['placing'])}) ?$"
    return alone and re.search(before, text[: said.start]) is not None


def _is_beside(said: Phrase, text: str, words: Speech) -> bool:
    """Whether a name only follows a thing and a comma: « dans un système public, Anne Morel a … »."""
    name = text.rfind(said.title or said.name, said.start, said.end)
    if not said.determiner or not text[said.start : name].rstrip().endswith(","):
        return False
    persons = words.words["person_heads"] | words.words["generic"] | words.words["callings"]
    told = role_heads(said.role, words) | {said.head}
    agent = said.head.endswith(tuple(words.words["agent_endings"])) and said.head not in words.words["things"]
    return not (agent or told & persons)
