"""A language model in a folder: what it makes of the word pieces of a text."""

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digest.errors import MissingExtraError, UsageError
from digest.generators.checksums import checksum

__all__ = ["LocalModel"]

_EXTRA = "Install the extra: pip install 'press-digest[abstractive]'"
_WINDOW = 512  # word pieces, where the tokenizer knows no bound


class LocalModel:
    """A model that transformers loads from a folder; nothing is fetched, and no code of the folder runs.

    It computes on the CPU in single precision, one window of text at a time, so that a text's vectors do not
    depend on other texts.
    """

    def __init__(self, folder: Path) -> None:
        """Raises UsageError where the folder holds no model, MissingExtraError without transformers."""
        try:
            import torch  # noqa: PLC0415 - optional, and slow to load
            import transformers  # noqa: PLC0415
        except ImportError as error:
            raise MissingExtraError("a local model needs transformers", advice=_EXTRA) from error
        if not folder.is_dir():
            raise UsageError(
                "there is no such folder", where=str(folder), advice="Name that of a local model"
            )
        transformers.logging.set_verbosity_error()
        transformers.logging.disable_progress_bar()
        try:
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True)
            self._model = transformers.AutoModel.from_pretrained(
                folder, local_files_only=True, dtype=torch.float32
            ).eval()
        except (OSError, ValueError, KeyError) as error:
            what = str(error).partition("\n")[0]
            raise UsageError(f"no model that can be loaded: {what}", where=str(folder)) from error
        self._window = min(self._tokenizer.model_max_length, self._positions())
        version = f"transformers.{transformers.__version__}+torch.{torch.__version__.partition('+')[0]}"
        name = re.sub(r"[^\w.-]", "_", folder.resolve().name)
        self.signature = f"{name}+{checksum(folder)}+{version}"

    def _positions(self) -> int:
        """Word pieces that fit the model; two places are lost to padding in some."""
        places = getattr(self._model.config, "max_position_embeddings", None)
        return int(places) - 2 if places else _WINDOW

    def vectors(self, text: str) -> "NDArray[np.float64]":
        """The last layer over each word piece of a text (n, width), each of length 1.

        A text longer than the model reads is cut into windows.
        """
        import torch  # noqa: PLC0415 - loaded with the model

        cut = self._tokenizer(
            text,
            max_length=self._window,
            truncation=True,
            return_overflowing_tokens=True,
            return_special_tokens_mask=True,
        )
        parts = []
        with torch.inference_mode():
            for pieces, special in zip(cut["input_ids"], cut["special_tokens_mask"], strict=True):
                layer = self._model(input_ids=torch.tensor([pieces])).last_hidden_state[0]
                parts.append(layer.numpy().astype(np.float64)[np.asarray(special) == 0])
        rows = np.concatenate(parts)
        return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12))
