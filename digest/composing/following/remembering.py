"""memory_of: what later issues remember of a story that is told: hashes of its units, its numbers."""

from digest.composing.following.numbers import counted
from digest.composing.recalling import shingle_hashes, unit_hash
from digest.models import Memory, Story

__all__ = ["memory_of"]

_MOST = 4_000  # units of a story; the largest of a week of 700 articles has 2,000


def memory_of(story: Story, lang: str) -> Memory:
    """The units in the order of the story's articles, each once; the shingles sorted."""
    told = [unit.words for article in story.articles for unit in article.units if unit.words][:_MOST]
    shingles = {run for words in told for run in shingle_hashes(words)}
    return Memory(
        units=tuple(dict.fromkeys(unit_hash(words) for words in told)),
        shingles=tuple(sorted(shingles)),
        figures=tuple(dict.fromkeys(one.line for one in counted(story, lang))),
    )
