"""The record holds everything that a brief says, and its published schema is true."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import msgspec
import pytest

from digest.models import Issue, Skipped
from digest.renderers import render_issue
from digest.renderers.brief_record import BriefRecord, brief_record
from digest.renderers.schema import schemas

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
BRIEFS = ("2024-W45", "2025-W01", "2025-W02")


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_published_schema_is_up_to_date(name: str) -> None:
    assert (REFERENCE / name).read_text(encoding="utf-8") == schemas()[name], "write schemas() there again"


@pytest.mark.parametrize("name", [*BRIEFS, "a-dater"])
def test_records_are_valid(files: dict[str, str], name: str) -> None:
    kind = "undated" if name == "a-dater" else "brief"
    record = json.loads(files[f"{name}.json"])
    schema = json.loads(schemas()[f"{kind}.schema.json"])
    jsonschema.Draft202012Validator(schema).validate(record)
    del record["held"]
    assert not jsonschema.Draft202012Validator(schema).is_valid(record)


def test_a_record_can_be_read_back(issue: Issue, files: dict[str, str]) -> None:
    for brief in issue.briefs:
        read = msgspec.json.decode(files[f"{brief.period.id}.json"], type=BriefRecord)
        assert read == brief_record(brief, files[f"{brief.period.id}.md"])


def test_units_stand_where_the_record_says(issue: Issue) -> None:
    for brief in issue.briefs:
        articles = {source.article.id: source.article for source in brief.sources}
        record = brief_record(brief, "")
        units = [*record.lead, *(u for s in record.sections for story in s.stories for u in story.units)]
        assert units
        for unit in units:
            text = articles[unit.article].text
            assert text[unit.start : unit.end] == unit.original
            for place in unit.also:
                assert articles[place.article].text[place.start : place.end] == unit.original
            assert all(f"[{number}]" for number in unit.cites)


def test_edits_undone_give_the_words_back(issue: Issue) -> None:
    record = brief_record(issue.briefs[2], "")
    first, second, third = record.sections[0].stories[0].units
    assert first.printed.replace(" [10\u00a0janvier]", "") == first.original
    assert second.cites == (1,)
    assert first.cites == (1, 2)
    assert "[Dmitri Peskov] a reconnu" in third.printed
    assert third.original[third.edits[0].start : third.edits[0].end] == "il"


def test_what_waits_is_recorded(files: dict[str, str]) -> None:
    record = json.loads(files["a-dater.json"])
    assert [held["article"]["id"] for held in record["held"]] == ["002_68409e89", "sans-rien"]
    days = [f"2025-02-{day:02}" for day in (6, 13, 20, 27)]
    assert record["held"][0]["article"]["dating"]["candidates"] == days
    assert [item["path"] for item in record["skipped"]] == ["vide.txt", "archive.zip!`x`_<b>.bin"]
    assert json.loads(files["2025-W02.json"])["held"] == ["002_68409e89"]


def test_half_a_surrogate_pair_does_no_harm(issue: Issue) -> None:
    broken = replace(issue, skipped=(Skipped("\ud800.txt", "empty"),))
    made = render_issue(broken, formats=("md", "html", "txt", "json"))
    assert json.loads(made["a-dater.json"])["skipped"][0]["path"] == "?.txt"
