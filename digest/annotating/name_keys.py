"""The keys of a name's word: one for all its spellings, endings and languages."""

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

from digest.annotating.names import bases
from digest.annotating.plain import plain

__all__ = ["keys", "people", "seat"]

# How Russian, Ukrainian and Arabic names differ by the language that they are written for; in this order.
_FOLDS = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        ("chtch|shch", "ch"),
        ("tch|sh", "ch"),
        ("kh", "h"),
        ("zh|dj", "j"),
        ("ph", "f"),
        ("ou|oo", "u"),
        ("w", "v"),
        ("ck|qu|c(?=[aouklr]|$)", "k"),
        ("iy|ij|yi|y|ie(?!$)", "i"),
        ("ff?$", "v"),
        ("ine$", "in"),
        (r"(\w)\1+", r"\1"),
    )
)
_SHORTEST = 4  # letters; of a shorter word each one counts
_KEPT = 50_000  # words


@lru_cache(_KEPT)
def keys(word: str, lang: str) -> frozenset[str]:
    """The keys of a word in plain form; two words that share one can be the same name."""
    told = people(word)
    if told:
        return frozenset([f"={told}", word])
    spelled = _listed("spellings").get(word)
    found = {word, *bases(word, lang)}
    folded = {_folded(form) for form in found if len(form) >= _SHORTEST}
    return frozenset([*found, *folded, *([f"~{spelled}"] if spelled else [])])


def people(word: str) -> str:
    """The country of a word in plain form that is its name, its people or its adjective; else ""."""
    return _listed("same").get(word, "")


def seat(word: str) -> str:
    """The country whose government a word in plain form can stand for; else ""."""
    return _listed("seats").get(word, "")


def _folded(word: str) -> str:
    for pattern, form in _FOLDS:
        word = pattern.sub(form, word)
    return word


@cache
def _listed(part: str) -> dict[str, str]:
    text = resources.files("digest.annotating").joinpath("data/peoples.toml").read_text(encoding="utf-8")
    return {plain(form): name for name, forms in tomllib.loads(text)[part].items() for form in forms.split()}
