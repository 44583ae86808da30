"""A disk that is full, for what is prepared or for the briefs: named in a line, and the next run goes on."""

from pathlib import Path

import pytest

from tests.full.small_disk import DISK, Told, on_small_disk
from tests.shards.made import build, files, fill

pytestmark = pytest.mark.full

FULL = "cannot be written (No space left on device). It is as it was: free some space, change its rights"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles, and beside them what a build gives that has room."""
    folder = tmp_path_factory.mktemp("small_disk")
    fill(folder / "in", 32)
    build(str(folder / "in"), "--out", str(folder / "whole"), "--formats", "md,json", "--executor", "serial")
    return folder


def told(made: Path, tmp_path: Path, *options: str) -> tuple[Told, Told]:
    (tmp_path / "in").symlink_to(made / "in")
    return on_small_disk(tmp_path, "build", "in", "-q", "--formats", "md,json", *options)


def test_no_room_for_what_is_prepared(made: Path, tmp_path: Path) -> None:
    first, again = told(made, tmp_path, "--out", "out", "--state", f"{DISK}/state", "--executor", "processes")
    assert first.code == 1
    assert first.err.startswith(f"digest: {DISK}/state/")
    assert FULL in first.err
    assert first.err.count("\n") == 1
    assert again == Told(0, "")
    assert files(tmp_path / "out") == files(made / "whole")


def test_no_room_for_the_briefs(made: Path, tmp_path: Path) -> None:
    """Those that fit stand whole, each of the others is named; one fits where two at a time would not."""
    room = ("--out", f"{DISK}/out", "--state", "state")
    first, again = told(made, tmp_path, *room, "--executor", "processes", "--workers", "1")
    *named, last = first.err.splitlines()
    assert first.code == 1
    assert last.startswith(f"digest: {DISK}/out: {len(named)} could not be written, the rest stands. ")
    assert named
    assert all(line.startswith(f"{DISK}/out/") and FULL in line for line in named)
    whole, stand = files(made / "whole"), files(tmp_path / "kept" / "out")
    briefs = {name: data for name, data in stand.items() if name.startswith("2025")}
    assert briefs
    assert briefs.items() < whole.items()
    assert all(f"{Path(name).stem}.md" in briefs and f"{Path(name).stem}.json" in briefs for name in briefs)
    assert again == Told(0, "")
    assert files(tmp_path / f"{DISK}.copy" / "out") == whole


def test_no_room_for_a_build_in_memory(made: Path, tmp_path: Path) -> None:
    first, again = told(made, tmp_path, "--out", f"{DISK}/out")
    assert first.code == 1
    assert first.err.startswith(f"digest: {DISK}/out/")
    assert FULL in first.err
    assert first.err.count("\n") == 1
    assert again == Told(0, "")
    assert files(tmp_path / f"{DISK}.copy" / "out") == files(made / "whole")
