"""A full disk and a file that kills its reader: each is named, and the rest is built."""

import resource
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from digest.config import Config
from digest.errors import WriteError
from digest.executors.serial import Serial
from digest.executors.setup import Setup
from digest.readers import Slice, slice_sources, slicing
from digest.shards import prepare_slices
from tests.shards.made import build, files, fill

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

OPTIONS = ("--formats", "md,json", "--executor", "serial")


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(slicing, "_BYTES", 2_000)
    fill(tmp_path / "in")
    return tmp_path


@contextmanager
def room(size: int) -> Iterator[None]:
    """No file can have more bytes, as on a disk that is full (Python turns the signal into an error)."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_brief_that_does_not_fit_is_named_and_the_others_stand(
    pile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build("in", "--out", "whole", *OPTIONS)
    whole = files(pile / "whole")
    largest = max(whole, key=lambda name: len(whole[name]))
    capsys.readouterr()
    with (
        room(len(whole[largest]) - 1),
        pytest.raises(WriteError, match="could not be written, the rest stands"),
    ):
        build("in", "--out", "out", *OPTIONS)
    assert f"out/{largest}: cannot be written (File too large)" in capsys.readouterr().err
    lost = {largest, Path(largest).with_suffix(".md").name}
    stand = files(pile / "out")
    assert stand.keys() == whole.keys() - lost
    assert Path(largest).stem not in stand["index.md"].decode()
    build("in", "--out", "out", *OPTIONS)
    assert files(pile / "out") == whole


def test_a_shelf_that_is_full_is_named(pile: Path) -> None:
    with room(500), pytest.raises(WriteError, match=r"^state/.*: cannot be written \(File too large\)\. "):
        build("in", "--out", "out", "--state", "state", *OPTIONS)
    assert not (pile / "out").exists()
    build("in", "--out", "out", "--state", "state", *OPTIONS)
    build("in", "--out", "whole", *OPTIONS)
    assert files(pile / "out") == files(pile / "whole")


class Poisoned(Serial):
    """Loses the slice with a certain file, as an executor does whose workers died of it."""

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        lost: Callable[[_Item], _Result] | None = None,
    ) -> Iterator[_Result]:
        assert lost
        for item in items:
            read = item.files if isinstance(item, Slice) else ()
            poison = any(getattr(found, "shown", "") == "00.txt" for found in read)
            yield lost(item) if poison else function(item)


def test_a_file_that_kills_its_reader_is_named(pile: Path) -> None:
    slices = slice_sources(["in"])
    healthy = prepare_slices(slices, Config(), pile / "healthy", Serial(Setup())).catalogue
    catalogue = prepare_slices(slices, Config(), pile / "poisoned", Poisoned(Setup())).catalogue
    lost = [one.path for one in catalogue.skipped if one.reason == "lost"]
    assert "00.txt" in lost
    assert len(catalogue.articles) + len(catalogue.skipped) == len(healthy.articles) + len(healthy.skipped)
    assert {one.id for one in healthy.articles} - {one.id for one in catalogue.articles} == {
        Path(name).stem for name in lost
    }
