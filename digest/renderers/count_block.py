"""`**Chiffres**`: the numbers that sources agree on, in bold, in a sentence of one of them."""

from collections.abc import Sequence

from digest.models import Count
from digest.renderers.block import Block
from digest.renderers.printing import Articles, unit_markdown
from digest.renderers.wording import Wording

__all__ = ["count_block"]


def count_block(counts: Sequence[Count], articles: Articles, words: Wording) -> Block | None:
    """The sentence on the line of the title, or a list of several."""
    told = tuple(unit_markdown(one.extract, articles, words.lang, one.marks) for one in counts)
    if not told:
        return None
    title = words.say("notes_counts")
    return Block(title, told[0]) if len(told) == 1 else Block(title, "", told)
