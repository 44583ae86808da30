"""A model's folder that something is wrong with: one line that says what, where, and what to do."""

import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from digest.errors import ModelError
from digest.generators import make_generator
from digest.generators.checkpoint import Checkpoint
from digest.generators.kinds import read_config
from digest.generators.weights import count_weights
from digest.models import Prompt
from digest.models.model_settings import EndpointSettings, ModelSettings
from tests.full import checkpoints

pytestmark = pytest.mark.full


def edited(folder: Path, name: str, **changes: Any) -> None:
    content = json.loads((folder / name).read_text(encoding="utf-8"))
    (folder / name).write_text(json.dumps({**content, **changes}), encoding="utf-8")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def pickled(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps({}))


def without_tokenizer(folder: Path) -> None:
    for path in folder.glob("tokenizer*"):
        path.unlink()


def index(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "model-00001-of-00002.safetensors")
    named = {"a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": named}), encoding="utf-8")


def fewer_weights(folder: Path) -> None:
    from safetensors.torch import load_file, save_file

    weights = load_file(folder / "model.safetensors")
    weights.pop("model.decoder.layers.0.fc1.weight")
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})


WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (shutil.rmtree, "there is no such folder or file"),
    "no config": (lambda folder: (folder / "config.json").unlink(), "has no config.json"),
    "no tokenizer": (without_tokenizer, "has no tokenizer"),
    "no vocabulary": (lambda folder: (folder / "tokenizer.json").unlink(), "tokenizer"),
    "no weights": (lambda folder: (folder / "model.safetensors").unlink(), "has no weights"),
    "a pickle": (pickled, "pytorch_model.bin is a pickle"),
    "cut weights": (lambda folder: cut(folder / "model.safetensors"), "cut short"),
    "cut tokenizer": (lambda folder: cut(folder / "tokenizer.json"), "tokenizer.json: is no JSON file"),
    "cut config": (lambda folder: cut(folder / "config.json"), "config.json: is no JSON file"),
    "a list": (lambda folder: (folder / "config.json").write_text("[]"), "config.json: holds no JSON object"),
    "no type": (lambda folder: (folder / "config.json").write_text("{}"), "names no model_type"),
    "unknown type": (lambda folder: edited(folder, "config.json", model_type="zorg"), "type 'zorg'"),
    "code": (
        lambda folder: edited(folder, "config.json", model_type="zorg", auto_map={"AutoConfig": "zorg.Zorg"}),
        "code of its own, which digest never runs",
    ),
    "odd tokenizer": (lambda folder: (folder / "tokenizer.json").write_text('{"a": 1}'), "cannot be loaded"),
    "odd sizes": (lambda folder: edited(folder, "config.json", d_model=48), "cannot be loaded"),
    "odd numbers": (lambda folder: edited(folder, "config.json", d_model="wide"), "cannot be loaded"),
    "a shard": (index, "model-00002-of-00002.safetensors is missing"),
    "fewer weights": (fewer_weights, "have no weights"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return checkpoints.bart(tmp_path_factory.mktemp("models") / "whole")


def refused(folder: Path) -> str:
    with pytest.raises(ModelError) as caught:
        make_generator("abstractive", ModelSettings(model=str(folder)), EndpointSettings())
    return str(caught.value)


@pytest.mark.parametrize("name", WRONG)
def test_says_what_is_wrong(whole: Path, tmp_path: Path, name: str) -> None:
    change, said = WRONG[name]
    folder = tmp_path / "model"
    shutil.copytree(whole, folder)
    change(folder)
    line = refused(folder)
    assert said in line
    assert str(folder) in line
    assert "\n" not in line
    assert len(line) < 400


@pytest.mark.parametrize("make", [checkpoints.t5, checkpoints.mbart])
def test_an_empty_tokenizer_is_none(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    (make(tmp_path) / "tokenizer.json").unlink()
    assert "files of the tokenizer are missing" in refused(tmp_path)


def test_the_tokenizer_of_another_model(tmp_path: Path) -> None:
    import transformers

    tokenizer: Any = transformers.AutoTokenizer.from_pretrained(checkpoints.chat(tmp_path))
    tokenizer.add_tokens(["grève"])
    tokenizer.save_pretrained(tmp_path)
    generator = make_generator("abstractive", ModelSettings(model=str(tmp_path)), EndpointSettings())
    with pytest.raises(ModelError, match=r"has a token 400, the model knows 400"):
        generator.generate([Prompt("", "La grève.", 5)])


def test_a_model_that_does_not_write(tmp_path: Path) -> None:
    assert "BertForMaskedLM is no model that writes texts" in refused(checkpoints.bert(tmp_path))


def test_a_decoder_without_a_chat_template(tmp_path: Path) -> None:
    assert "has no chat template" in refused(checkpoints.chat(tmp_path, ""))


@pytest.mark.parametrize("content", [b"", b"GGUF", b"GGUF" + b"\x03\x00\x00\x00" + b"\xff" * 64, b"zorg"])
def test_a_broken_gguf_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "model.gguf").write_bytes(content)
    line = refused(tmp_path)
    assert "model.gguf" in line
    assert "\n" not in line
    assert ".." not in line


@pytest.mark.parametrize("make", [checkpoints.t5, checkpoints.bart, checkpoints.chat])
def test_counts_the_weights_of_a_gguf_file_of_either_kind(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    folder = make(tmp_path / "model")
    config = read_config(Checkpoint("model", folder))
    (folder / "model.gguf").write_bytes(b"GGUF")
    counted = count_weights(Checkpoint("model", folder, "model.gguf"), config)
    assert counted == pytest.approx(count_weights(Checkpoint("model", folder), config), rel=0.1)


def test_a_gguf_file_of_a_model_that_cannot_be_made(tmp_path: Path) -> None:
    config = read_config(Checkpoint("model", checkpoints.t5(tmp_path)))
    config.d_model = -1
    (tmp_path / "model.gguf").write_bytes(b"GGUF")
    for name in ("model.gguf", "lost.gguf"):
        with pytest.raises(ModelError, match=name) as caught:
            count_weights(Checkpoint("model", tmp_path, name), config)
        assert "\n" not in str(caught.value)
