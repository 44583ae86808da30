"""The card tells what the code does; tests/docs holds the page to it."""

import re
import tomllib
from pathlib import Path

from bench.training import card as page
from bench.training.card import card
from bench.training.fitting import FEATURES
from digest.summarizers import salience


def _rows(text: str, heading: str) -> list[list[str]]:
    """The cells of the first table below a heading, without its two head rows."""
    table = re.search(r"(?:^\|.*\n)+", text[text.index(heading) :], re.MULTILINE)
    assert table
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in table[0].splitlines()[2:]]


def test_every_feature_has_one_line() -> None:
    listed = Path(page.__file__).with_name("features.toml").read_text(encoding="utf-8")
    assert tuple(tomllib.loads(listed)) == FEATURES


def test_every_weight_is_shown() -> None:
    text, weights = card(), salience._shipped()["weights"]
    rows = _rows(text, "Of a unit") + _rows(text, "Of a set")
    assert tuple(row[0].strip("`") for row in rows) == FEATURES
    for name, row in zip(FEATURES, rows, strict=True):
        assert [float(cell) for cell in row[2:]] == [
            round(weights[kind][name], 2) for kind in ("common", "fr", "en", "several")
        ]


def test_the_stories_of_the_sources_are_those_that_were_learned_from() -> None:
    counted = [int(row[1].replace(",", "")) for row in _rows(card(), "## What it learned from")]
    assert sum(counted) == salience._shipped()["stories"]


def test_what_was_set_by_hand_is_told() -> None:
    text = card()
    for name, weight in (salience._READER | salience._ONE_VOICE).items():
        assert re.search(rf"{weight:g} for\s`{name}`", text)
    assert f"{salience.LEAST * 100:g} % of its budget" in text
