"""The five seeds tell one affair: in any few of them, only the two of one origin are one story."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from digest.cleaning import clean
from digest.clustering import find_copies, group_stories
from digest.models import Article, Dating
from digest.readers import read_sources
from tests.clustering.making import WEEK_2, make

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seeds() -> list[Article]:
    """The seeds, read and cleaned."""
    return [clean(item) for item in read_sources([str(SEEDS)]) if isinstance(item, Article)]


@pytest.mark.parametrize("size", [2, 3, 4, 5])
@pytest.mark.parametrize("dating", [Dating(), make("a", day=WEEK_2).dating])
def test_only_the_copy_is_merged(seeds: list[Article], size: int, dating: Dating) -> None:
    for some in combinations(seeds, size):
        pile = [replace(article, dating=dating) for article in some]
        stories = group_stories(pile, find_copies(pile))
        merged = [sorted(a.id[:3] for a in story.articles) for story in stories if len(story.articles) > 1]
        both = {"000", "001"} <= {article.id[:3] for article in some}
        assert merged == ([["000", "001"]] if both else [])
