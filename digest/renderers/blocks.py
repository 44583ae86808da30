"""Blocks: what stands below the units of a story: only those that have content."""

from collections.abc import Container

from digest.models import Entry
from digest.renderers.block import Block
from digest.renderers.block_news import news_block
from digest.renderers.block_thread import thread_block
from digest.renderers.correction_block import correction_block
from digest.renderers.count_block import count_block
from digest.renderers.printing import Articles
from digest.renderers.saying_block import saying_block
from digest.renderers.version_blocks import version_blocks
from digest.renderers.wording import Wording

__all__ = ["Block", "blocks_of"]


def blocks_of(
    entry: Entry, articles: Articles, words: Wording, linked: Container[str] = ()
) -> tuple[Block, ...]:
    """The blocks of a story in the order of the page; `linked` are the ids of the briefs to link to."""
    notes = entry.notes
    blocks = (
        correction_block(entry, articles, words, linked),
        saying_block(notes.quotes, articles, words),
        *version_blocks(notes.versions, articles, words),
        count_block(notes.counts, articles, words),
        news_block(entry, articles, words),
        thread_block(notes.thread, words, linked),
    )
    return tuple(block for block in blocks if block)
