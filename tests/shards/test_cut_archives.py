"""An archive that is cut, built shard by shard: what stands before the cut is told, the cut is named."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from backports import zstd

from tests.shards.made import build, files, fill, tell_apart

_PACKED: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".zst": zstd.compress}
_FRAMES = 4  # one behind another, as `gzip -c … >> week.jsonl.gz` makes them


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    fill(tmp_path / "in")
    return tmp_path


def frames(path: Path, pack: Callable[[bytes], bytes]) -> list[bytes]:
    """The lines of a file, packed in some frames."""
    lines = path.read_bytes().splitlines(keepends=True)
    size = -(-len(lines) // _FRAMES)
    return [pack(b"".join(lines[at : at + size])) for at in range(0, len(lines), size)]


def report(capsys: pytest.CaptureFixture[str], out: str, *options: str) -> dict[str, Any]:
    capsys.readouterr()
    build("in", "--out", out, "--json", "--formats", "md,json", *options)
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


@pytest.mark.parametrize("suffix", _PACKED)
def test_a_cut_archive(pile: Path, capsys: pytest.CaptureFixture[str], suffix: str) -> None:
    plain = pile / "in" / "a.jsonl"
    tell_apart(plain)
    packed = frames(plain, _PACKED[suffix])
    lines = plain.read_bytes().splitlines(keepends=True)
    plain.unlink()
    archive = plain.with_name(f"a.jsonl{suffix}")
    archive.write_bytes(b"".join(packed))
    whole = report(capsys, "whole")
    archive.write_bytes(b"".join(packed[:2]) + packed[2][: len(packed[2]) // 2])
    told = report(capsys, "out", "--executor", "serial")
    cut = [one for one in told["skipped"] if one["reason"] == "bad_archive"]
    size = archive.stat().st_size
    assert cut == [{"path": archive.name, "reason": "bad_archive", "detail": f"cut off after {size} bytes"}]
    missing = whole["articles"] - told["articles"]
    assert 0 < missing <= len(lines) / 2
    report(capsys, "memory")
    assert files(pile / "out") == files(pile / "memory")
    archive.write_bytes(b"".join(packed))
    report(capsys, "out", "--executor", "serial")
    assert files(pile / "out") == files(pile / "whole")
