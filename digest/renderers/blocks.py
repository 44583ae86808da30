"""Blocks: what stands below the units of a story: only those that have content."""

from dataclasses import dataclass

from digest.models import Entry
from digest.renderers.printing import Articles
from digest.renderers.wording import Wording

__all__ = ["Block", "blocks_of"]


@dataclass(frozen=True, slots=True)
class Block:
    """A title in bold, what follows it on its line, and the lines of its list. All Markdown."""

    title: str
    text: str = ""
    lines: tuple[str, ...] = ()


def blocks_of(entry: Entry, articles: Articles, words: Wording) -> tuple[Block, ...]:
    """The blocks of a story in the order of the page."""
    del entry, articles, words
    return ()
