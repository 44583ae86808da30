"""What several voices say, and how much of it a set says."""

import numpy as np
import pytest
from numpy.typing import NDArray

from digest.models import Story
from digest.summarizers.concepts import pairs_of, shared_concepts, voices_of
from digest.summarizers.terms import Terms, terms_of
from tests.summarizers.making import article

ONE = "La piscine municipale ferme."
TWO = "La piscine municipale rouvre."
THREE = "La piscine brûle, le maire pleure."


def _story(*origins: tuple[str, ...]) -> Story:
    bodies = {"a": [ONE, TWO], "b": [THREE], "c": [TWO.replace("rouvre", "coule")]}
    return Story("s", tuple(article(name, texts) for name, texts in bodies.items()), origins=origins)


def _shares(terms: Terms, budget: int = 100) -> "NDArray[np.float64]":
    return shared_concepts(terms.unit, terms.term, voices_of(terms), budget).weights


def test_each_unit_of_a_single_origin_speaks_for_itself() -> None:
    assert voices_of(terms_of(Story("s", (article("a", [ONE, TWO, THREE]),)))).tolist() == [0, 1, 2]


def test_units_of_one_origin_are_one_voice() -> None:
    assert voices_of(terms_of(_story(("a", "c"), ("b",)))).tolist() == [0, 0, 1, 0]


def test_only_what_two_voices_say_counts_by_voices() -> None:
    # a and c, one voice, have "piscine" and "municipale" three times; b has "piscine": one concept is shared
    terms = terms_of(_story(("a", "c"), ("b",)))
    assert _shares(terms).tolist() == [[1.0, 1.0]]
    # apart they are three voices: all say "piscine", two "municipale"
    apart = terms_of(_story())
    assert _shares(apart).tolist() == [[3 / 5, 9 / 13], [2 / 5, 4 / 13]]


def test_a_copy_adds_no_voice() -> None:
    bodies = {"a": [ONE, TWO], "b": [THREE, "Le maire pleure."], "a2": [ONE, TWO], "a3": [TWO, ONE]}
    two = Story("s", tuple(article(n, t) for n, t in bodies.items() if n in "ab"), origins=(("a",), ("b",)))
    four = Story("s", tuple(article(n, t) for n, t in bodies.items()), origins=(("a", "a2", "a3"), ("b",)))
    assert _shares(terms_of(two)).tolist() == _shares(terms_of(four)).tolist()


def test_what_a_set_covers_is_a_share_of_what_the_budget_could() -> None:
    terms = terms_of(_story())
    concepts = shared_concepts(terms.unit, terms.term, voices_of(terms), 100)
    sets = np.asarray([[0, 4], [2, 4], [0, 2]])  # 4 is no unit
    assert concepts.covered(sets) == pytest.approx(np.asarray([[1, 1], [3 / 5, 9 / 13], [1, 1]]))
    # a budget of two words could cover one concept: the most said
    assert _shares(terms, 2).tolist() == [[1.0, 1.0], [2 / 3, 4 / 9]]


def test_pairs_stay_within_their_unit() -> None:
    terms = terms_of(Story("s", (article("a", [ONE, TWO]),)))
    unit, pair = pairs_of(terms)
    assert unit.tolist() == [0, 0, 1, 1]
    assert pair[0] == pair[2]  # piscine municipale
    assert len(set(pair.tolist())) == 3


def test_nothing_shared_covers_nothing() -> None:
    terms = terms_of(Story("s", (article("a", ["Le maire parle.", "La pluie tombe."]),)))
    concepts = shared_concepts(*pairs_of(terms), voices_of(terms), 10)
    assert concepts.covered(np.asarray([[0, 1]])).tolist() == [[0, 0]]
