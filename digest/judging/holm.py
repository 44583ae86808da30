"""Chances of several tests at once, adjusted so that one false alarm among them stays as rare."""

from collections.abc import Sequence

__all__ = ["holm"]


def holm(chances: Sequence[float]) -> list[float]:
    """The p values adjusted, in their order: the least times their number, the next times one less, and on.

    None is above 1, or below the adjusted value of a smaller one. Source: Holm, "A simple sequentially
    rejective multiple test procedure" (1979).
    """
    adjusted = [0.0] * len(chances)
    most = 0.0
    for rank, place in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        most = max(most, min(1.0, (len(chances) - rank) * chances[place]))
        adjusted[place] = most
    return adjusted
