"""What `--json` says of a run in memory and of one shard by shard is the same, but for times and places."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from digest.readers import slicing
from tests.shards.made import build, fill

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "samples"
_DECISIONS = """
[[override]]
article = "03"
date = 2025-01-15
reason = "vu"

[[override]]
article = "06"
exclude = true

[[override]]
article = "nobody"
hold = true
"""


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some 200 articles: what was made, the seeds, and every page that a reader was ever wrong about."""
    folder = tmp_path_factory.mktemp("reports")
    fill(folder / "in" / "made", 130)
    for family in ("readers", "cleaning", "dating"):
        shutil.copytree(SAMPLES / family, folder / "in" / family)
    shutil.copytree(ROOT / "seeds", folder / "in" / "seeds")
    (folder / "overrides.toml").write_text(_DECISIONS, "utf-8")
    return folder


def report(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    capsys.readouterr()
    build("--out", "out", "--json", "--formats", "md,json", *options)
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    shutil.rmtree("out")
    return told


@pytest.mark.parametrize(
    ("sources", "options", "least"),
    [
        (str(ROOT / "seeds"), (), 5),
        ("in", (), 180),
        ("in", ("--since", "2025-01-08", "--until", "2025-01-20"), 180),
    ],
)
def test_the_reports_are_the_same(
    pile: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    sources: str,
    options: tuple[str, ...],
    least: int,
) -> None:
    monkeypatch.chdir(pile)
    monkeypatch.setattr(slicing, "_BYTES", 20_000)
    whole = report(capsys, sources, *options)
    shards = report(capsys, sources, *options, "--executor", "serial")
    stages, built = shards.pop("stages"), shards.pop("built")
    assert shards == whole
    assert whole["articles"] >= least
    assert built == len(whole["periods"])
    assert [one["name"] for one in stages] == ["prepare", "settle", "stories", "threads", "briefs"]
    assert stages[0]["articles"] == whole["articles"]
    assert stages[0]["skipped"] == len(whole["skipped"])
