"""Work that no worker finished: an executor says so, and what cannot be made is named, and nothing else."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from digest.config import Config
from digest.errors import LostWorkError
from digest.executors.serial import Serial
from digest.executors.setup import Setup
from digest.models import Span
from digest.readers import Slice, slice_sources, slicing
from digest.readers.slices import bytes_of
from digest.readers.walking import InputFile
from digest.shards import build_shards, prepare_slices
from digest.shards.finishing import Job
from digest.shards.telling import Pile
from tests.shards.made import files

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Poisoned(Serial):
    """Loses each slice that holds the word, as an executor does whose workers died of it."""

    word, lost = b"POISON", 0

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        lost: Callable[[_Item], _Result] | None = None,
    ) -> Iterator[_Result]:
        assert lost
        for item in items:
            poison = isinstance(item, Slice) and self.word in held_by(item)
            self.lost += poison
            yield lost(item) if poison else function(item)


def held_by(one: Slice) -> bytes:
    found = [file.real for file in one.files if isinstance(file, InputFile)]
    return bytes_of(one)[0] if one.line else b"".join(path.read_bytes() for path in found)


@pytest.mark.parametrize("size", [2_000, 2**20])
def test_a_row_and_a_file_that_kill_their_readers_are_named_alone(
    pile: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether their slice is a part of a file, or holds all that there is."""
    monkeypatch.setattr(slicing, "_BYTES", size)
    healthy = prepare_slices(slice_sources(["in"]), Config(), pile / "healthy", Serial(Setup())).catalogue
    with (pile / "in" / "a.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"id": "row", "title": "POISON", "text": "Une phrase est dans cet article."}\n')
    (pile / "in" / "07b.txt").write_text("POISON\n\nUne phrase est dans cet article.\n", "utf-8")
    catalogue = prepare_slices(slice_sources(["in"]), Config(), pile / "shelf", Poisoned(Setup())).catalogue
    lost = [one.path for one in catalogue.skipped if one.reason == "lost"]
    assert lost == ["07b.txt", "a.jsonl:14"]
    assert [one.id for one in catalogue.articles] == [one.id for one in healthy.articles]
    kept = [one for one in catalogue.skipped if one.reason != "lost"]
    assert [one.reason for one in kept] == [one.reason for one in healthy.skipped]


def test_where_every_reader_dies_nothing_is_searched_for_ever(pile: Path) -> None:
    executor = Poisoned(Setup())
    executor.word = b""
    slices = slice_sources(["in"])
    catalogue = prepare_slices(slices, Config(), pile / "shelf", executor).catalogue
    assert catalogue.articles == ()
    named = {one.path.partition(":")[0] for one in catalogue.skipped}
    assert named == {path.name for path in (pile / "in").iterdir()}
    assert {one.reason for one in catalogue.skipped} == {"lost"}
    assert executor.lost < 18 * len(slices)


class Losing(Serial):
    """Loses what a week needs, of one of the kinds of work; or the threads of all of them."""

    kind: type[object] = Pile
    week = "2025-W03"

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        lost: Callable[[_Item], _Result] | None = None,
    ) -> Iterator[_Result]:
        for item in items:
            name = item.brief.period.id if isinstance(item, Job) else getattr(item, "name", "")
            dies = isinstance(item, self.kind) and name == self.week
            yield lost(item) if lost and dies else function(item)


def test_a_week_whose_stories_kill_is_named(pile: Path) -> None:
    settlement = prepare_slices(slice_sources(["in"]), Config(), pile / "shelf", Serial(Setup()))
    with pytest.raises(LostWorkError, match=r"^2025-W03: every worker died that looked for the stories of "):
        build_shards(settlement, Config(), Losing(Setup()), span=Span())


def test_threads_that_kill_are_named(pile: Path) -> None:
    settlement = prepare_slices(slice_sources(["in"]), Config(), pile / "shelf", Serial(Setup()))
    executor = Losing(Setup())
    executor.kind, executor.week = object, ""
    with pytest.raises(LostWorkError, match=r"shelf: every worker died that looked for the threads of "):
        build_shards(settlement, Config(), executor, span=Span())


def test_a_brief_that_kills_is_named_and_the_others_are_written(pile: Path) -> None:
    config = Config(out=pile / "out", formats=("md",))
    settlement = prepare_slices(slice_sources(["in"]), config, pile / "shelf", Serial(Setup()))
    executor = Losing(Setup())
    executor.kind = Job
    built = build_shards(settlement, config, executor, span=Span())
    (failed,) = [one.failed for one in built.finished if one.failed]
    assert failed.startswith(f"{pile}/out/2025-W03: cannot be made (every worker died of it). ")
    assert sorted(files(pile / "out")) == ["2025-W02.md", "2025-W04.md", "2025-W05.md"]
