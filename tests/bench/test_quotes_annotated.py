"""The annotated quotations have the shape that their bench counts on, and hold none of the articles' text."""

import json
from itertools import pairwise

import pytest

from bench.quotes.annotated import ANNOTATED, FRESH, UNSEEN, annotated

_WORN, _FRESH, _UNSEEN = (
    [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for path in (ANNOTATED, FRESH, UNSEEN)
)
_ROWS = [*_WORN, *_FRESH, *_UNSEEN]
_QUOTES = [quote for row in _ROWS for quote in row["quotes"]]
_NEEDED = {"start", "end", "speaker", "kind"}
_LONGEST = 110  # characters of a speaker: a name or a role, no sentence


def test_articles_stand_once_with_two_quotations_or_more() -> None:
    assert (len(_WORN), len(_FRESH), len(_UNSEEN)) == (60, 25, 25)
    assert len({row["id"] for row in _ROWS}) == len(_ROWS)
    for row in _ROWS:
        assert list(row) == ["id", "quotes"]
        assert len(row["quotes"]) >= 2


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["id"])
def test_quotations_follow_each_other_without_overlap(row: dict[str, list[dict[str, int]]]) -> None:
    spans = [(quote["start"], quote["end"]) for quote in row["quotes"]]
    assert all(0 <= start < end for start, end in spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_every_quotation_has_its_fields_and_no_other() -> None:
    for quote in _QUOTES:
        assert set(quote) - {"aliases", "arguable"} == _NEEDED
        assert quote["kind"] in {"full", "frag"}
        assert quote.get("arguable", True) is True


def test_speakers_are_names_and_roles_each_form_once() -> None:
    for quote in _QUOTES:
        forms = [quote["speaker"], *quote.get("aliases", [])]
        if quote["speaker"] is None:
            assert forms == [None]
            continue
        assert len(set(forms)) == len(forms)
        assert all(form == form.strip() and 0 < len(form) <= _LONGEST for form in forms)


def test_there_are_enough_of_each_sort_to_measure() -> None:
    spoken = [quote["kind"] for quote in _QUOTES if quote["speaker"]]
    assert len(_QUOTES) >= 650
    assert spoken.count("full") >= 250
    assert spoken.count("frag") >= 220
    assert len(_QUOTES) - len(spoken) >= 140


def test_reading_gives_what_the_file_says() -> None:
    read = [
        quote
        for path in (ANNOTATED, FRESH, UNSEEN)
        for all_of in annotated(path).values()
        for quote in all_of
    ]
    assert [(one.start, one.end, one.kind) for one in read] == [
        (quote["start"], quote["end"], quote["kind"]) for quote in _QUOTES
    ]
    assert [one.forms[:1] for one in read] == [
        (quote["speaker"],) if quote["speaker"] else () for quote in _QUOTES
    ]
