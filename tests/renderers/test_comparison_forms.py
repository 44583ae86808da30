"""Browsers, spreadsheets, LaTeX and Markdown run nothing of a text."""

import csv
import io
import re

from digest.renderers import render_comparison
from digest.renderers.projection import body_of
from tests.renderers.comparison_pages import told
from tests.renderers.comparisons import HOSTILE_ID, few, many
from tests.renderers.reading import HtmlWords


def test_nothing_of_a_text_becomes_markup() -> None:
    page = told(many(), "html")
    assert "<script" not in page
    assert "\u202e" not in page
    assert "&lt;script&gt;document.title=" in page
    assert "{{ 7*7 }} &amp; {% for x in y %}" in page
    assert "modèle &lt;i&gt;|&amp;" in page
    tags = {tag for tag, _ in HtmlWords(page).tags}
    assert "i" not in tags
    assert not [1 for _, attributes in HtmlWords(page).tags for name in attributes if name.startswith("on")]


def test_no_cell_of_the_markdown_breaks_its_row() -> None:
    markdown = told(many(), "md")
    assert "<script" not in markdown
    rows = [line for line in markdown.splitlines() if line.startswith("|")]
    widths = [len(re.findall(r"(?<!\\)\|", row)) for row in rows]
    assert all(width > 2 for width in widths)
    for row, before, width, wide in zip(rows[1:], rows, widths[1:], widths, strict=False):
        if row.startswith("| ---"):
            assert width == wide
        assert width == wide or row.startswith("| Système"), (before, row)
    body = body_of(markdown)
    assert body.count("<table>") == markdown.count("| --- |")
    assert "<td>modèle &lt;i&gt;|&amp; (5 sur 40 sujets)</td>" in body.replace(
        ' style="text-align: right;"', ""
    )


def test_the_csv_has_a_row_for_each_system_and_item() -> None:
    comparison = many()
    text = told(comparison, "csv")
    assert text.endswith("\r\n")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(comparison.scores)
    by_place = {(row["system"], row["item"]): row for row in rows}
    for score in comparison.scores[1:]:
        if score.item == HOSTILE_ID:
            continue
        row = by_place[score.system, score.item]
        for column, value in zip(comparison.columns, score.values, strict=True):
            assert row[column.name] == ("" if value is None else repr(value))


def test_no_cell_of_the_csv_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(told(many(), "csv"), newline="")))
    assert rows[1][0] == f"'{HOSTILE_ID}"
    for row in rows[1:]:
        assert not row[0].startswith(("=", "+", "-", "@"))
        for cell in row[2:]:
            assert cell == "" or float(cell) == float(cell)


def test_the_tex_is_escaped() -> None:
    tex = told(many(), "tex")
    assert "modèle \\textless{}i\\textgreater{}\\textbar{}\\& (5 sur 40 sujets) & " in tex
    assert r"p50" not in tex
    rows = [line for line in tex.splitlines() if line.endswith(r" \\")]
    assert {len(re.findall(r"(?<!\\)&", row)) for row in rows} == {3}
    assert r"\toprule" in tex
    assert r"$\blacktriangle$" in tex
    assert "−" not in tex


def test_half_a_surrogate_pair_does_no_harm() -> None:
    from dataclasses import replace

    broken = replace(
        few(), signature="digest:\ud800", outputs=(replace(few().outputs[0], text="\ud800 non"),)
    )
    made = render_comparison(broken, formats=["html", "md", "csv", "json", "tex"], lang="fr")
    assert all(form.decode() for form in made.values())
