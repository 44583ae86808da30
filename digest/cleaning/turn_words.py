"""The words by which interviews say who speaks, and that they are some."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from digest.text.word_lists import word_lists

__all__ = ["TurnWords", "turn_words"]

_DEFAULT = "fr"
_PATTERNS = ("names", "tells", "explains", "addressing", "self", "selves", "ours", "credits")


@dataclass(frozen=True, slots=True)
class TurnWords:
    """What a language has for them, as patterns of folded text: see the comments of `data/turns.fr.toml`."""

    asking: frozenset[str]
    replying: frozenset[str]
    names: re.Pattern[str]
    tells: re.Pattern[str]
    explains: re.Pattern[str]
    addressing: re.Pattern[str]
    self: re.Pattern[str]
    selves: re.Pattern[str]
    ours: re.Pattern[str]
    credits: re.Pattern[str]
    rubrics: frozenset[str]


@cache
def turn_words(lang: str) -> TurnWords | None:
    """Those of a language ("" is the default), None where it has no list."""
    lists = word_lists("digest.cleaning", "turns", lang or _DEFAULT)
    if lists is None:
        return None
    return TurnWords(
        asking=frozenset(lists["asking"]),
        replying=frozenset(lists["replying"]),
        rubrics=frozenset(lists["rubrics"]),
        **{key: _any(lists[key]) for key in _PATTERNS},
    )


def _any(phrases: Sequence[str]) -> re.Pattern[str]:
    """A pattern of the phrases in folded text; a word that is elided ends at its apostrophe."""
    listed = "|".join(re.escape(one) + ("" if one.endswith("'") else r"(?!\w)") for one in phrases)
    return re.compile(rf"(?<![\w'])(?<!rendez-)(?:{listed})")
