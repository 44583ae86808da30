"""Each feature of a unit is what its name says, and stands in its own column."""

from math import exp, log

import numpy as np
import pytest
from hypothesis import given, settings

from digest.models import Story
from digest.summarizers.features import UNIT_FEATURES, unit_features
from digest.summarizers.likeness import likeness_of
from digest.summarizers.terms import terms_of
from tests.summarizers.making import article, stories

TITLE = "La piscine de Gerland ferme"
NEWS = "La piscine de Gerland ferme en juin."
LATER = "Le maire promet un bassin."
ASIDE = "Un orchestre joue Mozart dimanche."
LAST = "Le maire parle du bassin et du maire."
TEXTS = (NEWS, LATER, ASIDE, LAST)


def _columns(story: Story) -> dict[str, list[float]]:
    terms = terms_of(story)
    rows = unit_features(terms, likeness_of(story, terms.units))
    assert rows.shape == (len(terms.units), len(UNIT_FEATURES))
    return {name: rows[:, place].tolist() for place, name in enumerate(UNIT_FEATURES)}


@pytest.fixture(scope="module")
def one() -> dict[str, list[float]]:
    """Of four units, two a paragraph, with 7, 5, 5 and 8 words."""
    return _columns(Story("s", (article("a", [NEWS, LATER, ASIDE, LAST], title=TITLE),)))


def test_where_it_stands(one: dict[str, list[float]]) -> None:
    assert one["lead"] == pytest.approx([1, exp(-1), exp(-2), exp(-3)])
    assert one["opening"] == pytest.approx([1, exp(-1 / 3), exp(-2 / 3), exp(-1)])
    assert one["top"] == pytest.approx([1, exp(-1 / 8), exp(-2 / 8), exp(-3 / 8)])
    assert one["depth"] == pytest.approx([0, 1 / 3, 2 / 3, 1])
    assert one["last"] == [0, 0, 0, 1]
    assert one["opens_paragraph"] == [1, 0, 1, 0]
    assert one["closes_paragraph"] == [0, 1, 0, 1]
    assert one["of_paragraph"] == [0.5] * 4


def test_paragraphs_and_openings_are_an_articles_own() -> None:
    both = _columns(Story("s", (article("a", [NEWS, LATER, ASIDE]), article("b", [LAST, LATER]))))
    assert both["of_paragraph"] == [0.5, 0.5, 1, 0.5, 0.5]
    assert both["opens_paragraph"] == [1, 0, 1, 1, 0]
    assert both["depth"] == [0, 0.5, 1, 0, 1]
    assert both["last"] == [0, 0, 1, 0, 1]
    assert both["lead_share"] == pytest.approx([1, 0, 0, 1, 2 / 3])
    assert both["like_lead"][:4] == [0] * 4
    assert both["like_lead"][4] > 0


def test_how_long_it_is(one: dict[str, list[float]]) -> None:
    words, stems = np.asarray([7, 5, 5, 8]), np.asarray([4, 3, 4, 4])
    assert one["length"] == pytest.approx(words / 25)
    assert one["usual"] == pytest.approx(np.exp((words - 25) / 10))
    assert one["long"] == [0] * 4
    assert one["thin"] == pytest.approx(1 - stems / 8)
    assert one["content"] == pytest.approx(stems / words)
    assert one["letters"] == pytest.approx([len(t) / n / 8 for t, n in zip(TEXTS, words, strict=True)])


def test_a_very_long_one_is_long() -> None:
    long = "La piscine de Gerland et le bassin du maire ferment " * 7 + "."
    assert _columns(Story("s", (article("a", [long, NEWS]),)))["long"] == pytest.approx([70 / 50 - 1, 0])


def test_what_it_shares_with_title_and_lead(one: dict[str, list[float]]) -> None:
    assert one["title_share"] == one["titles_share"] == [1, 0, 0, 0]
    assert one["lead_share"] == [1, 0, 0, 0]
    assert one["like_title"][0] > 0.8
    assert one["like_title"][1:] == [0, 0, 0]
    assert one["like_lead"] == [0, 0, 0, 0]


def test_the_more_of_the_title_the_higher() -> None:
    said = ["Gerland attend.", "La piscine de Gerland attend.", "La piscine de Gerland ferme, attend."]
    columns = _columns(Story("s", (article("a", [ASIDE, *said], title=TITLE),)))
    for name in ("title_share", "titles_share", "like_title"):
        values = columns[name]
        assert values[0] == 0
        assert values == sorted(values)
        assert len(set(values)) == 4


def test_titles_are_those_of_all_articles() -> None:
    other = article("b", [ASIDE], title="Mozart dimanche")
    columns = _columns(Story("s", (article("a", [NEWS], title=TITLE), other)))
    assert columns["title_share"] == [1, 1]
    assert columns["titles_share"] == pytest.approx([3 / 5, 2 / 5])
    untitled = _columns(Story("s", (article("a", [NEWS], title=TITLE), article("b", ["La piscine rouvre."]))))
    assert untitled["title_share"] == untitled["titles_share"] == pytest.approx([1, 1 / 3])


def test_how_it_stands_among_the_others(one: dict[str, list[float]]) -> None:
    pair = one["nearest"][1]
    assert 0 < pair == one["nearest"][3]
    assert one["nearest"][::2] == [0, 0]
    assert one["centrality"] == [0, 1, 0, 1]
    assert one["nearness"] == pytest.approx([0, pair / 3, 0, pair / 3])
    assert one["like_previous"] == one["like_next"] == one["agreement"] == [0] * 4
    beside = _columns(Story("s", (article("a", [ASIDE, LATER, LAST]),)))
    assert beside["like_previous"][:2] == [0, 0] == beside["like_next"][::2]
    assert beside["like_previous"][2] == beside["like_next"][1] > 0


def test_only_another_origin_agrees() -> None:
    pile = article("a", [NEWS, ASIDE]), article("b", [NEWS[:-1] + " prochain."])
    apart = _columns(Story("s", pile, origins=(("a",), ("b",))))["agreement"]
    assert apart[0] == apart[2] > 0 == apart[1]
    assert _columns(Story("s", pile, origins=(("a", "b"),)))["agreement"] == [0, 0, 0]


def test_how_often_it_is_said(one: dict[str, list[float]]) -> None:
    # piscin gerland ferm juin | mair promet bassin | orchestr jou mozart dimanch | mair parl bassin mair
    assert one["frequency"] == pytest.approx(
        [100 * f / 15 for f in (4 / 4, (3 + 1 + 2) / 3, 4 / 4, (2 * 3 + 1 + 2) / 4)]
    )
    assert one["recurring"] == pytest.approx([0, 2 / 3, 0, 2 / 3])
    assert one["recurs"] == pytest.approx([0, 0.2, 0, 0.2])
    assert one["new"] == pytest.approx([1, 1, 1, 1 / 3])
    assert one["news"] == pytest.approx([0.4, 0.3, 0.4, 0.1])
    rare, shared = log(5 / 1), log(5 / 2)
    assert one["rarity"] == pytest.approx([rare, (rare + 2 * shared) / 3, rare, (rare + 2 * shared) / 3])


@settings(deadline=None, max_examples=60)
@given(story=stories())
def test_always_finite(story: Story) -> None:
    if any(each.units for each in story.articles):
        assert all(np.isfinite(values).all() for values in _columns(story).values())


@pytest.mark.parametrize(
    "texts", [["Oui."], ["Il est là.", "Elle y est."], ["12 300", "3,5"], ["Oui.", "Oui."]]
)
def test_finite_where_little_is_said(texts: list[str]) -> None:
    assert all(np.isfinite(values).all() for values in _columns(Story("s", (article("a", texts),))).values())


def test_a_copy_changes_no_feature() -> None:
    two = article("a", [NEWS, LATER], title=TITLE), article("b", [ASIDE, LAST], title="Mozart joue")
    alone = Story("s", two, origins=(("a",), ("b",)))
    for title in (TITLE, ""):
        copied = Story("s", (*two, article("c", [NEWS, LATER], title=title)), origins=(("a", "c"), ("b",)))
        assert _columns(copied) == _columns(alone)
