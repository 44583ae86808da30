"""A comparison proves what it proves: no mark, no order, no word beyond."""

import re
from dataclasses import replace

import pytest

from digest.models import Verdict
from tests.renderers.comparison_pages import MARKS, main_of, told
from tests.renderers.comparisons import few, many


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("fr", "Cinq articles ne suffisent pas à départager les systèmes\u00a0: non concluant."),
        ("en", "Five articles are too few to tell the systems apart: inconclusive."),
    ],
)
def test_five_articles_prove_nothing(lang: str, sentence: str) -> None:
    for form in ("html", "md"):
        page = told(few(), form, lang=lang)
        assert sentence in page
        body = main_of(page) if form == "html" else page.replace("**", "").rstrip("*\n")
        assert not [mark for mark in MARKS if mark in body.replace("*É", "").replace("*W", "")]
    page = told(few(), lang=lang)
    assert "<strong" not in page
    assert not re.search(r'class="number (better|worse|other)"', page)
    assert "blacktriangle" not in told(few(), "tex", lang=lang)


def test_a_mark_needs_twenty_items_and_a_low_p() -> None:
    assert re.findall(r'class="number (\w+)"', told(many(40)))
    assert not re.findall(r'class="number (\w+)"', told(many(19)))
    page = told(many(), "md")
    assert "| salience | 24,92 ▲ · " in page
    assert "| sumy:lsa | 16,68 · −3,24 " in page


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        (Verdict("none", "rouge2"), "Sur 40 sujets, aucun système ne se distingue de lead (ROUGE-2)."),
        (
            Verdict("better", "rouge2", ("salience",)),
            "Sur 40 sujets, salience fait mieux que lead (ROUGE-2).",
        ),
        (
            Verdict("better", "rouge2", ("salience", "oracle")),
            "Sur 40 sujets, salience et oracle font mieux que lead (ROUGE-2).",
        ),
        (
            Verdict("worse", "rouge2", ("random",)),
            "Sur 40 sujets, aucun système ne fait mieux que lead (ROUGE-2)\u202f; random fait moins bien.",
        ),
    ],
)
def test_verdicts(verdict: Verdict, sentence: str) -> None:
    assert f"**{sentence}**" in told(replace(many(), verdict=verdict), "md")


def test_systems_are_ranked_only_where_something_is_proved() -> None:
    ranked = re.findall(r'<span class="system">(.*?)</span>', told(many()))[:8]
    assert ranked[0] == "oracle"
    assert ranked[-1] == "random"
    assert re.findall(r'<span class="system">(.*?)</span>', told(few()))[:3] == ["lead", "random", "salience"]


def test_what_sets_a_system_apart() -> None:
    page = told(many(), "md")
    assert "| lead (témoin) | " in page
    assert "| oracle (plafond) | " in page
    assert "| random (hasard) | " in page
    assert "(5 sur 40 sujets) | " in page


def test_a_column_without_a_number_is_left_out() -> None:
    assert "rouge2_max" in told(many(), "json")
    assert "ROUGE-2 max" not in told(many())


def test_lower_is_better_where_the_column_says_so() -> None:
    rows = [row for row in told(many(), "md").splitlines() if "0,751" in row or "0,843" in row]
    assert [row.split("|")[2].split()[1] for row in rows] == ["▲", "▼"]


def test_a_system_with_five_texts_proves_nothing() -> None:
    comparison = many()
    lucky = tuple(
        replace(
            standing,
            contrasts=tuple(replace(c, p_adjusted=0.0001) if c.pairs < 20 else c for c in standing.contrasts),
        )
        for standing in comparison.standings
    )
    assert told(replace(comparison, standings=lucky)) == told(comparison)


def test_no_mark_under_a_verdict_of_too_few() -> None:
    undecided = replace(many(), verdict=Verdict("too_few", "rouge2"))
    assert not re.findall(r'class="number (\w+)"', told(undecided))


def test_copies_are_not_enough() -> None:
    copied = replace(many(), verdict=Verdict("too_few", "rouge2"), copies=39)
    page = re.sub(r"\s+", " ", told(copied))
    assert "Un sujet ne suffit pas" in page
    assert "Des 40 sujets, 39 sont des copies d’autres et ne comptent pas. Il en faut au moins 20." in page
