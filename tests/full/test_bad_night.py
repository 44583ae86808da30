"""A bad night, all at once: each thing that is wrong is named, the rest is built, the next run mends."""

import gzip
import re
import subprocess
import sys
from pathlib import Path

import pytest

from digest.cli import digest
from tests.feeds.making import item, rss
from tests.feeds.serving import Handler, serving
from tests.full.small_disk import DISK, on_small_disk
from tests.shards.killing import fill_slices
from tests.shards.made import build, files
from tests.shards.poison import installed

pytestmark = pytest.mark.full

SOURCES = ("in", "feeds:feeds.sqlite")
OPTIONS = ("--formats", "md,json", "--state", "state", "--executor", "processes", "--workers", "2")


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    handler.drip()


@pytest.fixture
def night(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """What a night left in which nothing but a feed was wrong."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    monkeypatch.syspath_prepend(installed(tmp_path / "site"))
    fill_slices(tmp_path / "in", 60)
    (tmp_path / "digest.toml").write_text("[feeds]\nseconds = 2\npause = 0\n", "utf-8")
    with serving() as served:
        feeds = (served.put("/good", rss(item("fil", "La réforme"))), served.do("/drip", drip))
        digest.main(["feeds", "add", *feeds, "--store", "feeds.sqlite"], standalone_mode=False)
        digest.main(["fetch", "--allow-private", "--store", "feeds.sqlite"], standalone_mode=False)
    fetched = capsys.readouterr().out
    assert "temps dépassé (2 s)" in fetched
    assert "La Gazette" in fetched
    subprocess.run(
        [sys.executable, "-m", "digest", "build", *SOURCES, "-q", "--out", "first", *OPTIONS],
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
        check=True,
    )
    return tmp_path


def spoil(night: Path) -> Path:
    """Cut an archive, poison a file, damage a shard of what did not change; the shard."""
    lines = (night / "in" / "a.jsonl").read_bytes()
    (night / "in" / "a.jsonl").unlink()
    (night / "in" / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-100])
    (night / "in" / "05.poison").write_text("date 2025-01-15\nUn titre\n\nKILL\n", "utf-8")
    *_, shard, _of_lines = sorted((night / "state").glob("*.articles"), key=lambda path: path.stat().st_size)
    data = bytearray(shard.read_bytes())
    data[len(data) // 2] ^= 1
    shard.write_bytes(data)
    return shard


def test_each_is_named_and_the_rest_is_built(night: Path) -> None:
    shard = spoil(night)
    first, again = on_small_disk(night, "build", *SOURCES, "--out", f"{DISK}/out", *OPTIONS)
    size = (night / "in" / "a.jsonl.gz").stat().st_size
    for told in (first.err, again.err):
        assert "Traceback" not in told
        assert f"a.jsonl.gz: archive illisible (cut off after {size} bytes). " in told
        assert "05.poison: sa lecture a arrêté net chaque processus qui l’essayait. " in told
    assert f"state/{shard.name}: cannot be used (not what was written). " in first.err
    full = rf"^{DISK}/out/2025-W03\.(?:md|json): cannot be written \(No space left on device\)\. "
    assert re.search(full, first.err, re.MULTILINE)
    assert first.err.splitlines()[-1].startswith(f"digest: {DISK}/out: ")
    assert (first.code, again.code) == (1, 0)
    stand = files(night / "kept" / "out")
    (night / "in" / "05.poison").unlink()
    build(*SOURCES, "--out", "whole", "--formats", "md,json")
    whole = {name: data for name, data in files(night / "whole").items() if name.startswith("2025")}
    assert {name: data for name, data in stand.items() if name.startswith("2025")}.items() < whole.items()
    assert whole.items() < files(night / f"{DISK}.copy" / "out").items()
    assert "fil" in whole["2025-W02.json"].decode()
