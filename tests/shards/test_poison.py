"""Articles that kill the process that reads them, or fill its memory: named, and all others are built."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.shards.made import build, files, fill, sentences
from tests.shards.poison import installed

_WORDS = {"05a": "KILL", "05b": "", "05c": "FILL"}


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Some articles, of which three are read by the reader that was installed."""
    fill(tmp_path / "in")
    for name, word in _WORDS.items():
        write(tmp_path / "in" / f"{name}.poison", word)
    installed(tmp_path / "site")
    return tmp_path


def write(path: Path, word: str) -> None:
    lines = sentences(random.Random(path.stem), 5)
    path.write_text("\n\n".join(["date 2025-01-15\nUn article de plus", *lines, word]), "utf-8")


def ended(pile: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, in whose environment the reader is."""
    return subprocess.run(
        [sys.executable, "-m", "digest", *arguments, "--out", "out", "--formats", "md,json"],
        cwd=pile,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(pile / "site"), *filter(None, sys.path)])},
    )


def told(pile: Path, *options: str) -> tuple[int, dict[str, Any], str]:
    """How a build by two processes ended, and what it reports."""
    done = ended(pile, "build", "in", "--json", "--executor", "processes", "--workers", "2", *options)
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout), done.stderr


def test_they_are_named_and_the_rest_is_built(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, report, err = told(pile)
    lost = [one["path"] for one in report["skipped"] if one["reason"] == "lost"]
    assert (code, lost) == (0, ["05a.poison", "05c.poison"])
    for name in lost:
        assert f"{name}: sa lecture a arrêté net chaque processus qui l’essayait. Retirez-le" in err
    assert "Traceback" not in err
    poisoned = {name: data for name, data in files(pile / "out").items() if name.startswith("2025")}
    monkeypatch.chdir(pile)
    for name in lost:
        (pile / "in" / name).unlink()
    build("in", "--out", "without", "--formats", "md,json")
    assert poisoned.items() < files(pile / "without").items()
    for name in lost:
        write(pile / "in" / name, "")
    assert told(pile, "-q")[0] == 0
    build("in", "--out", "whole", "--formats", "md,json")
    assert files(pile / "out") == files(pile / "whole") != files(pile / "without")


def test_memory_that_ends_in_the_process_of_the_command_is_one_line(pile: Path) -> None:
    done = ended(pile, "build", "in/05c.poison")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("digest: there is not enough memory. ")
    assert done.stderr.count("\n") == 1
