"""Texts from files: by id, or one a line; whatever is wrong is named with its line."""

import json
from pathlib import Path

import pytest

from digest.compare import called, read_texts
from digest.compare.texts import shown
from digest.errors import UsageError

ORDER = ("a", "b")


def read(path: Path, content: str | bytes) -> dict[str, tuple[str, ...]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_texts(path, ORDER)


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ('{"id": "b", "summary": " Un. "}\n\n{"id": 7, "text": "Deux."}\n', {"b": ("Un.",), "7": ("Deux.",)}),
        ('{"id": "a", "references": ["Un.", "Deux."]}', {"a": ("Un.", "Deux.")}),
        ('{"id": "a", "summary": "Un.", "summaries": ["Deux."]}', {"a": ("Un.", "Deux.")}),
        ('\ufeff{"id": "a", "summary": "Un."}\r\n', {"a": ("Un.",)}),
        ('{"id": "a", "summary": "Un\u2028deux\u0085trois."}', {"a": ("Un\u2028deux\u0085trois.",)}),
        ('{"id": "a", "summary": ""}', {"a": ()}),
        ("Un.\r\n\r\n  Deux.\r\n", {"a": ("Un.",), "b": ("Deux.",)}),
    ],
)
def test_texts_are_read(tmp_path: Path, content: str, texts: dict[str, tuple[str, ...]]) -> None:
    assert read(tmp_path / "texts", content) == texts


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ('{"id": "a", "summary": "Un."}\n{"id": "a", "summary": "Deux."}', ":2", "a is there twice"),
        ("Un.\n", "", "1 summaries for 2 items"),
        ("", "", "0 summaries for 2 items"),
        ("Un.\nDeux.\nTrois.", "", "3 summaries for 2 items"),
        ('{"id": "a", "summary": "Un."}\nDeux.', ":2", "not a JSON object"),
        ('{"id": ' + "[" * 100_000, ":1", "not a JSON object"),
        ('{"summary": "Un."}', ":1", "no id, or no summary"),
        ('{"id": "a"}', ":1", "no id, or no summary"),
        ('{"id": "a", "summary": 3}', ":1", "no id, or no summary"),
        ('{"id": ["a"], "summary": "Un."}', ":1", "no id, or no summary"),
        (b"\xff\xfe\x00", "", "cannot be read as UTF-8"),
        (json.dumps({"id": "a", "summary": "a" * 100_001}), ":1", "100,001 characters"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str | bytes, line: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        read(tmp_path / "texts", content)
    assert str(raised.value).startswith(f"{tmp_path / 'texts'}{line}: ")
    assert told in str(raised.value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_texts(tmp_path, ORDER)


def test_an_id_is_shown_on_one_short_line() -> None:
    assert shown("été-7") == "été-7"
    assert shown("a\nb\x00") == r"'a\nb\x00'"
    assert shown(" ") == "' '"
    assert len(shown("x" * 10_000)) == 61
    assert called(("a", "b", "c")) == "The items are called a, b, c"
    assert called(("a", "b", "c", "d")).endswith("a, b, c…")
