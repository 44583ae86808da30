"""The sketches of a large pile find what the exact index finds, in any order."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.clustering import copies, find_copies, find_origins
from digest.models import Article, Link
from tests.clustering.archives import archive
from tests.clustering.making import FIRE, HARVEST, STRIKE, make


def partition(articles: list[Article], links: tuple[Link, ...]) -> set[frozenset[str]]:
    return {frozenset(origin) for origin in find_origins(articles, links)}


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every pile counts as a large one."""
    monkeypatch.setattr(copies, "_EXACT", 0)


@pytest.mark.parametrize("seed", range(5))
def test_sketches_give_the_partition_of_the_exact_index(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = archive(seed, 300)
    exact = find_copies(articles)
    assert len(partition(articles, exact)) < 240
    monkeypatch.setattr(copies, "_EXACT", 0)
    random.Random(seed).shuffle(articles)
    assert partition(articles, find_copies(articles)) == partition(articles, exact)


@pytest.mark.usefixtures("large")
def test_a_thousand_and_one_are_looked_up_by_sketches() -> None:
    articles = archive(9, 1_001)
    assert partition(articles, find_copies(articles)) == partition(articles, find_copies(articles[::-1]))


PILE = archive(6, 120)
LINKS = find_copies(PILE)


@settings(deadline=None, max_examples=10)
@given(st.permutations(range(len(PILE))))
def test_no_order_changes_a_link(order: list[int]) -> None:
    exact = copies._EXACT
    try:
        copies._EXACT = 0
        assert partition(PILE, find_copies([PILE[place] for place in order])) == partition(PILE, LINKS)
    finally:
        copies._EXACT = exact


@pytest.mark.usefixtures("large")
def test_hundreds_of_copies_are_one_origin_and_few_links() -> None:
    articles = [make(f"{n:03}", *FIRE, *STRIKE, *HARVEST, f"Version {n} de ce jour.") for n in range(400)]
    links = find_copies(articles)
    assert len(links) <= 8 * len(articles)
    assert len(find_origins(articles, links)) == 1


@pytest.mark.usefixtures("large")
def test_a_short_version_of_a_long_text_is_found() -> None:
    whole = [" ".join(line) for line in pairwise(unit.text for unit in archive(3, 1)[0].units)]
    full = [*FIRE, *STRIKE, *HARVEST, *whole * 3]
    links = find_copies([make("a", *full), make("b", *full[:6]), make("c", *HARVEST[:1])])
    assert [(link.one, link.other) for link in links] == [("a", "b")]


@pytest.mark.usefixtures("large")
def test_nothing_and_little_are_no_copies() -> None:
    assert find_copies([]) == ()
    assert find_copies([make("a"), make("b", "Bref."), make("c", FIRE[0])]) == ()
