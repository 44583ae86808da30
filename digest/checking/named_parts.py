"""The small words of names: "Conseil constitutionnel" is not "Conseil d'État"."""

import re
from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.checking.ground import Ground
from digest.checking.known_names import KnownNames
from digest.checking.naming_words import naming_words

__all__ = ["lacking_part"]

_PAIR = re.compile(r"(?<!\w)([A-ZÀ-Ý][^\W\d_]+) ([a-zà-ÿ][^\W\d_]{3,30})(?!\w)(?! qu)")


def lacking_part(sentence: str, ground: Ground, known: KnownNames) -> Iterator[tuple[int, int]]:
    """Offsets of institutions whose adjective stands beside them nowhere in the story."""
    words = naming_words(ground.lang)
    for found in _PAIR.finditer(sentence):
        head, part = plain(found[1]), plain(found[2])
        is_name = head in words.heads and part.endswith(words.endings)
        if is_name and known.has_any([head]) and not known.follows(head, part):
            yield found.span()
