"""Which kind of model a checkpoint is, by its config."""

from typing import Any

from digest.errors import ModelError
from digest.generators.checkpoint import Checkpoint
from digest.generators.extra import libraries, quiet
from digest.generators.folders import check_folder
from digest.generators.loading import refusal

__all__ = ["read_config"]

_ADVICE = "Choose an encoder-decoder model (BART, T5 …) or a chat model (Llama, Qwen …)"


def read_config(checkpoint: Checkpoint) -> Any:  # noqa: ANN401 - a config of an untyped library
    """The config of a model that writes texts. Raises ModelError where it is another's."""
    check_folder(checkpoint)
    _, transformers = libraries()
    options = {"gguf_file": checkpoint.gguf} if checkpoint.gguf else {}
    try:
        with quiet():
            config = transformers.AutoConfig.from_pretrained(
                str(checkpoint.folder), local_files_only=True, trust_remote_code=False, **options
            )
    except Exception as error:  # whatever transformers makes of a config
        raise refusal(checkpoint.where, "cannot be loaded", error) from error
    if not _writes(config):
        named = (getattr(config, "architectures", None) or [config.model_type])[0]
        raise ModelError(f"{named} is no model that writes texts", where=checkpoint.where, advice=_ADVICE)
    return config


def _writes(config: Any) -> bool:  # noqa: ANN401 - a config of an untyped library
    """Whether transformers can write with it, and its weights were trained to."""
    _, transformers = libraries()
    if config.is_encoder_decoder:
        return type(config) in transformers.MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING
    trained = (getattr(config, "architectures", None) or ["ForCausalLM"])[0]
    if not trained.endswith(("ForCausalLM", "LMHeadModel", "ForConditionalGeneration")):
        return False
    return type(config) in transformers.MODEL_FOR_CAUSAL_LM_MAPPING
