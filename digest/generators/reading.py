"""What a model reads of a prompt, and what it says back: the two kinds of models that write."""

from typing import Literal, Protocol

from digest.models import Prompt

__all__ = ["Reading"]


class Reading(Protocol):
    """How prompts become a model's tokens, and its tokens an answer."""

    @property
    def kind(self) -> Literal["encoder-decoder", "chat"]:
        """Whether the model reads texts alone, or instructions too."""

    @property
    def window(self) -> int:
        """How many tokens the model reads, those of the answer included where it reads them too."""

    def tokens(self, prompt: Prompt) -> list[int]:
        """A prompt as the model reads it."""

    def forced(self, prompt: Prompt) -> tuple[tuple[str, int], ...]:
        """The options of `generate` that this prompt's language asks for."""

    def answer(self, tokens: list[int]) -> str:
        """The text of an answer."""
