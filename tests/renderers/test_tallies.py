"""The report of a vote: every number of the page is in the record, and few items prove nothing."""

import json
from dataclasses import replace

import pytest

from digest.errors import UsageError
from digest.models.tally import Agreement, Correlation, Mean, Tally, Turnout
from digest.models.voting import DIMENSIONS, QUESTIONS
from digest.renderers import render_tally


def tallied(items: int = 20, raters: int = 2) -> Tally:
    turnouts = tuple(Turnout(rater, 1200, 1150 if rater <= raters else 0) for rater in (1, 2))
    means = tuple(
        mean
        for question in QUESTIONS
        for mean in (
            Mean("centroid", question, 40, 2.256, 1.8, 2.754),
            Mean("a|b *gras*", question, 40, 4.5, 4.0, 5.0),
            Mean("seul", question, 1, -0.004),
            Mean("rien", question, 0, None),
        )
    )
    agreements = (
        *(Agreement(name, -0.123, 1234) for name in DIMENSIONS[:3]),
        Agreement(DIMENSIONS[3], None, 0),
    )
    correlations = (
        Correlation("rouge2", "fluency", "system", 3, 0.333, -0.5),
        Correlation("rouge2", "fluency", "summary", 60, 0.1, 0.2),
        Correlation("flat", "fluency", "summary", 60, None, None),
    )
    systems = ("a|b *gras*", "centroid", "rien", "seul")
    return Tally(systems, items, turnouts, means, agreements, correlations, 10_000, 13)


def page(tally: Tally, lang: str = "fr") -> str:
    return render_tally(tally, lang=lang, formats=("md",))["md"].decode().replace("\u202f", " ")


def test_the_counts_and_who_answered() -> None:
    told = page(tallied())
    assert told.startswith("# Votes sur les résumés\n\n20 sujets jugés · 2 juges\n")
    assert "- Juge 1\u00a0: 1 150 réponses sur 1 200\n" in told
    assert "- Juge 2\u00a0: 0 réponses" in page(tallied(raters=1))


def test_a_table_for_each_question() -> None:
    told = page(tallied())
    titles = [line.removeprefix("## ") for line in told.splitlines() if line.startswith("## ")]
    assert titles[:5] == ["Cohérence", "Fidélité", "Fluidité", "Pertinence", "Préférence"]
    table = told.partition("## Fluidité")[2].partition("## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("|")][2:]
    assert rows == [
        "| a\\|b \\*gras\\* | 4,50 | de 4,00 à 5,00 | 40 |",
        "| centroid | 2,26 | de 1,80 à 2,75 | 40 |",
        "| seul | 0,00 | – | 1 |",
        "| rien | – | – | 0 |",
    ]
    assert "ordinal)\u00a0: −0,12, sur 1 234 notes." in table
    assert "non défini" in told.partition("## Pertinence")[2].partition("## ")[0]
    assert "Krippendorff" not in told.partition("## Préférence")[2].partition("## ")[0]


def test_few_items_prove_nothing() -> None:
    assert "Non concluant" not in page(tallied(20))
    assert "**Non concluant" in page(tallied(19))
    assert "**Inconclusive" in page(tallied(19), "en")


def test_one_rater_is_said() -> None:
    assert "Un seul juge" in page(tallied(raters=1))
    assert "Un seul juge" not in page(tallied())


def test_correlations() -> None:
    told = page(tallied()).partition("## Corrélation")[2]
    assert (
        "| Mesure | Cohérence | Fidélité | Fluidité | Pertinence | Préférence |\n|---|---|---|---|---|---|\n"
        in told
    )
    system, summary = told.partition("### Par système")[2].split("### Par résumé")
    assert "| rouge2 | – | – | τ 0,33, r −0,50 (3) | – | – |\n" in system
    assert "| rouge2 | – | – | τ 0,10, r 0,20 (60) | – | – |\n" in summary
    assert "flat" not in summary
    assert "Corrélation" not in page(replace(tallied(), correlations=()))


def test_no_page_has_two_blank_lines_or_a_cut_table() -> None:
    for told in (page(tallied()), page(tallied(5, 1)), page(replace(tallied(), correlations=()), "en")):
        assert "\n\n\n" not in told
        assert "|\n\n|" not in told


def test_the_record_has_every_number() -> None:
    record = json.loads(render_tally(tallied(), lang="fr")["json"])
    assert record["format"] == "digest.tally/1"
    assert (record["items"], record["raters"], record["draws"], record["seed"]) == (20, 2, 10_000, 13)
    assert len(record["means"]) == 4 * len(QUESTIONS)
    assert record["means"][0] == {
        "system": "centroid", "question": "coherence", "n": 40, "mean": 2.256, "low": 1.8, "high": 2.754,
    }  # fmt: skip
    assert record["correlations"][2]["kendall"] is None


def test_formats() -> None:
    assert list(render_tally(tallied(), lang="en")) == ["md", "json"]
    assert list(render_tally(tallied(), lang="en", formats=("json",))) == ["json"]
    with pytest.raises(UsageError, match="md, json"):
        render_tally(tallied(), lang="en", formats=("html",))
