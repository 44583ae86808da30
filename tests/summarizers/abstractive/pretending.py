"""A generator that keeps to the protocol and answers as it is told."""

from collections.abc import Callable, Sequence
from typing import Literal

from digest.models import Generated, Prompt

Kind = Literal["encoder-decoder", "chat"]


def first_words(prompt: Prompt) -> str:
    """The first sentence of the material."""
    material = prompt.text.partition(">")[2] or prompt.text
    sentence = material.strip().partition(". ")[0].splitlines()[-1]
    return sentence.removesuffix(".") + "."


class Pretending:
    """Counts a token a word, and remembers what it was asked, call by call."""

    name, signature, at_once = "pretending", "pretending+1", 1

    def __init__(
        self, answer: Callable[[Prompt], str] = first_words, *, room: int = 400, kind: Kind = "chat"
    ) -> None:
        self._answer, self.room, self.kind = answer, room, kind
        self.calls: list[list[Prompt]] = []

    @property
    def asked(self) -> list[Prompt]:
        return [prompt for call in self.calls for prompt in call]

    def length(self, prompt: Prompt) -> int:
        read = prompt.text if self.kind == "encoder-decoder" else f"{prompt.instructions} {prompt.text}"
        return len(read.split())

    def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
        assert all(self.length(prompt) <= self.room for prompt in prompts)
        self.calls.append(list(prompts))
        answers = [self._answer(prompt) for prompt in prompts]
        return [
            Generated(
                text.removesuffix("✂"), self.length(prompt), len(text.split()), 0.5, cut=text.endswith("✂")
            )
            for text, prompt in zip(answers, prompts, strict=True)
        ]
