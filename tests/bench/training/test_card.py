"""The card tells what the code does; tests/docs holds the page to it."""

import re
import tomllib
from pathlib import Path

import pytest

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


def test_every_system_is_measured_on_every_set() -> None:
    rows = _rows(card(), "## How well it does")
    assert [row[0] for row in rows[:4]] == ["`salience`", "`centroid`", "`lead`", "`lexrank`"]
    assert all(len(re.findall(r"\d+\.\d\d", cell)) == 3 for row in rows[:4] for cell in row[1:])
    first = [float(cell.split(" / ")[0]) for cell in rows[0][1:]]
    lead = [float(cell.split(" / ")[0]) for cell in rows[2][1:]]
    told = [float(cell.split()[0]) for cell in rows[4][1:]]
    assert [one - other for one, other in zip(first, lead, strict=True)] == pytest.approx(told, abs=0.011)


def test_sections_are_the_larger_ones() -> None:
    counted = [int(row[1]) for row in _rows(card(), "By section")]
    assert counted == sorted(counted, reverse=True)
    assert counted[-1] >= 20
