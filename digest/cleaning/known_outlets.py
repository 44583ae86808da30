"""The outlets that are known by name, as newspapers, stations and sites write theirs: `data/outlets.txt`."""

from functools import cache
from importlib import resources

from digest.cleaning.folding import folded

__all__ = ["is_known_outlet"]

_LONGEST = 60  # characters of a name


@cache
def _listed() -> dict[str, str]:
    """The names as they are listed, by their folded form."""
    listed = resources.files("digest.cleaning").joinpath("data/outlets.txt").read_text(encoding="utf-8")
    return {folded(name): name for name in listed.splitlines() if name}


def is_known_outlet(name: str) -> bool:
    """Whether a name is a known outlet's, with the capitals of the list at least: no "le matin"."""
    said = name.strip().rstrip(".")
    if not said or len(said) > _LONGEST:
        return False
    known = _listed().get(folded(said))
    return known is not None and _capitals(said, known)


def _capitals(said: str, known: str) -> bool:
    words = zip(said.split(), known.split(), strict=True)
    return all(mine[0].isupper() or not listed[0].isupper() for mine, listed in words)
