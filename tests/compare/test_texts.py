"""Texts from files: by id, or one a line; whatever is wrong is named with its line."""

import errno
import json
from pathlib import Path

import pytest

from digest.compare import called, read_texts
from digest.compare.texts import shown
from digest.errors import UsageError

ORDER = ("a", "b")


def read(
    path: Path, content: str | bytes, order: tuple[str, ...] | None = ORDER
) -> dict[str, tuple[str, ...]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_texts(path, order)


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
        ("Un.\n", "", "lines without ids: 1 of them, and 2 rows of references"),
        ("", "", "the file is empty"),
        ("Un.\nDeux.\nTrois.", "", "lines without ids: 3 of them, and 2 rows of references"),
        ('{"id": "a", "summary": "Un."}\nDeux.', ":2", "not a JSON object"),
        ('{"id": ' + "[" * 100_000, ":1", "not a JSON object"),
        ('{"summary": "Un."}', ":1", "no id, or no summary"),
        ('{"id": "a"}', ":1", "no id, or no summary"),
        ('{"id": "a", "summary": 3}', ":1", "no id, or no summary"),
        ('{"id": ["a"], "summary": "Un."}', ":1", "no id, or no summary"),
        (b"\xff\xfe\x00", "", "the file is not UTF-8"),
        (json.dumps({"id": "a", "summary": "a" * 100_001}), ":1", "100,001 characters"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str | bytes, line: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        read(tmp_path / "texts", content)
    assert str(raised.value).startswith(f"{tmp_path / 'texts'}{line}: ")
    assert told in str(raised.value)


def test_lines_without_ids_and_without_an_order_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"lines without ids: .*; write JSON Lines with id and summary$"):
        read(tmp_path / "texts", "Un.\nDeux.\n", None)
    assert read(tmp_path / "texts", '{"id": "b", "summary": "Un."}', None) == {"b": ("Un.",)}


def test_what_is_no_file_is_told_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"it is a folder, not a file$"):
        read_texts(tmp_path)
    (tmp_path / "file").touch()
    for path in (tmp_path / "nowhere", tmp_path / "file" / "below"):
        with pytest.raises(UsageError, match=r"there is no such file$"):
            read_texts(path)
    with pytest.raises(UsageError, match=r"cannot be read \(File name too long\)$"):
        read_texts(tmp_path / ("x" * 5_000))


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object, **_options: object) -> str:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_text", refused)
    with pytest.raises(UsageError, match=r"no permission to read the file$"):
        read_texts(tmp_path / "texts")


def test_an_id_is_shown_on_one_short_line() -> None:
    assert shown("été-7") == "été-7"
    assert shown("a\nb\x00") == r"'a\nb\x00'"
    assert shown(" ") == "' '"
    assert len(shown("x" * 10_000)) == 61
    assert called(("a", "b", "c")) == "The items are called a, b, c"
    assert called(("a", "b", "c", "d")).endswith("a, b, c…")
