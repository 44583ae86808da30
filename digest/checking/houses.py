"""Houses: what the press calls an office or a body by: "Matignon", "les Sages"; and who speaks for one."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from digest.annotating.lexicon import any_of
from digest.annotating.plain import in_plain, plain
from digest.checking.ground import Ground
from digest.checking.nearby import nearby
from digest.text.word_lists import word_lists

__all__ = ["is_house", "speaks_for"]

_HEAD = 5  # letters of the word that a text takes up a body by: "le Conseil"


def is_house(name: str, ground: Ground) -> bool:
    """Whether a name, in plain form, means what the aligned units tell of, or take up by its first word."""
    called = _called(ground.lang).get(name.rsplit(maxsplit=1)[-1] if name else "")
    if called is None:
        return False
    full, head = called
    own = [plain(text) for text in ground.texts]
    if any(map(full.search, own)):
        return True
    taken_up = any(map(head.search, own))
    return taken_up and any(full.search(plain(text)) for text in nearby(ground))


def speaks_for(roles: Iterable[frozenset[str]], body: str, lang: str) -> bool:
    """Whether a body is one for which somebody with one of these roles speaks: le parquet, le procureur."""
    listed = _listed(lang).get("bodies", {})
    offices = {word for name in re.split(r"[\s'’]+", plain(body)) for word in listed.get(name, ())}
    return any(not offices.isdisjoint(role) for role in roles)


@cache
def _called(lang: str) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """By the name: the phrases that it stands for, and the words that these begin with."""
    return {
        name: (_whole(phrases), _whole(word for word in (p.split()[0] for p in phrases) if len(word) > _HEAD))
        for name, phrases in _listed(lang).get("houses", {}).items()
    }


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words)}(?!\w)")


@cache
def _listed(lang: str) -> dict[str, dict[str, list[str]]]:
    """The tables of a language; none without a file."""
    table = in_plain(word_lists("digest.checking", "houses", lang) or {})
    assert isinstance(table, dict)
    return table
