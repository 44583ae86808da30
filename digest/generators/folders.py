"""Whether a folder holds what a model needs, before a library opens it."""

from digest.errors import ModelError
from digest.generators.checkpoint import TOKENIZERS, Checkpoint
from digest.generators.extra import libraries
from digest.generators.parsed import read_object

__all__ = ["check_folder"]

_CONFIG = "config.json"
_PARSED = ("tokenizer.json", "tokenizer_config.json", "generation_config.json", "special_tokens_map.json")
_AGAIN = "Fetch the model again"


def check_folder(checkpoint: Checkpoint) -> None:
    """Raises ModelError where the config or the tokenizer is missing, broken, or asks for code of its own.

    A GGUF file has both in itself.
    """
    if checkpoint.gguf:
        return
    folder, where = checkpoint.folder, checkpoint.where
    if not (folder / _CONFIG).is_file():
        raise ModelError(
            f"has no {_CONFIG}", where=where, advice="Name the folder of a model of transformers"
        )
    _check_type(read_object(folder / _CONFIG), where)
    if not any(any(folder.glob(name)) for name in TOKENIZERS):
        raise ModelError("has no tokenizer: no tokenizer.json", where=where, advice=_AGAIN)
    for name in _PARSED:
        if (folder / name).is_file():
            read_object(folder / name)


def _check_type(config: dict[str, object], where: str) -> None:
    """Whether transformers knows the type of model without code that comes with it."""
    _, transformers = libraries()
    kind = config.get("model_type")
    if isinstance(kind, str) and kind in transformers.CONFIG_MAPPING:
        return
    if config.get("auto_map"):
        what = "its config asks for code of its own, which digest never runs"
        raise ModelError(what, where=where, advice="Choose a model that transformers knows by itself")
    if not isinstance(kind, str):
        raise ModelError(f"{_CONFIG} names no model_type", where=where, advice=_AGAIN)
    what = f"transformers {transformers.__version__} knows no model of type {kind!r}"
    raise ModelError(what, where=where, advice="Install a later transformers, or choose another model")
