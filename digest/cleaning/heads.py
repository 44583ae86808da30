"""The head of a page that was copied whole: where a menu ends and the article's own lines begin."""

import re
from collections.abc import Sequence
from functools import cache

from digest.cleaning.blocks import Block
from digest.cleaning.line_words import alternation
from digest.cleaning.shape import is_title_like, word_count
from digest.cleaning.stamps import read_stamp

__all__ = ["own_head"]

_HEADLINE = 4  # words; a line of fewer may be an entry of a menu
_ABOVE = 6  # lines between a headline and when it was published: authors, buttons
_BELOW = 3  # lines after the first paragraph: it may be a standfirst above who wrote, and when


def own_head(blocks: Sequence[Block]) -> range:
    """The indexes from the headline above "Publié le …", or from that line, to the first paragraph.

    Nothing where no such line stands above the text. A menu may have « À la une » among its entries, and
    what follows it is no list of headlines from there on.
    """
    body = next((at for at, block in enumerate(blocks) if block.solid and not block.reason), len(blocks))
    near = range(min(body + _BELOW, len(blocks)))
    stamp = next((at for at in near if not blocks[at].reason and _is_published(blocks[at].text)), None)
    if stamp is None:
        return range(0)
    top = min(stamp, body)
    above = range(max(0, top - _ABOVE), top)
    first = next((at for at in reversed(above) if _may_be_headline(blocks[at])), top)
    return range(first, max(stamp, body))


def _is_published(text: str) -> bool:
    """Whether a line says when the article was published, in words and not by a day alone."""
    return bool(_published().search(text)) and read_stamp(text) is not None


def _may_be_headline(block: Block) -> bool:
    return not block.reason and word_count(block.text) >= _HEADLINE and is_title_like(block.text)


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternation('published')})(?!\w)")
