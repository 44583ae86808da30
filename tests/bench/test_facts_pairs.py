"""The pairs that judge the check of facts have the shape that their bench counts on."""

import json
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from bench.facts import pairs

_FIELDS = ["set", "id", "supported", "altered", "change", "how"]
_ALWAYS = {"number", "name", "date", "negation", "speaker", "role"}
_CHANGES = {*_ALWAYS, "modality", "quotation"}
_FRENCH = {"orange_weeks_fr", "orangesum_fr", "wikinews_fr100", "rpm2_fr", "seeds"}
_ENGLISH = {"wikinews_en_lead", "realsumm_en"}


def _rows(name: str) -> list[dict[str, str]]:
    text = Path(pairs.__file__).with_name(f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(params=["dev", "test"])
def rows(request: pytest.FixtureRequest) -> list[dict[str, str]]:
    return _rows(request.param)


def test_pairs_are_held_out_and_some_are_english() -> None:
    held_out = _rows("test")
    assert len(held_out) >= 75
    assert sum(row["set"] in _ENGLISH for row in held_out) >= 14


def test_every_row_has_all_fields_filled(rows: list[dict[str, str]]) -> None:
    for row in rows:
        assert list(row) == _FIELDS
        assert all(value == value.strip() != "" for value in row.values())
        assert row["change"] in _CHANGES
        assert row["set"] in _FRENCH | _ENGLISH


def test_every_kind_of_change_is_there_often_enough(rows: list[dict[str, str]]) -> None:
    kinds = [row["change"] for row in rows]
    assert all(kinds.count(kind) >= 10 for kind in _ALWAYS)


def test_both_sentences_of_a_pair_differ_but_little(rows: list[dict[str, str]]) -> None:
    for row in rows:
        supported, altered = row["supported"], row["altered"]
        assert supported != altered
        one, other = sorted(supported.split()), sorted(altered.split())  # words may be exchanged
        assert SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.5, supported


def test_no_sentence_stands_twice() -> None:
    both = _rows("dev") + _rows("test")
    sentences = [row[side] for row in both for side in ("supported", "altered")]
    assert len(sentences) == len(set(sentences))
