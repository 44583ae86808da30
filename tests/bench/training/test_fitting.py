"""The fit finds weights that were planted, and folds keep topics together."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from bench.training.fitting import FEATURES, FOLDS, Lesson, fit, fold_of, lesson
from bench.training.practice import practice
from bench.training.sources import Source
from digest.models import Story
from digest.summarizers.salience import Salience
from digest.summarizers.terms import terms_of
from tests.summarizers.making import article

SOURCE = Source("made.jsonl", words=12, per="article", weight=2.0)
SCALES = np.geomspace(0.5, 5.0, len(FEATURES))  # some features vary more than others
TEXTS = [
    "Le maire de Lyon annonce la fermeture de l’usine.",
    "La pluie tombe sur la vallée.",
    "Les ouvriers de l’usine bloquent la route.",
    "Un juge entend le préfet mardi.",
]


def _lessons(planted: dict[str, dict[str, float]], many: int = 400) -> Iterator[Lesson]:
    chance = np.random.default_rng(3)
    for number in range(many):
        lang = ("en", "fr")[number % 2]
        kinds = ("common", lang, *(["several"] if number % 3 == 0 else []))
        features = chance.normal(size=(80, len(FEATURES))) * SCALES
        features -= features.mean(axis=0)
        weights = np.asarray([sum(planted[kind].get(name, 0) for kind in kinds) for name in FEATURES])
        moments = features.T @ features
        yield Lesson(number % FOLDS, 1.0, kinds, moments, moments @ weights, features.var(axis=0))


def test_the_fit_finds_planted_weights() -> None:
    planted = {
        "common": {"lead": 5.0, "pairs_squared": -2.0},
        "en": {"depth": 3.0},
        "fr": {"depth": -3.0},
        "several": {"voices": 4.0},
    }
    found = fit(_lessons(planted))
    assert list(found) == ["common", "en", "fr", "several"]
    assert {tuple(block) for block in found.values()} == {FEATURES}
    # what is common and what is a language's own cannot be told apart, their sums can
    for kinds in (("common", "en"), ("common", "fr"), ("several",)):
        for name in FEATURES:
            wanted = sum(planted[kind].get(name, 0) for kind in kinds)
            assert sum(found[kind][name] for kind in kinds) == pytest.approx(wanted, abs=0.2), (kinds, name)


def test_what_kinds_share_is_common() -> None:
    found = fit(_lessons({"common": {}, "en": {"lead": 4.0}, "fr": {"lead": 2.0}, "several": {}}))
    assert found["common"]["lead"] == pytest.approx(2.0, abs=0.3)
    assert found["common"]["lead"] + found["fr"]["lead"] == pytest.approx(2.0, abs=0.15)


def test_a_heavier_lesson_is_heard_more() -> None:
    kinds = {"common": {"lead": 1.0}, "en": {}, "fr": {}, "several": {}}
    one = list(_lessons(kinds, 20))
    other = list(_lessons(kinds | {"common": {"lead": 3.0}}, 20))
    heavy = [Lesson(e.fold, 9.0, e.kinds, e.moments, e.pull, e.spread) for e in other]
    total = [
        sum(found[kind]["lead"] for kind in ("common", "en"))
        for found in (fit(one + other), fit(one + heavy))
    ]
    assert 1.5 < total[0] < 2.3
    assert 2.5 < total[1] < 3


def test_clusters_of_one_topic_are_in_one_fold() -> None:
    assert {fold_of(f"rpm2-T{n:02}-C1") == fold_of(f"rpm2-T{n:02}-C2") for n in range(30)} == {True}
    counted = np.bincount([fold_of(f"orange-{n}") for n in range(1000)])
    assert len(counted) == FOLDS
    assert counted.min() > 150


def test_a_lesson_teaches_what_the_references_say() -> None:
    terms = terms_of(Story("made-1", (article("a", TEXTS, title="L’usine ferme"),)))
    each = lesson(terms, [TEXTS[2]], SOURCE)
    assert each is not None
    assert (each.fold, each.weight, each.kinds) == (fold_of("made-1"), 2.0, ("common", "fr"))
    assert np.allclose(each.moments, each.moments.T)
    weights = fit([each] * 300)
    taught = Salience.having({"languages": ["fr"], "stories": 1, "weights": weights})
    assert [e.unit for e in taught.summarize(terms.story, 12).extracts] == [2]


def test_a_lesson_is_about_the_storys_own_means() -> None:
    terms = terms_of(Story("made-1", (article("a", TEXTS),)))
    plain, wordy = (lesson(terms, [text], SOURCE) for text in (TEXTS[2], TEXTS[2] + " Rien" * 9))
    assert plain
    assert wordy
    many = len(practice(terms, SOURCE.words, 0))
    assert np.diag(plain.moments) == pytest.approx(plain.spread * many**0.5)
    assert np.allclose(plain.moments, wordy.moments)


def test_one_set_teaches_nothing() -> None:
    assert lesson(terms_of(Story("made-1", (article("a", TEXTS[:1]),))), [TEXTS[0]], SOURCE) is None


def test_several_origins_are_a_kind() -> None:
    articles = article("a", TEXTS[:2]), article("b", TEXTS[2:])
    each = lesson(terms_of(Story("made-1", articles)), [TEXTS[2]], replace(SOURCE, words=20))
    assert each
    assert each.kinds == ("common", "fr", "several")
