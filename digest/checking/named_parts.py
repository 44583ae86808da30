"""The words that complete the name of a body: "Conseil constitutionnel" is not "Conseil d'État"."""

import re
from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.checking.ground import Ground
from digest.checking.known_names import KnownNames
from digest.checking.naming_words import naming_words
from digest.checking.nearby import nearby

__all__ = ["lacking_part"]

_PART = re.compile(
    r"(?<!\w)(?P<head>[A-ZÀ-Ý][^\W\d_]+)"
    r"(?= (?P<part>(?P<of>d[eu] la |de l['’]|d['’]|du |des |de )?[^\W\d_]{3,30})(?!\w)(?! qu))"
)


def lacking_part(sentence: str, ground: Ground, known: KnownNames) -> Iterator[tuple[int, int, str]]:
    """Offsets of bodies that the story or its units do not have, and the one that these have instead."""
    for start, end, head, part in _bodies(sentence, ground.lang):
        if not known.has_any([head]):
            continue
        if not known.follows(head, part):
            yield start, end, ""
            continue
        told = {
            other: text[first:last]
            for text in (*ground.texts, *nearby(ground))
            for first, last, its, other in _bodies(text, ground.lang)
            if its == head
        }
        if told and part not in told:
            yield start, end, next(iter(told.values()))


def _bodies(text: str, lang: str) -> Iterator[tuple[int, int, str, str]]:
    """Where a body is named, its first word and the one that completes it, in plain form."""
    words = naming_words(lang)
    for found in _PART.finditer(text):
        head, part = plain(found["head"]), plain(found["part"]).replace("’", "'")
        last = part.rpartition(" ")[2].rpartition("'")[2]
        if head not in words.heads:
            continue
        if found["of"] or (found["part"].islower() and part.endswith(words.endings)):
            yield found.start(), found.end("part"), head, last
