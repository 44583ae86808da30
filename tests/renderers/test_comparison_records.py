"""The record has every number of the page, and its published schema is true."""

import json
import re
from html import unescape
from pathlib import Path

import jsonschema
import msgspec
import pytest

from digest.models import Comparison
from digest.renderers.comparison_record import CompareRecord, compare_record
from digest.renderers.schema import schemas
from tests.renderers.comparison_pages import told
from tests.renderers.comparisons import COLUMNS, few, many

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
NUMBER = re.compile(r"[+−]?\d[\d\u202f]*(?:,\d+)?")


def numbers_in(value: object) -> list[float]:
    """Every number of a record, wherever it stands."""
    if isinstance(value, dict):
        return [number for one in value.values() for number in numbers_in(one)]
    if isinstance(value, list):
        return [number for one in value for number in numbers_in(one)]
    return [float(value)] if isinstance(value, int | float) and not isinstance(value, bool) else []


@pytest.mark.parametrize("timing", [True, False])
@pytest.mark.parametrize("comparison", [few(), many()], ids=["few", "many"])
def test_the_record_is_valid(comparison: Comparison, timing: bool) -> None:  # noqa: FBT001
    record = json.loads(told(comparison, "json", timing=timing))
    schema = json.loads((REFERENCE / "compare.schema.json").read_text(encoding="utf-8"))
    assert schema == json.loads(schemas()["compare.schema.json"])
    jsonschema.Draft202012Validator(schema).validate(record)
    del record["verdict"]
    assert not jsonschema.Draft202012Validator(schema).is_valid(record)


def test_the_record_can_be_read_back() -> None:
    for timing in (True, False):
        read = msgspec.json.decode(told(many(), "json", timing=timing), type=CompareRecord)
        assert read == compare_record(many(), timing=timing)


def test_units_stand_where_the_record_says() -> None:
    comparison = few()
    articles = {one.id: one for item in comparison.items for one in item.story.articles}
    units = [unit for output in compare_record(comparison).outputs for unit in output.units]
    assert units
    for unit in units:
        assert articles[unit.article].text[unit.start : unit.end] == unit.text


@pytest.mark.parametrize("comparison", [few(), many()], ids=["few", "many"])
def test_every_number_of_the_tables_is_in_the_record(comparison: Comparison) -> None:
    """Times a scale, to the decimals shown."""
    record = json.loads(told(comparison, "json"))
    known = {n * s for n in numbers_in(record) for s in {column.scale for column in COLUMNS}}
    shown = {places: {f"{round(n, places) + 0.0:.{places}f}" for n in known} for places in range(4)}
    page = told(comparison, "html")
    cells = re.findall(r"<td>(.*?)</td>", page) + re.findall(r'<p class="facts">(.*?)</p>', page)
    cells += re.findall(r'<span class="told">(.*?)</span>', page)
    labels = re.compile(r"ROUGE-\w+|2 mots")
    for cell in cells:
        text = labels.sub("", unescape(re.sub(r"<[^>]+>", " ", cell))).replace("–", " ")
        for number in NUMBER.findall(text):
            plain = number.replace("−", "-").replace("+", "").replace("\u202f", "").replace(",", ".")
            assert plain in shown[len(plain.partition(".")[2])], (number, cell)
    assert len(cells) > 20
