"""The card of `salience`: what it is, what it learned from, its weights, what it must not be trusted for."""

import json
import tomllib
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from bench.training.sources import read_sources
from digest.summarizers.features import UNIT_FEATURES
from digest.summarizers.salience import Learned
from digest.summarizers.sets import SET_FEATURES

__all__ = ["card"]

_HERE = Path(__file__).parent
_KINDS = ("common", "fr", "en", "several")


def card() -> str:
    """The page, from the text beside this file, the list of sources and the weights that ship."""
    shipped = resources.files("digest.summarizers").joinpath("data/salience.json")
    learned: Learned = json.loads(shipped.read_text(encoding="utf-8"))
    lines = tomllib.loads((_HERE / "features.toml").read_text(encoding="utf-8"))
    return (
        (_HERE / "card.md")
        .read_text(encoding="utf-8")
        .format(
            stories=f"{learned['stories']:,}",
            sources=_sources(),
            units=_weights(UNIT_FEATURES, learned, lines),
            sets=_weights(SET_FEATURES, learned, lines),
            count=len(UNIT_FEATURES),
            own=len(SET_FEATURES),
        )
    )


def _sources() -> str:
    rows = read_sources(_HERE / "sources.toml")
    return "\n".join(f"| `{row.file}` | {row.per} | {row.words} | {row.weight:g} |" for row in rows)


def _weights(names: Iterable[str], learned: Learned, lines: dict[str, str]) -> str:
    """A row a feature: its name, its line, its weight for each kind of story."""
    return "\n".join(
        f"| `{name}` | {lines[name]} | "
        + " | ".join(f"{learned['weights'].get(kind, {}).get(name, 0.0):.2f}" for kind in _KINDS)
        + " |"
        for name in names
    )
