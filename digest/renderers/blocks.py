"""Blocks: what stands below the units of a story: only those that have content."""

from digest.models import Entry
from digest.renderers.block import Block
from digest.renderers.count_block import count_block
from digest.renderers.printing import Articles
from digest.renderers.saying_block import saying_block
from digest.renderers.version_blocks import version_blocks
from digest.renderers.wording import Wording

__all__ = ["Block", "blocks_of"]


def blocks_of(entry: Entry, articles: Articles, words: Wording) -> tuple[Block, ...]:
    """The blocks of a story in the order of the page."""
    notes = entry.notes
    blocks = (
        saying_block(notes.quotes, articles, words),
        *version_blocks(notes.versions, articles, words),
        count_block(notes.counts, articles, words),
    )
    return tuple(block for block in blocks if block)
