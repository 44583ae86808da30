"""Whatever changes a byte of the briefs is seen, where sizes, names and times tell nothing too."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from digest.models import Article, Skipped
from digest.readers import slicing, sources
from digest.shards import program
from tests.shards.made import build, files, fill
from tests.shards.poison import installed

OPTIONS = ("--formats", "md,json,email")


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    fill(tmp_path / "in", 12)
    return tmp_path


def same(*named: str) -> dict[str, bytes]:
    """Built where an earlier run stands, and anew: the same bytes."""
    build(*named, "--out", "out", "--executor", "serial", *OPTIONS)
    build(*named, "--out", "whole", *OPTIONS)
    found = files(Path("out"))
    assert found == files(Path("whole"))
    return found


def test_a_file_put_in_the_place_of_one_of_its_size_and_time(pile: Path) -> None:
    before = same("in")
    path = pile / "in" / "00.txt"
    text, times = path.read_text("utf-8"), path.stat()
    path.with_suffix(".new").write_text(text.replace("personnes", "habitants"), "utf-8")
    path.with_suffix(".new").replace(path)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert path.stat().st_size == times.st_size
    assert same("in") != before


class Wire:
    """A source behind a scheme, that says something else the next time."""

    text = "Le pont de Lyon a rouvert mardi. Il a coûté 12 millions d'euros à la ville de Lyon."

    def check(self, source: str) -> None:
        """It is there."""

    def read(self, source: str) -> Iterator[Article | Skipped]:
        yield Article(id="w", path=source, text=self.text, title="Le pont de Lyon", stated=())


def test_a_source_without_a_file(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (slicing, sources):
        monkeypatch.setattr(module, "opener_of", lambda name: Wire() if name == "wire:" else None)
    (pile / "overrides.toml").write_text(
        '[[override]]\narticle = "w"\ndate = 2025-01-15\nreason = "vu"\n', "utf-8"
    )
    before = same("wire:")
    monkeypatch.setattr(Wire, "text", Wire.text.replace("12", "13"))
    assert same("wire:") != before


@pytest.mark.usefixtures("pile")
def test_a_file_that_the_system_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refusing(path: Path, *arguments: Any, **named: Any) -> object:
        if path.name == "00.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refusing)
        refused = same("in")
    assert b"unreadable" in refused["index.json"]
    assert b"unreadable" not in same("in")["index.json"]


def test_a_file_that_comes_and_goes(pile: Path) -> None:
    before = same("in")
    (pile / "in" / "00.txt").rename(pile / "away")
    assert same("in") != before
    (pile / "away").rename(pile / "in" / "00.txt")
    assert same("in") == before


@pytest.mark.usefixtures("pile")
def test_the_date_of_the_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    before = same("in")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert same("in") != before


def test_notes_and_templates(pile: Path) -> None:
    (pile / "digest.toml").write_text('templates = "mine"\n', "utf-8")
    (pile / "mine").mkdir()
    same("in")
    (pile / "mine" / "brief.md.jinja").write_text('{% extends "digest/brief.md.jinja" %}\n', "utf-8")
    same("in")
    (pile / "notes").mkdir()
    (pile / "notes" / "2025-W03.md").write_text("Un mot.", "utf-8")
    assert b"Un mot." in same("in")["2025-W03.md"]
    (pile / "notes" / "2025-W03.md").write_text("Un mit.", "utf-8")
    assert b"Un mit." in same("in")["2025-W03.md"]


def test_the_program_is_all_that_it_is_made_of(monkeypatch: pytest.MonkeyPatch) -> None:
    made = program.program.__wrapped__
    before = made()
    assert made() == before
    monkeypatch.setattr(program, "version", lambda name: "0" if name == "dkimpy" else "1")
    without = made()
    monkeypatch.setattr(program, "version", lambda _: "1")
    assert len({before, without, made()}) == 3


def test_a_reader_of_another_package_is_a_part_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = program.program.__wrapped__
    before = made()
    monkeypatch.syspath_prepend(installed(tmp_path / "installed"))
    assert made() != before
