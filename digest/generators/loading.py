"""From a model's files to a model that can answer."""

import io
from contextlib import redirect_stderr
from dataclasses import dataclass
from typing import Any

from digest.errors import ModelError
from digest.generators.checkpoint import Checkpoint
from digest.generators.extra import libraries, quiet

__all__ = ["Loaded", "load", "refusal", "writer_of"]

_LEAST = 0.5  # of the model's tokens; models have a few more than their tokenizers, to round their number
_ADVICE = "Fetch the model again, or choose another"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model of transformers with its tokenizer, on its device."""

    model: Any
    tokenizer: Any
    where: str

    @property
    def config(self) -> Any:  # noqa: ANN401 - a config of an untyped library
        """The model's config, that of its text part where it reads more than texts."""
        return self.model.config.get_text_config()

    @property
    def rows(self) -> int:
        """How many tokens the model knows."""
        return int(self.model.get_input_embeddings().weight.shape[0])


def load(checkpoint: Checkpoint, config: Any, device: str, dtype: Any) -> Loaded:  # noqa: ANN401
    """The model and its tokenizer. No file is fetched, no code of the folder runs, no pickle is opened.

    Raises ModelError where they cannot be loaded.
    """
    _, transformers = libraries()
    options: dict[str, str | bool] = {"local_files_only": True, "trust_remote_code": False}
    if checkpoint.gguf:
        options["gguf_file"] = checkpoint.gguf
    else:
        options["use_safetensors"] = True
    folder = str(checkpoint.folder)
    try:
        with quiet(), redirect_stderr(io.StringIO()):  # the bar of GGUF has no other switch
            tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **_tokenizing(options))
            model, report = writer_of(config).from_pretrained(
                folder, config=config, dtype=dtype, device_map=device, output_loading_info=True, **options
            )
    except Exception as error:  # whatever transformers makes of the files
        raise refusal(checkpoint.where, "cannot be loaded", error) from error
    loaded = Loaded(model.eval(), tokenizer, checkpoint.where)
    _check_whole(loaded, sorted(report["missing_keys"]))
    return loaded


def writer_of(config: Any) -> Any:  # noqa: ANN401
    """The class of transformers that makes the model of a config: the two kinds that write."""
    _, transformers = libraries()
    if config.is_encoder_decoder:
        return transformers.AutoModelForSeq2SeqLM
    return transformers.AutoModelForCausalLM


def _check_whole(loaded: Loaded, missing: list[str]) -> None:
    """Transformers fills weights that are missing by chance, and makes an empty tokenizer of no files."""
    if missing:
        what = f"{len(missing)} parts of the model have no weights, {missing[0]} among them"
        raise ModelError(what, where=loaded.where, advice=_ADVICE)
    known, rows = len(loaded.tokenizer), loaded.rows
    if known < rows * _LEAST:
        what = f"its tokenizer knows {known} tokens of {rows}: files of the tokenizer are missing"
        raise ModelError(what, where=loaded.where, advice=_ADVICE)


def refusal(where: str, what: str, error: BaseException) -> ModelError:
    """The error that says in one line what a library could not do."""
    reason = next((line for line in str(error).splitlines() if line.strip()), type(error).__name__)
    return ModelError(f"{what}: {reason.strip().rstrip('.')}", where=where, advice=_ADVICE)


def _tokenizing(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name != "use_safetensors"}
