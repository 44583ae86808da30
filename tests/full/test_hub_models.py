"""Models of the hub, by a hub that is not one: what is asked of it, and when."""

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from digest.errors import ModelError
from digest.generators.finding import find_checkpoint
from digest.models.model_settings import ModelSettings

pytestmark = pytest.mark.full

COMMIT = "0123456789abcdef0123456789abcdef01234567"
FILES = ["config.json", "model.safetensors", "tokenizer.json", "pytorch_model.bin"]


class Hub:
    """Answers as huggingface_hub does, for one model, and keeps what it was asked."""

    def __init__(self, kept: Path, files: Sequence[str] = tuple(FILES)) -> None:
        self.kept, self.files, self.asked = kept, files, list[tuple[str, str | None, bool]]()

    def model_info(self, name: str, *, revision: str | None, **_: Any) -> Any:
        self.asked.append((name, revision, False))
        return SimpleNamespace(sha=COMMIT, siblings=[SimpleNamespace(rfilename=file) for file in self.files])

    def snapshot_download(
        self, name: str, *, revision: str | None, allow_patterns: list[str], local_files_only: bool = False
    ) -> str:
        self.asked.append((name, revision, local_files_only))
        self.patterns = allow_patterns
        if local_files_only and not self.kept.is_dir():
            raise FileNotFoundError("not kept")
        return str(self.kept)


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hub:
    made = Hub(tmp_path / "snapshots" / COMMIT)
    monkeypatch.setattr("huggingface_hub.HfApi", lambda: made)
    monkeypatch.setattr("huggingface_hub.snapshot_download", made.snapshot_download)
    return made


def test_fetches_with_leave_and_says_the_commit(hub: Hub) -> None:
    settings = ModelSettings(model="moussaKam/barthez", revision="v1", allow_download=True)
    found = find_checkpoint(settings)
    assert hub.asked == [("moussaKam/barthez", "v1", False), ("moussaKam/barthez", COMMIT, False)]
    assert (found.name, found.revision, found.folder) == ("moussaKam/barthez", COMMIT, hub.kept)
    assert "*.safetensors" in hub.patterns
    assert not any(pattern.endswith((".bin", ".py", ".pt")) for pattern in hub.patterns)


def test_without_leave_looks_only_at_what_is_kept(hub: Hub) -> None:
    settings = ModelSettings(model="moussaKam/barthez")
    with pytest.raises(ModelError, match="only with --allow-download"):
        find_checkpoint(settings)
    hub.kept.mkdir(parents=True)
    assert find_checkpoint(settings).revision == COMMIT
    assert hub.asked == [("moussaKam/barthez", None, True)] * 2


def test_fetches_no_pickles(hub: Hub) -> None:
    hub.files = ["config.json", "pytorch_model.bin"]
    with pytest.raises(ModelError, match=r"barthez: has no \.safetensors file"):
        find_checkpoint(ModelSettings(model="moussaKam/barthez", allow_download=True))
    assert len(hub.asked) == 1


def test_names_the_gguf_files_that_could_be_meant(hub: Hub) -> None:
    hub.files = ["b.Q4.gguf", "b.Q8.gguf"]
    with pytest.raises(ModelError, match=r"Name one of its GGUF files: owner/small/b\.Q4\.gguf"):
        find_checkpoint(ModelSettings(model="owner/small", allow_download=True))
    found = find_checkpoint(ModelSettings(model="owner/small/b.Q8.gguf", allow_download=True))
    assert (found.gguf, hub.patterns) == ("b.Q8.gguf", ["b.Q8.gguf"])


def test_says_why_nothing_came(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise ConnectionError("no route\nto host")

    monkeypatch.setattr(hub, "model_info", refuse)
    with pytest.raises(ModelError, match=r"owner/small: cannot be fetched: no route\. Look") as caught:
        find_checkpoint(ModelSettings(model="owner/small", allow_download=True))
    assert "\n" not in str(caught.value)
