"""The drawing: every point inside, names apart, round numbers on the axes."""

import random
import re
from itertools import combinations

import pytest

from digest.renderers import render_comparison
from digest.renderers.comparison_axes import Axis
from digest.renderers.comparison_labels import Box, Label, _box, placed_labels
from tests.renderers.comparisons import many

FRAME = Box(64, 16, 704, 372)


@pytest.mark.parametrize("seed", range(20))
def test_names_lie_apart_and_inside(seed: int) -> None:
    dice = random.Random(seed)
    points = [
        (dice.uniform(80, 690), dice.uniform(30, 360), "sumy:" + "x" * dice.randrange(2, 10))
        for _ in range(16)
    ]
    boxes = [_box(label) for label in placed_labels(points, FRAME) if label]
    assert len(boxes) >= 15
    assert all(FRAME.holds(box) for box in boxes)
    assert not [1 for one, other in combinations(boxes, 2) if one.meets(other)]
    for x, y, _ in points:
        assert not [1 for box in boxes if box.meets(Box(x - 5, y - 5, x + 5, y + 5))]


def test_points_in_one_place_have_names_side_by_side() -> None:
    labels = placed_labels([(300.0, 200.0, "own")] * 6, FRAME)
    assert all(labels)
    assert {label.anchor for label in labels if label} == {"start", "end", "middle"}
    assert labels[0] == Label("own", 310.0, 200.0, "start", line=False)
    assert [label.line for label in labels if label][-1]


def test_a_full_drawing_leaves_names_out() -> None:
    assert None in placed_labels([(300.0, 200.0, "x" * 60)] * 60, FRAME)


@pytest.mark.parametrize(
    ("values", "log", "ticks"),
    [
        ([0.4, 12.8], True, (0.5, 1.0, 2.0, 5.0, 10.0)),
        ([0.0, 5000.0], True, (0.001, 0.1, 10.0, 1000.0)),
        ([15.7, 24.9], False, (16.0, 18.0, 20.0, 22.0, 24.0)),
        ([0.469, 0.546], False, (0.48, 0.5, 0.52, 0.54)),
        ([3.0, 3.0], False, (2.8, 2.9, 3.0, 3.1, 3.2)),
    ],
)
def test_ticks_are_round_and_inside(values: list[float], log: bool, ticks: tuple[float, ...]) -> None:  # noqa: FBT001
    axis = Axis.of(values, 64, 704, log=log)
    assert axis.ticks == pytest.approx(ticks)
    assert all(64 <= axis.at(value) <= 704 for value in (*values, *axis.ticks))


def test_the_drawing_has_words_and_a_table() -> None:
    page = render_comparison(many(), formats=["html"], lang="fr")["html"].decode()
    svg = re.search(r"<svg.*?</svg>", page, re.DOTALL)
    assert svg
    assert '<title id="plot-title">ROUGE-2 et temps</title>' in svg[0]
    assert '<desc id="plot-told">' in svg[0]
    assert svg[0].count('class="point"') + svg[0].count('class="point hollow"') == 6
    assert "Sans mesure de l’un des deux, donc absents du dessin\u00a0: oracle et modèle" in page
    assert page.count('<table id="table-plot">') == 1
