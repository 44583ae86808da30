"""Models that read a text and write another: BARThez, mBART, T5, mT5 …."""

import re
from typing import Any, Literal

from digest.generators.loading import Loaded
from digest.models import Prompt

__all__ = ["EncoderDecoder"]

_WINDOW = 1024  # tokens, for models whose positions have no bound of their own (mT5)
_CODE = re.compile(r"_{0,2}([a-z]{2})(?:_[A-Z]{2}|__)")  # fr_XX of mBART, __fr__ of M2M100


class EncoderDecoder:
    """Reads the text of a prompt alone; a language goes into the tokens where the tokenizer has some for it.

    The prefix "summarize: " of T5 is put before the text where the model's config says so.
    """

    kind: Literal["encoder-decoder"] = "encoder-decoder"

    def __init__(self, loaded: Loaded) -> None:
        """`loaded` is an encoder-decoder model."""
        self._tokenizer = loaded.tokenizer
        self._prefix = _prefix(loaded.model.config)
        self.window = _window(loaded)
        self._codes = _codes(loaded.tokenizer)
        old = type(loaded.tokenizer).__name__.startswith("MBartTokenizer")
        # the first mBART begins its answer with the language, its successors after a first token
        self._option = "decoder_start_token_id" if old else "forced_bos_token_id"

    def tokens(self, prompt: Prompt) -> list[int]:
        """The text as the encoder reads it; a special token in an article (</s>) is read as text."""
        if prompt.lang in self._codes:
            self._tokenizer.src_lang = self._codes[prompt.lang][0]
        return list(self._tokenizer(self._prefix + prompt.text, split_special_tokens=True)["input_ids"])

    def forced(self, prompt: Prompt) -> tuple[tuple[str, int], ...]:
        """The language that the answer has to be in, for models of many languages."""
        return ((self._option, self._codes[prompt.lang][1]),) if prompt.lang in self._codes else ()

    def answer(self, tokens: list[int]) -> str:
        """The text of an answer."""
        return str(self._tokenizer.decode(tokens, skip_special_tokens=True)).strip()


def _prefix(config: Any) -> str:  # noqa: ANN401 - a config of an untyped library
    tasks = getattr(config, "task_specific_params", None) or {}
    task = tasks.get("summarization") if isinstance(tasks, dict) else None
    return str(task.get("prefix") or "") if isinstance(task, dict) else ""


def _window(loaded: Loaded) -> int:
    """The least of what the positions and the tokenizer allow."""
    names = ("max_position_embeddings", "n_positions", "max_encoder_position_embeddings")
    bounds = [getattr(loaded.model.config, name, None) for name in names]
    bounds.append(loaded.tokenizer.model_max_length)
    known = [int(bound) for bound in bounds if bound and bound < 10**6]
    return min(known) if known else _WINDOW


def _codes(tokenizer: Any) -> dict[str, tuple[str, int]]:  # noqa: ANN401 - a tokenizer of an untyped library
    """Language → its token and the token's number, where the tokenizer can be told the language of a text."""
    if not hasattr(tokenizer, "src_lang"):
        return {}
    special = sorted(set(tokenizer.all_special_tokens))
    found = ((match[1], token) for token in special if (match := _CODE.fullmatch(token)))
    return {lang: (token, tokenizer.convert_tokens_to_ids(token)) for lang, token in found}
