"""A file is written, cut, put elsewhere or lengthened between its slicing and its reading."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from digest.cli.asked import slices_of
from tests.shards.made import build, files, tell_apart

OPTIONS = ("--executor", "serial", "--formats", "md,json")
ROW = '{"id": "tard", "title": "Un pont", "text": "Le pont de Lyon a rouvert.", "date": "2025-01-15"}\n'
LONG = "a.jsonl"


@pytest.fixture
def pile(pile: Path) -> Path:
    tell_apart(pile / "in" / LONG)
    return pile


def grow(path: Path) -> None:
    with path.open("a", encoding="utf-8") as stream:
        stream.write(ROW)


def write_over(path: Path) -> None:
    """As many bytes, in the same file."""
    path.write_bytes(path.read_bytes().replace(b"personnes", b"habitants"))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def replace(path: Path) -> None:
    """Another file under the same name."""
    new = path.with_name(".new")
    new.write_bytes(path.read_bytes().replace(b"Le Journal", b"Le Journal du soir"))
    new.replace(path)


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    build("in", "--out", "out", "--json", *OPTIONS)
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize("change", [grow, write_over, cut, replace, Path.unlink])
def test_a_long_file_that_changes_is_named_and_the_next_run_mends(
    pile: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None],
) -> None:
    def changing(*asked: Any, **named: Any) -> object:
        found = slices_of(*asked, **named)
        change(pile / "in" / LONG)
        return found

    with monkeypatch.context() as patch:
        patch.setattr("digest.cli.build_command.slices_of", changing)
        skipped = told(capsys)["skipped"]
    named = {one["reason"] for one in skipped if one["path"].startswith(LONG)}
    assert named == {"unreadable" if change is Path.unlink else "changed"}
    mended = told(capsys)["skipped"]
    assert {one["reason"] for one in mended if one["path"].startswith(LONG)} <= {"bad_json"}
    build("in", "--out", "whole", "--formats", "md,json")
    assert files(pile / "out") == files(pile / "whole")
