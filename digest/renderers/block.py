"""A block: a titled part below the units of a story."""

from dataclasses import dataclass

__all__ = ["Block"]


@dataclass(frozen=True, slots=True)
class Block:
    """A title in bold, what follows it on its line, and the lines of its list. All Markdown."""

    title: str
    text: str = ""
    lines: tuple[str, ...] = ()
