"""Chance that a prompt has for itself: sampling by the Gumbel-max trick (Maddison et al., 2014)."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from digest.generators.extra import libraries
from digest.models import Prompt

__all__ = ["GumbelNoise", "seed_of"]


def seed_of(prompt: Prompt, seed: int) -> int:
    """A seed of 63 bits for a prompt, by the user's seed; any text has one, a lone surrogate too."""
    parts = (str(seed), prompt.instructions, prompt.text, str(prompt.words), prompt.lang)
    whole = "\0".join(parts).encode(errors="surrogatepass")
    return int.from_bytes(blake2b(whole, digest_size=8).digest()) >> 1


class GumbelNoise:
    """Adds a row's own noise to its scores: the best of them is then a sample of their softmax.

    So a batch is decoded greedily, and no row takes chance from another one's.
    """

    def __init__(self, seeds: Sequence[int]) -> None:
        """One seed a row of the batch."""
        self._torch = libraries()[0]
        self._chances = [self._torch.Generator().manual_seed(seed) for seed in seeds]

    def __call__(self, _tokens: Any, scores: Any) -> Any:  # noqa: ANN401 - tensors of an untyped library
        """Scores (rows, vocabulary) with noise; computed on the CPU, where chance is the same everywhere."""
        torch = self._torch
        chances = torch.stack([torch.rand(scores.shape[-1], generator=one) for one in self._chances])
        noise = -torch.log(-torch.log(chances.clamp(1e-10, 1 - 1e-7)))
        return scores.float() + noise.to(scores.device)
