"""A model's files: the folder that they lie in, and which of them are read."""

from dataclasses import dataclass
from pathlib import Path

__all__ = ["TOKENIZERS", "WANTED", "Checkpoint"]

_PIECES = ("*.model", "*.spm")  # sentencepiece
TOKENIZERS = ("tokenizer.json", "tokenizer_config.json", *_PIECES, "vocab.json", "vocab.txt")
WANTED = ("*.json", "*.safetensors", *_PIECES, "*.txt", "*.jinja")  # all that a model is loaded from


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A folder in the layout of transformers, or one GGUF file in it where `gguf` names that.

    `revision` is the commit of the hub that the files are, "" for the user's own.
    """

    name: str
    folder: Path
    gguf: str = ""
    revision: str = ""

    @property
    def where(self) -> str:
        """The path that an error names."""
        return str(self.folder / self.gguf)
