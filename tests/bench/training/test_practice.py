"""The sets that are learned from, and what they are worth."""

from collections import Counter
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.training.practice import practice, worth
from digest.models import Story
from digest.summarizers.searching import Places
from digest.summarizers.selection import near_repeats, shingles
from digest.summarizers.terms import Terms, terms_of
from tests.summarizers.making import article, sentences

NUMBERED = [f"Maire{n} parle{n} fort{n} ici{n} non{n}." for n in range(30)]


def _terms(texts: list[str], story: str = "s") -> Terms:
    return terms_of(Story(story, (article("a", texts),)))


def _words(terms: Terms, places: Places) -> int:
    return sum(terms.words[place] for place in places)


def _allowed(terms: Terms, budget: int, least: float) -> list[Places]:
    runs = [shingles(unit.words) for unit in terms.units]
    every = range(len(runs))
    return [
        places
        for places in chain.from_iterable(combinations(every, size) for size in range(1, len(runs) + 1))
        if (len(places) == 1 or _words(terms, places) <= budget)
        and not any(near_repeats(runs[one], runs[other]) for one, other in combinations(places, 2))
        and _words(terms, places) >= least
    ]


@settings(deadline=None, max_examples=60)
@given(st.lists(sentences, min_size=1, max_size=7), st.integers(1, 60), st.sampled_from([0.0, 0.5, 0.9]))
def test_of_few_sets_all_are_tried(texts: list[str], budget: int, share: float) -> None:
    terms = _terms(texts)
    assert practice(terms, budget, share * budget) == _allowed(terms, budget, share * budget)


def test_of_many_sets_a_sample_is_tried() -> None:
    terms = _terms([*NUMBERED, NUMBERED[0] + " Encore."])
    sets = practice(terms, 30, 0)
    assert 500 < len(sets) == len(set(sets)) < 2000
    assert {len(places) for places in sets} == set(range(1, 7))
    assert all(len(places) == 1 or _words(terms, places) <= 30 for places in sets)
    assert not any({0, 30} <= set(places) for places in sets)
    assert all(_words(terms, places) >= 24 for places in practice(terms, 30, 24))


def test_the_sample_is_the_storys_own() -> None:
    assert practice(_terms(NUMBERED), 30, 0) == practice(_terms(NUMBERED), 30, 0)
    assert practice(_terms(NUMBERED), 30, 0) != practice(_terms(NUMBERED, "t"), 30, 0)


def test_early_units_are_tried_more_often() -> None:
    count = Counter(chain.from_iterable(practice(_terms(NUMBERED), 30, 0)))
    assert sum(count[n] for n in range(10)) > 1.5 * sum(count[n] for n in range(20, 30))


def _slow_f1(said: list[str], wanted: list[str], cuts: list[int], size: int) -> float:
    """Of n-grams within units, whose ends are `cuts`."""
    starts = [at for at in range(len(said) - size + 1) if not any(at < cut < at + size for cut in cuts)]
    ours = Counter(tuple(said[at : at + size]) for at in starts)
    theirs = Counter(tuple(wanted[at : at + size]) for at in range(len(wanted) - size + 1))
    total = sum(ours.values()) + sum(theirs.values())
    return 200 * sum((ours & theirs).values()) / total if total else 0


def test_worth_is_rouge_1_and_2() -> None:
    texts = ["La pluie, la pluie tombe.", "L’usine ferme.", "Été : 3 maires."]
    split = [text.split() for text in ("la pluie la pluie tombe", "l usine ferme", "été 3 maires")]
    # decomposed accents and capitals are the same words
    references = ["La pluie tombe ; l'usine FERME.", "E\u0301te\u0301 : la pluie."]
    wanted = [text.split() for text in ("la pluie tombe l usine ferme", "été la pluie")]
    sets: list[Places] = [(0,), (1,), (0, 1), (1, 2), (0, 1, 2)]
    slow = []
    for places in sets:
        said = [word for place in places for word in split[place]]
        cuts = [sum(len(split[p]) for p in places[:n]) for n in range(1, len(places))]
        scores = [_slow_f1(said, one, cuts, size) for one in wanted for size in (1, 2)]
        slow.append(sum(scores) / len(wanted))
    assert worth(_terms(texts), sets, references) == pytest.approx(slow)


def test_worth_by_hand() -> None:
    # la×1 of 2, pluie, tombe: 3 of 4 and 3; "la pluie", "pluie tombe" of 3 and 2
    terms = _terms(["La la pluie tombe.", "Rien d’autre."])
    found = worth(terms, [(0,), (1,)], ["La pluie tombe."])
    assert found == pytest.approx([100 * (2 * 3 / 7 + 2 * 2 / 5), 0])
