"""What can be said of a local model before torch is there."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from digest.errors import MissingExtraError, ModelError, UsageError
from digest.generators import make_generator
from digest.generators.batching import Asked, batches
from digest.generators.checkpoint import Checkpoint
from digest.generators.finding import find_checkpoint
from digest.generators.sampling import seed_of
from digest.generators.weights import count_weights
from digest.models import Prompt
from digest.models.model_settings import EndpointSettings, ModelSettings


def test_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'press-digest\[abstractive\]'") as caught:
        make_generator("abstractive", ModelSettings(model="anything"), EndpointSettings())
    assert "\n" not in str(caught.value)


def test_knows_its_names() -> None:
    with pytest.raises(UsageError, match="Did you mean abstractive"):
        make_generator("abstractif", ModelSettings(), EndpointSettings())


def test_asks_for_a_model() -> None:
    with pytest.raises(UsageError, match="--model FOLDER"):
        find_checkpoint(ModelSettings())


def test_finds_a_folder_by_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "barthez"
    folder.mkdir()
    assert find_checkpoint(ModelSettings(model=str(folder))) == Checkpoint("barthez", folder)


def test_finds_the_one_gguf_file_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "small.gguf").touch()
    expected = Checkpoint("small", tmp_path, "small.gguf")
    assert find_checkpoint(ModelSettings(model=str(tmp_path))) == expected
    assert find_checkpoint(ModelSettings(model=str(tmp_path / "small.gguf"))) == expected


@pytest.mark.parametrize(
    ("files", "named", "said"),
    [
        (["a.gguf", "b.gguf"], ".", "several GGUF files: a.gguf, b.gguf"),
        (["model.pt"], "model.pt", "not a GGUF file"),
    ],
)
def test_will_not_guess_a_file(tmp_path: Path, files: list[str], named: str, said: str) -> None:
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(ModelError, match=said):
        find_checkpoint(ModelSettings(model=str(tmp_path / named)))


def test_a_folder_has_no_revision(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no revision"):
        find_checkpoint(ModelSettings(model=str(tmp_path), revision="main"))


@pytest.mark.parametrize("name", ["./nowhere", "/no/such/folder/at/all", "a b/c"])
def test_a_path_is_no_id_of_the_hub(name: str) -> None:
    with pytest.raises(ModelError, match="no such folder"):
        find_checkpoint(ModelSettings(model=name, allow_download=True))


def test_batches_put_the_longest_first() -> None:
    asked = [Asked((0,) * size, 32) for size in (3, 9, 5, 9, 1)]
    assert list(batches(asked, 2)) == [[1, 3], [2, 0], [4]]


def test_batches_hold_one_limit_and_one_language() -> None:
    french, english = (("forced_bos_token_id", 1),), (("forced_bos_token_id", 2),)
    asked = [
        Asked((0,), 32, french),
        Asked((0,), 64, french),
        Asked((0,), 32, english),
        Asked((0,), 32, french),
    ]
    assert list(batches(asked, 8)) == [[0, 3], [1], [2]]


def test_seeds_are_of_the_whole_prompt() -> None:
    prompts = [Prompt("a", "b", 10), Prompt("b", "a", 10), Prompt("a", "b", 11), Prompt("a", "b", 10, "fr")]
    assert len({seed_of(prompt, 0) for prompt in prompts}) == len(prompts)
    assert seed_of(prompts[0], 0) != seed_of(prompts[0], 1)
    assert seed_of(prompts[0], 0) == seed_of(Prompt("a", "b", 10), 0)


def test_a_text_that_is_no_unicode_has_a_seed_too() -> None:
    assert seed_of(Prompt("a", "\ud83d coupé", 10), 0) != seed_of(Prompt("a", "\ud83e coupé", 10), 0)


def _safetensors(path: Path, shapes: Sequence[tuple[int, ...]], *, lost: int = 0) -> None:
    header, end = {}, 0
    for place, shape in enumerate(shapes):
        size = 4
        for side in shape:
            size *= side
        header[str(place)] = {"dtype": "F32", "shape": shape, "data_offsets": [end, end + size]}
        end += size
    written = json.dumps(header).encode()
    path.write_bytes(len(written).to_bytes(8, "little") + written + bytes(end - lost))


def test_counts_the_weights_of_shards(tmp_path: Path) -> None:
    _safetensors(tmp_path / "1.safetensors", [(3, 4), (5,)])
    _safetensors(tmp_path / "2.safetensors", [(7,), ()])
    index = {"weight_map": {"a": "1.safetensors", "b": "2.safetensors", "c": "2.safetensors"}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")
    assert count_weights(Checkpoint("shards", tmp_path), None) == 12 + 5 + 7 + 1


def test_counts_what_is_missing(tmp_path: Path) -> None:
    _safetensors(tmp_path / "model.safetensors", [(3, 4)], lost=1)
    with pytest.raises(ModelError, match=r"cut short: \d+ bytes of \d+"):
        count_weights(Checkpoint("cut", tmp_path), None)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "a broken one"),
        (b"\x80\x02}q\x00.", "a broken one"),
        (b"\xff" * 64, "a broken one"),
        (b"\x02\x00\x00\x00\x00\x00\x00\x00[]", "a broken one"),
        (b'\x0b\x00\x00\x00\x00\x00\x00\x00{"a": "b"}  ', "a broken one"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n", "git lfs pull"),
    ],
)
def test_knows_what_is_no_safetensors_file(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match=said):
        count_weights(Checkpoint("odd", tmp_path), None)
