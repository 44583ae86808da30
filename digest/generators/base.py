"""What a generator is."""

from collections.abc import Sequence
from typing import Literal, Protocol

from digest.models import Generated, Prompt

__all__ = ["Generator"]


class Generator(Protocol):
    """A language model that answers prompts; the same prompts get the same answers, in whatever batches."""

    @property
    def name(self) -> str:
        """The model's name as a page prints it."""

    @property
    def signature(self) -> str:
        """Exactly what answers: model, revision or hash of its files, kind, dtype, settings that matter."""

    @property
    def kind(self) -> Literal["encoder-decoder", "chat"]:
        """Whether it reads texts alone, or instructions too."""

    @property
    def room(self) -> int:
        """How many tokens a prompt may have, with place left for the answer."""

    @property
    def at_once(self) -> int:
        """How many prompts it answers side by side; fewer in a call leave it idle."""

    def length(self, prompt: Prompt) -> int:
        """The tokens of a prompt as the model reads it."""

    def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
        """One answer a prompt, in their order. Raises ModelError."""
