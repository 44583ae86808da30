"""The report of a comparison says what was measured, and no more."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from digest.errors import UsageError
from digest.renderers import comparison_summary, render_comparison
from tests.renderers.comparison_pages import FORMS, MARKS, main_of, told
from tests.renderers.comparisons import few, many
from tests.renderers.reading import markdown_words, squeezed


def test_two_renders_give_the_same_bytes() -> None:
    assert render_comparison(many(), formats=FORMS, lang="fr") == render_comparison(
        many(), formats=FORMS, lang="fr"
    )


def test_only_the_forms_asked_for() -> None:
    assert list(render_comparison(few(), formats=["tex", "md", "tex"], lang="en")) == ["tex", "md"]
    with pytest.raises(UsageError, match="html"):
        render_comparison(few(), formats=["htm"], lang="fr")
    with pytest.raises(UsageError, match="no catalogue"):
        render_comparison(few(), formats=["md"], lang="de")


def test_figures_of_a_language() -> None:
    assert "+5,00 (+3,00 à +7,00), p\u00a0&lt;\u00a00,001" in told(many())
    assert "+5.00 (+3.00 to +7.00), p\u00a0&lt;\u00a00.001" in told(many(), lang="en")
    assert "−4,25 (−6,25 à −2,25)" in told(many(), "md")


def test_the_markdown_says_what_the_page_says() -> None:
    page, markdown = squeezed(main_of(told(many()))), squeezed(markdown_words(told(many(), "md")))
    for line in ("Sur 40 sujets", "salience +5,00 +3,00 à +7,00", "Brest vote son budget, épisode 31"):
        assert squeezed(line) in page
        assert squeezed(line) in markdown


def test_no_time_without_timing() -> None:
    page, record = told(many(), timing=False), json.loads(told(many(), "json", timing=False))
    assert "p50" not in page
    assert "Mo)" not in page
    assert "ROUGE-2 et longueur" in page
    assert not {"cost", "seconds"} & set(re.findall(r'"(\w+)":', json.dumps(record)))
    assert "seconds" not in told(many(), "csv", timing=False).splitlines()[0]
    slower = replace(
        many(),
        outputs=tuple(replace(output, seconds=9.0) for output in many().outputs),
        standings=tuple(replace(standing, cost=None) for standing in many().standings),
    )
    for form in FORMS:
        assert told(many(), form, timing=False) == told(slower, form, timing=False)


def test_no_plot_without_two_points() -> None:
    bare = replace(few(), standings=tuple(replace(s, contrasts=()) for s in few().standings))
    assert "<svg" not in told(bare)
    assert "<svg" in told(few())


def test_where_items_are_too_many() -> None:
    page = told(many(60))
    assert page.count('<article class="item"') == 50
    assert "Les 50 textes où les systèmes diffèrent le plus sont montrés, sur 60 sujets." in page
    first = re.findall(r'<h3 id="item-1-title">(.*?)</h3>', page)
    assert first == ["Brest vote son budget, épisode 60"]
    assert len(json.loads(told(many(60), "json"))["items"]) == 60


def test_a_users_template_comes_first(tmp_path: Path) -> None:
    (tmp_path / "compare.css").write_text(".verdict { color: teal }", encoding="utf-8")
    page = render_comparison(few(), formats=["html"], lang="fr", templates=tmp_path)["html"].decode()
    assert "color: teal" in page


def test_the_terminal_gets_the_verdict_and_a_table() -> None:
    for _ in range(2):
        from digest.renderers import comparison_summary as again

        assert again is comparison_summary
        verdict, heads, rows = again(many(), lang="fr")
    assert verdict.startswith("Sur 40 sujets, ")
    assert heads[:3] == ["Système", "ROUGE-2 ↑", "Écart avec lead"]
    assert rows[0][:3] == ["oracle (plafond)", "35,93 ▲", "+16,01 (+14,01 à +18,01)"]
    assert {len(row) for row in rows} == {len(heads)}
    _, heads, rows = comparison_summary(few(), lang="en")
    assert not [cell for row in rows for cell in row for mark in MARKS if mark in cell]
