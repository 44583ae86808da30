"""A full disk: what does not fit is named, and the rest is built."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from digest.errors import WriteError
from tests.shards.made import build, files

OPTIONS = ("--formats", "md,json", "--executor", "serial")


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


def test_what_the_next_run_goes_by_is_named_where_it_cannot_be_written(
    pile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (pile / "state" / "last.run").mkdir(parents=True)
    with pytest.raises(WriteError, match=r"^out: 1 could not be written, the rest stands"):
        build("in", "--out", "out", "--state", "state", *OPTIONS)
    assert "state/last.run: cannot be written (" in capsys.readouterr().err
    build("in", "--out", "whole", *OPTIONS)
    assert files(pile / "out") == files(pile / "whole")
