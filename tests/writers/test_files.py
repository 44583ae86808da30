"""Files are written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from digest.errors import WriteError
from digest.writers import remove_parts, write_files, write_together


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_folder_is_made_and_the_paths_come_in_order(tmp_path: Path) -> None:
    out = tmp_path / "a" / "b"
    written = write_files(out, {"z.md": b"un", "a.md": b"deux"})
    assert written == [out / "z.md", out / "a.md"]
    assert [path.read_bytes() for path in written] == [b"un", b"deux"]
    assert names(out) == ["a.md", "z.md"]


def test_what_holds_these_bytes_is_left_alone(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"un", "b": b"un"})
    before = {name: (tmp_path / name).stat().st_ino for name in ("a", "b")}
    write_files(tmp_path, {"a": b"un", "b": b"de"})
    assert (tmp_path / "a").stat().st_ino == before["a"]
    assert (tmp_path / "b").stat().st_ino != before["b"]


def test_the_umask_is_respected(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_files(tmp_path, {"a": b"un"})
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, {"a": b"ancien"})

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match=r"a: cannot be written \(No space left on device\)") as caught:
        write_files(tmp_path, {"a": b"nouveau"})
    assert "\n" not in str(caught.value)
    assert (tmp_path / "a").read_bytes() == b"ancien"
    assert names(tmp_path) == ["a"]


def test_an_interrupted_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, {"a": b"nouveau"})
    assert names(tmp_path) == []


def test_the_name_appears_only_once_the_bytes_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    flush, rename = os.fsync, Path.replace

    def flushed(handle: int) -> None:
        order.append("flush")
        flush(handle)

    def renamed(self: Path, target: Path) -> Path:
        assert self.read_bytes() == b"un"
        order.append("rename")
        return rename(self, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", renamed)
    write_files(tmp_path, {"a": b"un"})
    assert order == ["flush", "rename", "flush"]


def test_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(WriteError, match="out: cannot be written"):
        write_files(tmp_path / "out", {"a": b""})
    with pytest.raises(WriteError, match="cannot be written"):
        write_files(tmp_path / "out" / "deeper", {"a": b""})


def test_the_name_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(WriteError, match="a: cannot be written"):
        write_files(tmp_path, {"a": b"un"})
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("name", ["../a", "b/a", "/a", "", ".", ".."])
def test_only_plain_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError, match="plain file name"):
        write_files(tmp_path / "out", {name: b"un"})
    assert names(tmp_path / "out") == []


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.write_bytes(b"ancien")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").symlink_to(elsewhere)
    write_files(tmp_path / "out", {"a": b"nouveau"})
    assert elsewhere.read_bytes() == b"ancien"
    assert not (tmp_path / "out" / "a").is_symlink()


def test_what_belongs_together_appears_together(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"ancien"})
    with pytest.raises(WriteError, match="b/c: is not a plain file name"):
        write_together(tmp_path, {"a": b"nouveau", "b/c": b"deux"})
    assert (tmp_path / "a").read_bytes() == b"ancien"
    assert names(tmp_path) == ["a"]


def test_what_is_done_before_finds_the_old_files(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"ancien"})
    seen: list[bytes] = []
    write_together(tmp_path, {"a": b"nouveau"}, lambda: seen.append((tmp_path / "a").read_bytes()))
    assert seen == [b"ancien"]
    assert (tmp_path / "a").read_bytes() == b"nouveau"


def test_only_our_own_old_parts_are_removed(tmp_path: Path) -> None:
    ours, young, another = f".{'0a' * 8}.part", f".{'0b' * 8}.part", "film.part"
    for name in (ours, young, another):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (0, 0) if name != young else None)
    remove_parts(tmp_path, 3_600)
    assert names(tmp_path) == sorted([young, another])
    remove_parts(tmp_path, 0)
    assert names(tmp_path) == [another]
    remove_parts(tmp_path / "none", 0)
