"""The files of a model's weights: whether they are whole, and how many numbers they hold."""

import json
import math
from pathlib import Path
from typing import Any

from digest.errors import ModelError
from digest.generators.checkpoint import Checkpoint
from digest.generators.extra import libraries, quiet
from digest.generators.loading import refusal, writer_of
from digest.generators.parsed import read_object

__all__ = ["count_weights"]

_PICKLES = (".bin", ".pt", ".pth", ".ckpt")
_ONE, _INDEX = "model.safetensors", "model.safetensors.index.json"
_AGAIN = "Fetch the model again"
_LFS = b"version https://git-lfs"


def count_weights(checkpoint: Checkpoint, config: Any) -> int:  # noqa: ANN401 - of an untyped library
    """How many weights the files hold, by their headers alone. Raises ModelError where one is not whole."""
    if checkpoint.gguf:
        return _in_gguf(checkpoint, config)
    return sum(_in_safetensors(path) for path in _files(checkpoint.folder))


def _files(folder: Path) -> list[Path]:
    """The one file of weights, or the shards that the index names."""
    if (folder / _ONE).is_file():
        return [folder / _ONE]
    if (folder / _INDEX).is_file():
        named = read_object(folder / _INDEX).get("weight_map")
        if not isinstance(named, dict) or not all(isinstance(name, str) for name in named.values()):
            raise ModelError("names no weights", where=str(folder / _INDEX), advice=_AGAIN)
        return [_shard(folder, name) for name in sorted(set(named.values()))]
    pickles = sorted(path.name for path in folder.iterdir() if path.suffix in _PICKLES)
    if pickles:
        what = f"{pickles[0]} is a pickle, which can run code: digest opens safetensors only"
        advice = "Choose a copy of the model with model.safetensors, or convert it with transformers"
        raise ModelError(what, where=str(folder), advice=advice)
    raise ModelError("has no weights: no model.safetensors", where=str(folder), advice=_AGAIN)


def _shard(folder: Path, name: str) -> Path:
    if Path(name).name != name or not (folder / name).is_file():
        raise ModelError(f"{name} is missing, which {_INDEX} names", where=str(folder), advice=_AGAIN)
    return folder / name


def _in_safetensors(path: Path) -> int:
    """The header is 8 bytes of its length and JSON (the safetensors format), the tensors lie behind it."""
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(8)
        if start == _LFS[:8]:
            raise ModelError("is a pointer of git-lfs", where=str(path), advice="Run: git lfs pull")
        length = int.from_bytes(start, "little")
        header = file.read(length) if length <= size - 8 else b""
    try:
        tensors = {name: one for name, one in json.loads(header).items() if name != "__metadata__"}
        end = max((int(one["data_offsets"][1]) for one in tensors.values()), default=0)
        count = sum(math.prod(map(int, one["shape"])) for one in tensors.values())
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ModelError("is no safetensors file, or a broken one", where=str(path), advice=_AGAIN) from error
    if size < 8 + length + end:
        what = f"is cut short: {size} bytes of {8 + length + end}"
        raise ModelError(what, where=str(path), advice=_AGAIN)
    return count


def _in_gguf(checkpoint: Checkpoint, config: Any) -> int:  # noqa: ANN401
    """What the config asks for: to read the head of a GGUF file takes seconds."""
    try:
        with (checkpoint.folder / checkpoint.gguf).open("rb") as file:
            start = file.read(4)
    except OSError as error:
        raise refusal(checkpoint.where, "cannot be read", error) from error
    if start != b"GGUF":
        raise ModelError("is no GGUF file", where=checkpoint.where, advice=_AGAIN)
    try:
        return _asked_for(config)
    except Exception as error:  # whatever transformers makes of a config of a file
        raise refusal(checkpoint.where, "its weights cannot be counted", error) from error


def _asked_for(config: Any) -> int:  # noqa: ANN401
    """The weights of the model that a config describes; on `meta` none of them takes room."""
    torch, _ = libraries()
    with quiet(), torch.device("meta"):
        return int(writer_of(config).from_config(config).num_parameters())
