"""A wheel built from the sdist, installed in a clean environment, writes the same bytes as the checkout."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.full


def run(*command: str | Path, cwd: Path) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_wheel_writes_the_same_bytes(tmp_path: Path) -> None:
    # `build` without --wheel or --sdist makes the sdist, then the wheel from it
    run(sys.executable, "-m", "build", "--outdir", tmp_path / "dist", ROOT, cwd=tmp_path)
    wheel = next((tmp_path / "dist").glob("*.whl"))
    venv.create(tmp_path / "clean", with_pip=True)
    binaries = tmp_path / "clean" / ("Scripts" if os.name == "nt" else "bin")
    constraints = ROOT / "constraints.txt"
    run(binaries / "python", "-m", "pip", "install", "-q", "-c", constraints, wheel, cwd=tmp_path)
    run(binaries / "digest", "build", ROOT / "seeds", "--out", "installed", "-q", cwd=tmp_path)
    run(sys.executable, "-m", "digest", "build", ROOT / "seeds", "--out", "checkout", "-q", cwd=tmp_path)
    assert written(tmp_path / "installed") == written(tmp_path / "checkout")
