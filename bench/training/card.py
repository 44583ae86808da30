"""The card of `salience`: what it is, what it learned from, its weights, what it must not be trusted for."""

import json
import tomllib
from collections.abc import Iterable, Iterator
from importlib import resources
from pathlib import Path

from bench.summarizers.rouge import MEASURES
from bench.summarizers.sets import SETS
from bench.training.measuring import MEASURED, SYSTEMS
from bench.training.sources import read_sources
from digest.summarizers.features import UNIT_FEATURES
from digest.summarizers.salience import Learned
from digest.summarizers.sets import SET_FEATURES

__all__ = ["card"]

_HERE = Path(__file__).parent
_KINDS = ("common", "fr", "en", "several")
_FEWEST = 20  # rows; of fewer nothing can be told

Known = dict[str, tuple[float, str]]


def card() -> str:
    """The page, from the text beside this file, what was measured, and the weights that ship."""
    shipped = resources.files("digest.summarizers").joinpath("data/salience.json")
    learned: Learned = json.loads(shipped.read_text(encoding="utf-8"))
    known: Known = json.loads(MEASURED.read_text(encoding="utf-8"))
    lines = tomllib.loads((_HERE / "features.toml").read_text(encoding="utf-8"))
    return (
        (_HERE / "card.md")
        .read_text(encoding="utf-8")
        .format(
            stories=f"{learned['stories']:,}",
            sources="\n".join(_sources()),
            quality="\n".join(_quality(known)),
            sections="\n".join(_sections(known)),
            units="\n".join(_weights(UNIT_FEATURES, learned, lines)),
            sets="\n".join(_weights(SET_FEATURES, learned, lines)),
            count=len(UNIT_FEATURES),
            own=len(SET_FEATURES),
        )
    )


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _sources() -> Iterator[str]:
    for source in read_sources(_HERE / "sources.toml"):
        yield _row([f"`{source.file}`", source.per, str(source.words), f"{source.weight:g}"])


def _quality(known: Known) -> Iterator[str]:
    """A column for each set."""
    names = [f"summaries.{each.name}" for each in SETS]
    yield _row(["", *(f"{each.title}, {each.budget} words" for each in SETS)])
    yield "|---|--:|--:|--:|"
    for system in SYSTEMS:
        yield _row([f"`{system}`", *(_scores(known, f"{name}.{system}") for name in names)])
    for measure in MEASURES[:2]:
        over = [known[f"{name}.salience.{measure}_over_lead"] for name in names]
        yield _row(
            [f"{measure.upper()[:5]}-{measure[5:]} over `lead`", *(f"{v:+.2f} ({note})" for v, note in over)]
        )
    yield _row(
        ["words printed by `salience`", *(f"{known[f'{name}.salience.words'][0]:.1f}" for name in names)]
    )


def _sections(known: Known) -> Iterator[str]:
    """A row for each section that has enough, the largest first."""
    for name, (over, interval) in known.items():
        section = name.removeprefix("sections.").removesuffix(".salience.rouge1_over_lead")
        own = f"sections.{section}"
        if name == f"{own}.salience.rouge1_over_lead":
            count = known[f"{own}.lead.rouge1"][1]
            if int(count) >= _FEWEST:
                scores = [_scores(known, f"{own}.{system}") for system in ("salience", "lead")]
                yield _row([section, count, *scores, f"{over:+.2f} ({interval})"])


def _scores(known: Known, name: str) -> str:
    return " / ".join(f"{known[f'{name}.{measure}'][0]:.2f}" for measure in MEASURES)


def _weights(names: Iterable[str], learned: Learned, lines: dict[str, str]) -> Iterator[str]:
    """Its name, its line, its weight for each kind of story."""
    for name in names:
        weights = (learned["weights"].get(kind, {}).get(name, 0.0) for kind in _KINDS)
        yield _row([f"`{name}`", lines[name], *(f"{weight:.2f}" for weight in weights)])
