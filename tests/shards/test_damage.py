"""What is damaged on the shelf is made again from the sources: never a traceback, never another article."""

from collections.abc import Callable
from pathlib import Path

import pytest

from digest.readers import slicing
from tests.shards.made import build, files, fill

KEPT = (".articles", ".index", ".prints", ".slice", ".stories", ".terms", ".words", ".brief", ".run")


def flip(data: bytes) -> bytes:
    """One bit of the middle byte, which is in an article's text."""
    middle = len(data) // 2
    return data[:middle] + bytes(byte ^ 1 for byte in data[middle : middle + 1]) + data[middle + 1 :]


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def empty(_: bytes) -> bytes:
    return b""


def of_another_version(_: bytes) -> bytes:
    return b"\x93NUMPY\x02\x00 of another version" * 9


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("damage")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slicing, "_BYTES", 2_000)
        fill(folder / "in")
        archive(folder)
    return folder


def archive(folder: Path) -> dict[str, bytes]:
    options = ("--executor", "serial", "--formats", "md,json")
    build(str(folder / "in"), "--out", str(folder / "out"), *options)
    return files(folder / "out")


@pytest.mark.parametrize("damage", [flip, cut, empty, of_another_version])
def test_every_file_is_made_again(
    built: Path, damage: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages go too, so that all that is kept is asked for."""
    monkeypatch.setattr(slicing, "_BYTES", 2_000)
    whole = files(built / "out")
    for suffix in KEPT:
        damaged = sorted((built / "out" / ".digest").glob(f"*{suffix}"))
        assert damaged
        for path in damaged:
            path.write_bytes(damage(path.read_bytes()))
        marks = list((built / "out" / ".digest").glob("*.brief")) if suffix == ".articles" else []
        for path in marks:
            path.unlink()
        assert archive(built) == whole, suffix


def test_a_damaged_article_is_said_in_one_line(
    built: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slicing, "_BYTES", 2_000)
    shelf = built / "out" / ".digest"
    whole = files(built / "out")
    for path in (*shelf.glob("*.brief"), *shelf.glob("*.stories")):
        path.unlink()
    (longest,) = sorted(shelf.glob("*.articles"), key=lambda path: path.stat().st_size)[-1:]
    before = longest.read_bytes()
    longest.write_bytes(flip(before))
    assert archive(built) == whole
    advice = "Build again: it is made anew from the sources"
    assert capsys.readouterr().err == f"{longest}: cannot be used (not what was written). {advice}\n"
    assert longest.read_bytes() == before
