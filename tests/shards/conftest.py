"""The folder that most runs shard by shard are tried on."""

from pathlib import Path

import pytest

from digest.readers import slicing
from tests.shards.made import fill


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the call, with some articles in `in`, of which every few are a slice."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(slicing, "_BYTES", 2_000)
    fill(tmp_path / "in")
    return tmp_path
