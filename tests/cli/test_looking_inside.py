"""`dates`, `units`, `stories`, `summarize`: a table for people, promised keys in JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SEEDS, Run


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        (["dates"], {"id", "date", "precision", "candidates", "confidence", "evidence"}),
        (["units"], {"id", "title", "source", "url", "agency", "byline", "units"}),
        (["stories"], {"story", "week", "articles", "why", "thread"}),
        (["summarize", "--words", "40"], {"id", "summary", "units"}),
        (["summarize", "--per", "story", "--summarizer", "lead"], {"id", "summary", "units"}),
    ],
)
def test_json_keeps_the_promised_keys(run: Run, command: list[str], keys: set[str]) -> None:
    outcome = run(*command, SEEDS, "--json", "-q")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out
    for row in rows(outcome.out):
        assert keys <= set(row)


@pytest.mark.parametrize("command", ["dates", "units", "stories", "summarize"])
def test_people_get_a_table(run: Run, command: str) -> None:
    outcome = run(command, SEEDS, "-q")
    assert outcome.code == 0
    assert "000_c3d429e879a21d32" in outcome.out
    assert "{" not in outcome.out


def test_a_date_is_an_iso_day_or_null(run: Run) -> None:
    dated = {row["id"]: row["date"] for row in rows(run("dates", SEEDS, "--json", "-q").out)}
    assert dated["003_f05ff804fd0914f0"] == "2025-02-12"
    assert dated["002_68409e89ad1566e9"] is None


def test_an_input_cluster_is_summarized_as_one(run: Run, tmp_path: object) -> None:
    cluster = {
        "id": "C1",
        "docs": [
            {"id": "a", "title": "Un", "text": "Le maire a inauguré le pont. La foule était nombreuse."},
            {"id": "b", "title": "Deux", "text": "Le pont neuf a ouvert mardi. Les camions y passent."},
        ],
    }
    source = f"{tmp_path}/clusters.jsonl"
    with open(source, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path made of text
        file.write(json.dumps(cluster) + "\n")
    found = rows(run("summarize", source, "--summarizer", "lead", "--words", "20", "--json", "-q").out)
    assert [row["id"] for row in found] == ["C1"]


def test_lists(run: Run) -> None:
    assert "sumy:lex-rank" in run("list", "summarizers").out.split()
    assert "html" in run("list", "readers").out.split()
    assert "html" in run("list", "renderers").out.split()


def test_the_units_of_an_interview_say_who_speaks(run: Run, tmp_path: Path) -> None:
    asked = "La Croix : Le plan a été présenté. Est-ce assez ?"
    answered = "A. M. : Le fonds couvrira dix communes."
    text = f"Entretien avec Anne Morel\n\nUn rapport paraît lundi.\n\n{asked}\n\n{answered}\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (row,) = rows(run("units", "a.txt", "--json", "-q").out)
    units: Any = row["units"]
    assert [unit.get("turn") for unit in units] == [None, "question", "question", "answer"]
    assert [unit.get("speaker") for unit in units] == [None, None, None, "Anne Morel"]
    assert "[réponse · Anne Morel] A. M. : Le fonds" in run("units", "a.txt", "-q").out
    assert "[answer · Anne Morel] A. M. : Le fonds" in run("units", "a.txt", "-q", "--lang", "en").out
