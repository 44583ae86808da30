"""The store holds whole rows, however many runs use it and whenever they are killed."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from digest.errors import WriteError
from digest.generators.store import Holdings, Store
from digest.models import Generated
from tests.generators.keeping import POINTS, answer

ROOT = Path(__file__).parents[2]
KEEPING = (sys.executable, "-m", "tests.generators.keeping")


def started(path: Path, *arguments: object) -> subprocess.Popen[str]:
    command = [*KEEPING, str(path), *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def kept(number: int) -> Generated:
    one = answer(number)
    return Generated(one.text, one.tokens_in, one.tokens_out, cut=one.cut, cached=True)


def check_whole(path: Path) -> None:
    base = sqlite3.connect(path)
    assert base.execute("pragma integrity_check").fetchone() == ("ok",)
    base.close()


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    path = tmp_path / "new" / "generated.sqlite"
    store = Store(path)
    assert store.get(["a"]) == {}
    assert (store.holdings(), store.clear()) == (Holdings(0, 0, ()), 0)
    assert not path.exists()
    full = Generated("Été\x00« »", 3, 4, 2.5, cut=True, estimated=True)
    store.put("tiny", {"a": full, "b": Generated("b")})
    store.put("large", {"c": Generated("c")})
    found = Store(path).get(["c", "a", "none"])
    assert found == {
        "c": Generated("c", cached=True),
        "a": Generated("Été\x00« »", 3, 4, cut=True, cached=True, estimated=True),
    }
    assert store.holdings() == Holdings(3, path.stat().st_size, (("tiny", 2), ("large", 1)))
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["generated.sqlite"]


def test_a_row_is_replaced(tmp_path: Path) -> None:
    store = Store(tmp_path / "a.sqlite")
    for text in ("one", "two"):
        store.put("tiny", {"a": Generated(text)})
    assert store.get(["a"])["a"].text == "two"
    assert store.holdings().rows == 1


def test_clearing_gives_the_room_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "a.sqlite")
    store.put("tiny", {f"{number}": answer(number) for number in range(5)})
    store.put("large", {"x": Generated("x")})
    before = store.holdings().size
    assert store.clear("none") == 0
    assert store.clear("tiny") == 5
    assert store.holdings().models == (("large", 1),)
    assert store.holdings().size < before / 10
    assert store.clear() == 1
    assert store.holdings().rows == 0


def test_the_oldest_go_where_there_is_no_room(tmp_path: Path) -> None:
    limit = 2_000_000
    store = Store(tmp_path / "a.sqlite", limit=limit)
    for number in range(40):
        store.put("tiny", {f"{number}": answer(number)})
    found = store.get([f"{number}" for number in range(40)])
    assert 5 <= len(found) < 10
    assert list(found) == [f"{number}" for number in range(40 - len(found), 40)]
    assert store.holdings().size < 1.3 * limit
    store.put("tiny", {"large": Generated("x" * 3_000_000)})
    assert store.holdings().rows == 0


@pytest.mark.parametrize("point", POINTS)
def test_a_kill_at_any_point_leaves_whole_rows(tmp_path: Path, point: str) -> None:
    path = tmp_path / "a.sqlite"
    died = started(path, "tiny", 0, 9, point, 2)
    out, err = died.communicate()
    assert (died.returncode, err) == (-signal.SIGKILL, "")
    assert out.split() == (["0", "1", "2"] if point == "after" else ["0", "1"])
    assert (tmp_path / "a.sqlite-journal").exists() == (point in {"insert", "spilled", "commit"})
    store = Store(path)
    last = 3 if point == "after" else 2
    wanted = {f"{number}{again}": kept(number) for number in range(last) for again in ("", " again")}
    assert store.get([f"{number}{again}" for number in range(9) for again in ("", " again")]) == wanted
    check_whole(path)
    store.put("tiny", {"2": answer(2)})
    assert store.get(["2"]) == {"2": kept(2)}


@pytest.mark.parametrize("point", ["begin immediate", "create table", "commit"])
def test_a_kill_as_the_store_is_made_leaves_one(tmp_path: Path, point: str) -> None:
    died = started(tmp_path / "a.sqlite", "tiny", 0, 1, point, 0)
    assert died.communicate() == ("", "")
    assert died.returncode == -signal.SIGKILL
    store = Store(tmp_path / "a.sqlite")
    assert store.get(["0"]) == {}
    store.put("tiny", {"0": answer(0)})
    assert store.get(["0"]) == {"0": kept(0)}


def test_runs_are_killed_while_they_all_write(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    runs = [started(path, f"model {start}", start, 1000) for start in (0, 1000, 2000, 3000)]
    done = []
    for run, lines in zip(runs, (1, 2, 3, 4), strict=True):
        assert run.stdout
        done += [int(run.stdout.readline()) for _ in range(lines)]
        run.kill()
    for run in runs:
        out, err = run.communicate()
        assert err == ""
        done += map(int, out.split())
    found = Store(path).get([f"{number}" for number in range(4000)])
    assert {f"{number}" for number in done} <= set(found)
    assert found == {key: kept(int(key)) for key in found}
    assert set(Store(path).get([f"{key} again" for key in found])) == {f"{key} again" for key in found}
    check_whole(path)


def test_runs_share_the_store(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    runs = [started(path, "tiny", start, 20) for start in (0, 10, 20, 30)]
    for run in runs:
        _, err = run.communicate()
        assert (run.returncode, err) == (0, "")
    assert Store(path).get([f"{number}" for number in range(50)]) == {f"{n}": kept(n) for n in range(50)}


@pytest.mark.parametrize("held", [b"not a database, but quite long enough to be one" * 100, b"x"])
def test_another_file_is_left_alone(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(held)
    store = Store(path)
    for call in (lambda: store.get(["a"]), lambda: store.put("m", {"a": Generated("a")}), store.clear):
        with pytest.raises(WriteError, match=r"a\.sqlite: is no cache of digest.* Name another place with"):
            call()
    assert path.read_bytes() == held


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    base = sqlite3.connect(tmp_path / "a.sqlite")
    base.execute("create table answers (x)")
    base.close()
    before = (tmp_path / "a.sqlite").read_bytes()
    with pytest.raises(WriteError, match="another program"):
        Store(tmp_path / "a.sqlite").clear()
    assert (tmp_path / "a.sqlite").read_bytes() == before


def test_a_damaged_store(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    Store(path).put("tiny", {f"{number}": answer(number) for number in range(9)})
    whole = path.read_bytes()
    for damaged in (whole[: len(whole) // 2], whole[:4096] + b"\xff" * 8192 + whole[12288:]):
        path.write_bytes(damaged)
        with pytest.raises(WriteError, match=r"a\.sqlite: (is no cache|the cache cannot be used)"):
            Store(path).get([f"{number}" for number in range(9)])


def test_a_row_that_somebody_wrote_over_is_none(tmp_path: Path) -> None:
    store = Store(tmp_path / "a.sqlite")
    store.put("tiny", {key: Generated(key) for key in "abc"})
    base = sqlite3.connect(store.path, isolation_level=None)
    base.execute("update answers set text = x'ff' where key = 'a'")
    base.execute("update answers set tokens_in = 'many' where key = 'b'")
    base.close()
    assert list(store.get(["a", "b", "c"])) == ["c"]


@pytest.mark.parametrize("name", ["", "file/a.sqlite"])
def test_a_place_that_cannot_be_used(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WriteError, match="the cache cannot be used"):
        Store(tmp_path / name).put("m", {"a": Generated("a")})


def test_a_full_disk_keeps_nothing_of_a_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "a.sqlite")
    store.put("tiny", {"a": Generated("a")})
    connect = sqlite3.connect

    def narrow(*arguments: object, **options: object) -> sqlite3.Connection:
        base: sqlite3.Connection = connect(*arguments, **options)  # type: ignore[call-overload] # as given
        base.execute("pragma max_page_count = 30")
        return base

    with monkeypatch.context() as full:
        full.setattr(sqlite3, "connect", narrow)
        with pytest.raises(WriteError, match="database or disk is full"):
            store.put("tiny", {f"{number}": answer(number) for number in range(3)})
    assert list(store.get(["a", "0", "1", "2"])) == ["a"]
