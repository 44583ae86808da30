"""What a large run holds: places in columns, shares packed, and one large brief's pages at a time."""

import fcntl
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from weakref import ref

import pytest

from digest.models import Dating, Days, Extract, Reuse
from digest.renderers import render_brief
from digest.renderers.reproduction import reproduction
from digest.shards.holding import one_by_one
from digest.shards.places import Place, Places
from digest.shards.reuses import pack_reuse, unpack_reuse
from tests.accounting.briefs import brief, entry
from tests.composing.builders import article
from tests.shards.made import build, fill

EDITED = Dating(Days.only_on(date(2025, 1, 7)), "exact")
TOLD = article("a", "Le pont a ouvert mardi.")
MADE = [
    Place("one", 0, 70_000, "a", "00000000000000ff"),
    Place("two", 5_000_000_000, 12, "b", "ffffffffffffffff", EDITED),
    Place("one", 70_000, 3, "c", "0123456789abcdef"),
]


def test_places_are_what_they_were() -> None:
    places = Places.of(MADE)
    assert [places[at] for at in range(3)] == MADE


def test_a_dating_that_others_settle_changes_its_place_alone() -> None:
    places = Places.of(MADE)
    dated = places.dated({2: EDITED})
    assert [dated[at] for at in range(3)] == [*MADE[:2], replace(MADE[2], dating=EDITED)]
    assert places[2].dating is None


def test_shares_of_a_brief_are_what_they_were() -> None:
    made = brief("2025-W02", [entry("Un pont", [TOLD, article("b", "Vu.")], [Extract("a", 0)])])
    found = tuple(Reuse(one.number, one.article.id, 5 * one.number, one.number) for one in made.sources)
    assert unpack_reuse(pack_reuse(found), made) == found
    assert unpack_reuse(pack_reuse(()), made) == ()


def test_what_a_brief_reproduces_is_held_no_longer_than_the_brief() -> None:
    made = brief("2025-W02", [entry("Un pont", [TOLD], [Extract("a", 0)])])
    assert reproduction(made) is reproduction(made)
    assert reproduction(replace(made, title="Une autre")) == reproduction(made)
    gone = ref(made)
    del made
    assert gone() is None


def _is_taken(folder: Path) -> bool:
    with (folder / "turn").open("wb") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def test_a_turn_is_taken_and_given_back(tmp_path: Path) -> None:
    with one_by_one(tmp_path):
        assert _is_taken(tmp_path)
    assert not _is_taken(tmp_path)


def test_where_nothing_can_be_written_nobody_waits(tmp_path: Path) -> None:
    with one_by_one(tmp_path / "gone"):
        assert not tmp_path.joinpath("gone").exists()


@pytest.mark.parametrize(("large", "taken"), [(0, True), (2_000, False)])
def test_large_briefs_are_rendered_one_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, large: int, taken: bool
) -> None:
    seen: list[bool] = []

    def render(*given: object, **named: object) -> dict[str, bytes]:
        seen.append(_is_taken(tmp_path / "out" / ".digest"))
        return render_brief(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("digest.shards.finishing._LARGE", large)
    monkeypatch.setattr("digest.shards.finishing.render_brief", render)
    fill(tmp_path / "pile")
    build(str(tmp_path / "pile"), "--out", str(tmp_path / "out"), "--executor", "serial")
    assert set(seen) == {taken}


_HELD_APART = """
import ctypes
from digest.collecting import hold_apart

class Info(ctypes.Structure):
    names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
    _fields_ = [(name, ctypes.c_size_t) for name in names]

told = ctypes.CDLL(None).mallinfo2
told.restype = Info
hold_apart()
for _ in range(2):  # the C library learns from what is freed that such blocks come and go
    block = bytes(8_000_000)
    del block
before = told().hblkhd
block = bytes(4_000_000)
print(told().hblkhd - before >= len(block))
"""


def test_what_is_large_is_held_apart() -> None:
    found = subprocess.run([sys.executable, "-c", _HELD_APART], capture_output=True, text=True, check=True)
    assert found.stdout == "True\n"
