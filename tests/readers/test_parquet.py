"""Parquet tables read as rows of JSON Lines are."""

import gzip
import io
import json
import sys
from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from digest.models import Article, Skipped
from digest.readers.choice import read_document, read_stream
from tests.readers.archives import parquet

ROWS: list[dict[str, object]] = [
    {"id": f"a{number}", "title": f"Titre {number}", "text": f"Le pont {number} a ouvert.", "source": "AFP"}
    for number in range(10)
]


def told(data: bytes, path: str = "t.parquet") -> list[tuple[str, str]]:
    return [
        (one.path, one.text if isinstance(one, Article) else f"{one.reason}: {one.detail}")
        for one in read_document(data, path)
    ]


def test_rows_are_those_of_json_lines() -> None:
    rows: list[dict[str, object]] = [
        *ROWS,
        {
            "text": "Sans nom.",
            "date": "2025-01-10T08:00:00+01:00",
            "authors": ["A", "B"],
            "summary": "Résumé.",
        },
        {"id": "c", "docs": [{"text": "Un.", "date": "2025-01-02"}, {"text": "Deux."}], "extra": {"a": 1}},
    ]
    lines = "\n".join(json.dumps(row) for row in rows).encode()
    from_lines = list(read_document(lines, "t.jsonl"))
    names = [one.path.replace(".parquet", ".jsonl") for one in read_document(parquet(rows), "t.parquet")]
    assert names == [one.path for one in from_lines]
    for one, other in zip(read_document(parquet(rows), "t.parquet"), from_lines, strict=True):
        assert isinstance(one, Article)
        assert isinstance(other, Article)
        assert (one.id, one.text, one.title) == (other.id, other.text, other.title)
        assert (one.stated, one.byline, one.cluster) == (other.stated, other.byline, other.cluster)
        assert one.references == other.references


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (pa.date32(), date(2025, 1, 10), "2025-01-10"),
        (pa.timestamp("ns"), datetime(2025, 1, 10, 8, 30), "2025-01-10T08:30:00"),  # noqa: DTZ001
        (pa.timestamp("ms", tz="UTC"), datetime(2025, 1, 10, 8, 30, tzinfo=UTC), "2025-01-10T08:30:00+00:00"),
        (
            pa.timestamp("us", tz="Europe/Paris"),
            datetime(2025, 1, 10, 23, 30, tzinfo=UTC),
            "2025-01-11T00:30:00+01:00",
        ),
        (pa.binary(), b"10 janvier 2025", "10 janvier 2025"),
        (pa.decimal128(8, 0), Decimal(20250110), "20250110"),
        (pa.dictionary(pa.int8(), pa.string()), "2025-01-10", "2025-01-10"),
    ],
)
def test_a_date_column_says_what_json_would(kind: pa.DataType, value: object, words: str) -> None:
    table = pa.table({"text": ["Le pont a ouvert."], "date": pa.array([value], kind)})
    stream = io.BytesIO()
    __import__("pyarrow.parquet").parquet.write_table(table, stream)
    (article,) = read_document(stream.getvalue(), "t.parquet")
    assert isinstance(article, Article)
    assert [one.text for one in article.stated] == [words]


def test_a_moment_finer_than_pythons_is_no_damage() -> None:
    table = pa.table({"text": ["Un pont."], "date": pa.array([1736500000123456789], pa.timestamp("ns"))})
    stream = io.BytesIO()
    __import__("pyarrow.parquet").parquet.write_table(table, stream)
    (article,) = read_document(stream.getvalue(), "t.parquet")
    assert isinstance(article, Article)
    assert article.stated[0].text == "2025-01-10T09:06:40.123456"


def test_a_column_of_another_type_is_named_and_the_rest_read() -> None:
    rows = [
        {"text": "Un pont.", "title": True, "date": float("nan")},
        {"text": "Deux ponts.", "title": False},
    ]
    assert told(parquet(rows)) == [
        ("t.parquet", "bad_column: title: bool"),
        ("t.parquet:1", "Un pont."),
        ("t.parquet:2", "Deux ponts."),
    ]


def test_a_table_without_text_says_what_it_has() -> None:
    assert told(parquet([{"name": "x", "id": "1"}])) == [("t.parquet", "no_text: name, id")]


def test_a_damaged_row_group_is_named_and_the_rest_read() -> None:
    rows = [{"id": f"a{n}", "text": f"Phrase {n} " + "mot " * n + "."} for n in range(30)]
    data = bytearray(parquet(rows, group=10))
    at = data.index(b"Phrase 10")
    data[at - 40 : at + 200] = b"\xff" * 240
    outcomes = told(bytes(data))
    assert [path for path, _ in outcomes if path != "t.parquet"] == [
        f"t.parquet:{n}" for n in (*range(1, 11), *range(21, 31))
    ]
    (fault,) = [text for path, text in outcomes if path == "t.parquet"]
    assert fault.startswith("bad_archive: row group 2: ")


@pytest.mark.parametrize("cut", [4, 100])
def test_a_footer_that_is_gone_is_named(cut: int) -> None:
    ((path, text),) = told(parquet(ROWS)[:-cut])
    assert (path, text[:13]) == ("t.parquet", "bad_archive: ")


def test_a_column_that_unpacks_to_too_much_is_left() -> None:
    rows = [{"id": "a", "text": "\0" * (16 << 20)}]
    stream = io.BytesIO()
    __import__("pyarrow.parquet").parquet.write_table(
        pa.Table.from_pylist(rows), stream, compression="zstd", use_dictionary=False
    )
    ((path, text),) = told(stream.getvalue())
    assert path == "t.parquet"
    assert text.startswith("too_large: row group 1: × ")


def test_a_stream_that_cannot_go_back_is_refused_by_name() -> None:
    (skipped,) = read_document(gzip.compress(parquet(ROWS)), "t.parquet.gz")
    assert isinstance(skipped, Skipped)
    assert (skipped.path, skipped.reason) == ("t.parquet.gz", "unsupported")


def test_a_table_is_told_by_its_content() -> None:
    assert len(told(parquet(ROWS), "stdin")) == len(ROWS)


def test_the_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    skipped = Skipped("t.parquet", "missing_extra", "pyarrow.parquet: pip install 'press-digest[archives]'")
    assert list(read_stream(io.BytesIO(parquet(ROWS)), "t.parquet")) == [skipped]
