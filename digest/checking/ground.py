"""Ground: what a sentence stands on: the units of a story that it was aligned with, and the whole story."""

from dataclasses import dataclass

from digest.models import Place, Story

__all__ = ["Ground"]


@dataclass(frozen=True, slots=True)
class Ground:
    """The units that a sentence was aligned with, best first, their texts, and the story that they stand in.

    Elements are held against `texts` first; `story` is for what may stand elsewhere: the full form of a
    name, the day of an article, the sentence before.
    """

    story: Story
    places: tuple[Place, ...]
    texts: tuple[str, ...]
    lang: str
