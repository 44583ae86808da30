"""What a set is beyond its units, against a slow reckoning by hand."""

from itertools import chain, combinations, pairwise
from math import exp, log, log1p, sqrt

import numpy as np
import pytest
from numpy.typing import NDArray

from digest.models import Story
from digest.summarizers.features import UNIT_FEATURES, unit_features
from digest.summarizers.likeness import Likeness, likeness_of
from digest.summarizers.origins import origins_of
from digest.summarizers.searching import Places, rows
from digest.summarizers.sets import SET_FEATURES, Sets
from digest.summarizers.terms import Terms, terms_of
from digest.text.stems import content_stems
from digest.text.tokens import words
from tests.summarizers.making import article

BUDGET = 12  # words; six concepts, of the seven that are shared
FIRST = ["La piscine de Gerland ferme en juin.", "Le maire de Lyon promet un bassin.", "La pluie tombe."]
SECOND = ["À Lyon, la piscine de Gerland ferme.", "Le maire promet, promet encore un bassin chauffé."]
STORIES = {
    "one": Story("s", (article("a", [*FIRST, *SECOND], title="Gerland sans piscine"),)),
    "several": Story(
        "s",
        (article("a", FIRST, title="Gerland sans piscine"), article("b", SECOND, title="Lyon se baigne")),
    ),
    "untitled": Story("s", (article("a", FIRST), article("b", SECOND)), origins=(("a", "b"),)),
}
ALL: list[Places] = list(chain.from_iterable(combinations(range(5), size) for size in range(1, 6)))

Reckoned = tuple[Terms, Likeness, NDArray[np.float64], NDArray[np.float64]]


def _reckoned(story: Story, sets: list[Places] = ALL) -> Reckoned:
    terms = terms_of(story)
    like = likeness_of(story, terms.units)
    units = unit_features(terms, like)
    return terms, like, units, Sets(terms, like, units, BUDGET).features(rows(sets, len(terms.units)))


@pytest.fixture(scope="module", params=STORIES)
def reckoned(request: pytest.FixtureRequest) -> Reckoned:
    return _reckoned(STORIES[request.param])


def _own(reckoned: Reckoned, name: str) -> NDArray[np.float64]:
    return reckoned[3][:, len(UNIT_FEATURES) + SET_FEATURES.index(name)]


def test_names_are_those_of_the_columns(reckoned: Reckoned) -> None:
    assert reckoned[3].shape == (31, len(UNIT_FEATURES) + len(SET_FEATURES))
    assert len({*UNIT_FEATURES, *SET_FEATURES}) == reckoned[3].shape[1]
    assert np.isfinite(reckoned[3]).all()


def test_a_unit_weighs_by_its_words(reckoned: Reckoned) -> None:
    terms, _, units, found = reckoned
    for row, places in zip(found, ALL, strict=True):
        slow = sum(units[p] * terms.words[p] for p in places) / sum(terms.words[p] for p in places)
        assert row[: len(UNIT_FEATURES)] == pytest.approx(slow)


def _room(terms: Terms, places: Places) -> dict[str, float]:
    fill = sum(terms.words[place] for place in places) / BUDGET
    return {
        "fill": fill,
        "fill_squared": fill * fill,
        "excess": max(0, fill - 1),
        "one": float(len(places) == 1),
        "units": log(len(places)),
    }


def _among(terms: Terms, like: Likeness, places: Places) -> dict[str, float]:
    index = [terms.units[place].index for place in places]
    pairs = [(one, other) for one in places for other in places if one != other]
    return {
        "alike": max((like.similarity[pair] for pair in pairs), default=0),
        "retold": max((like.overlap[pair] for pair in pairs), default=0),
        "start": exp(-min(index)),
        "span": log1p(max(index) - min(index)),
        "voices": len({origins_of(terms.story)[terms.units[place].article] for place in places})
        / len(places),
    }


def _stems(terms: Terms, places: Places) -> list[str]:
    return [stem for place in places for stem in content_stems(terms.units[place].words, "fr")]


def _said(terms: Terms, places: Places) -> dict[str, float]:
    said, story = _stems(terms, places), _stems(terms, tuple(range(5)))
    titles = {s for a in terms.story.articles for s in content_stems(words(a.title), "fr")}
    product = sum(said.count(stem) * story.count(stem) for stem in set(story))
    norms = [sqrt(sum(text.count(stem) ** 2 for stem in set(text))) for text in (said, story)]
    return {
        "said_once": len(set(said)) / len(said),
        "titles": len(titles & set(said)) / max(1, len(titles)),
        "likeness": product / norms[0] / norms[1],
    }


def _covered(terms: Terms, places: Places, size: int) -> tuple[float, float]:
    def grams(place: int) -> set[tuple[str, ...]]:
        stems = _stems(terms, (place,))
        return set(pairwise(stems)) if size > 1 else {(stem,) for stem in stems}

    several = not terms.story.origins and len(terms.story.articles) > 1
    voice = {p: terms.units[p].article if several else p for p in range(5)}
    spread = {gram: len({voice[p] for p in voice if gram in grams(p)}) for p in voice for gram in grams(p)}
    weights = {gram: count for gram, count in spread.items() if count > 1}
    held = [weights[gram] for gram in weights if any(gram in grams(place) for place in places)]
    most = sorted(weights.values(), reverse=True)[: BUDGET // 2]
    squares = sum(w * w for w in held) / max(1, sum(w * w for w in most))
    return sum(held) / max(1, sum(most)), squares


def test_each_feature_is_what_a_slow_reckoning_gives(reckoned: Reckoned) -> None:
    terms, like, *_ = reckoned
    for number, places in enumerate(ALL):
        slow = _room(terms, places) | _among(terms, like, places) | _said(terms, places)
        slow["terms"], slow["terms_squared"] = _covered(terms, places, 1)
        slow["pairs"], slow["pairs_squared"] = _covered(terms, places, 2)
        assert {name: _own(reckoned, name)[number] for name in SET_FEATURES} == pytest.approx(slow), places


def test_a_set_is_the_same_among_shorter_and_longer_ones(reckoned: Reckoned) -> None:
    alone = np.vstack([_reckoned(reckoned[0].story, [places])[3] for places in ALL])
    assert alone == pytest.approx(reckoned[3])


def test_a_unit_alone_retells_nothing_and_a_retelling_does(reckoned: Reckoned) -> None:
    retold = dict(zip(ALL, _own(reckoned, "retold"), strict=True))
    assert retold[0,] == 0
    assert retold[0, 3] > retold[0, 1]
    assert retold[0, 1, 3] == retold[0, 3]
