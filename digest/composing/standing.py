"""Whether a title announces a kind of page ("Virus : le point sur la pandémie") and no event."""

import re
from functools import cache

from digest.composing.patterns import folded, listed

__all__ = ["is_standing"]

_PARTS = re.compile(r"\s*(?::|\s[–—-])\s+|\s*:\s*$")
_TOPIC = 3  # words; a longer part before the colon tells something of its own


def is_standing(title: str, lang: str) -> bool:
    """Whether all that a title says, but for its topic, is one of the standing phrases of its language."""
    standing = _standing(lang)
    parts = [part for part in _PARTS.split(title.replace("’", "'").replace("\u00a0", " ").strip()) if part]
    held = [standing.fullmatch(part) is not None for part in parts]
    told = [part for part, is_held in zip(parts, held, strict=True) if not is_held]
    return any(held) and all(len(part.split()) <= _TOPIC for part in told)


@cache
def _standing(lang: str) -> re.Pattern[str]:
    words = listed("standing", lang)
    return folded("|".join(words["titles"]) if words else r"(?!)")
