"""An archive whose stories a model writes: on a cluster it stays loaded in a process of its own."""

from pathlib import Path

import pytest

from digest.cli import digest
from tests.full.checkpoints import bart
from tests.shards.made import files, fill

pytestmark = pytest.mark.full


def build(out: str, *options: str) -> None:
    """Of the folder `in`, by the model beside it."""
    model = ("--summarizer", "abstractive", "--model", "bart", "--no-cache", "--device", "cpu")
    digest.main(["build", "in", "-q", "--out", out, *model, *options], standalone_mode=False)


def test_the_model_in_its_actor_writes_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fill(tmp_path / "in", count=6)
    bart(tmp_path / "bart")
    build("here", "--executor", "serial", "--formats", "md,json")
    build("there", "--executor", "ray", "--workers", "2", "--formats", "md,json")
    assert files(tmp_path / "there") == files(tmp_path / "here")
    assert b'"model": "' in b"".join(files(tmp_path / "there").values())
