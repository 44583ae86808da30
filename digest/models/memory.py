"""Memory: what later issues remember of a story that was told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Memory:
    """What the articles of a story that was told say, as a later issue holds its own against it.

    `units` are hashes of them, `shingles` hashes of a part of their runs of words. `figures` are the numbers
    that count something, as `digest.composing.following` writes them.
    """

    units: tuple[str, ...] = ()
    shingles: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
