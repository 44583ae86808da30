"""What the classical methods have in common, and what they do where sumy errs."""

import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest

from digest.models import Story
from digest.summarizers import SUMMARIZERS, make_summarizer
from digest.summarizers.chance import Chance
from digest.summarizers.luhn import Luhn
from digest.summarizers.mmr import MarginalRelevance
from digest.summarizers.overlaps import Overlaps
from digest.summarizers.ranking import Ranking
from digest.summarizers.reduction import Reduction
from digest.summarizers.sumbasic import SumBasic
from digest.summarizers.terms import Terms, terms_of
from tests.summarizers.hash_seeds import printed_under
from tests.summarizers.making import article

NAMES = ("lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction", "mmr", "random")
every = pytest.mark.parametrize("name", NAMES)


def _method(name: str) -> Ranking:
    method = SUMMARIZERS.load(name)()
    assert isinstance(method, Ranking)
    return method


def _story(*bodies: list[str], origins: tuple[tuple[str, ...], ...] = ()) -> Story:
    return Story("s", tuple(article(f"a{n}", body) for n, body in enumerate(bodies)), origins=origins)


def _long(units: int) -> Story:
    places = ["Lyon", "Nice", "Brest", "Metz", "Lille"]
    return _story(
        [
            f"La commune {n % 97} de {places[n % 5]} compte {n} maisons, {n % 13} écoles et {n % 7} gares."
            for n in range(units)
        ]
    )


@every
def test_a_count_that_others_used_gives_the_same_choice(name: str) -> None:
    story = _long(1500)
    shared = terms_of(story)
    for other in NAMES:
        _method(other).choose(shared, 40)
    assert _method(name).choose(shared, 40) == make_summarizer(name).summarize(story, 40)


@every
def test_every_unit_has_one_place(name: str) -> None:
    terms = terms_of(_long(30))
    assert sorted(_method(name).order(terms)) == list(range(30))


@every
def test_a_copy_does_not_vote(name: str) -> None:
    texts = [unit.text for unit in _long(12).articles[0].units]
    other = ["Le maire de Nice ouvre une école.", "Les maisons de Brest sont vendues."]
    alone = make_summarizer(name).summarize(_story(texts, other), 30)
    copied = make_summarizer(name).summarize(_story(texts, other, texts, origins=(("a0", "a2"),)), 30)
    assert [(e.article, e.unit) for e in alone.extracts] == [(e.article, e.unit) for e in copied.extracts]


@every
def test_equal_sentences_are_printed_once(name: str) -> None:
    story = _story(["Le maire annonce la grève.", "La grève retarde le vote.", "Le maire annonce la grève."])
    assert [extract.unit for extract in make_summarizer(name).summarize(story, 100).extracts] == [0, 1]


@pytest.mark.parametrize("name", ["lexrank", "textrank", "reduction", "kl"])
def test_five_thousand_units_need_little_memory(name: str) -> None:
    code = (
        "import resource; from digest.summarizers import make_summarizer; "
        "from tests.summarizers.test_classical import _long; story = _long(5000); "
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; "
        f"make_summarizer({name!r}).summarize(story, 40); "
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert int(told.stdout) < 190_000  # kB; a matrix of all pairs alone has 200,000


def test_lsa_does_not_depend_on_the_seed_of_hashes() -> None:
    code = (
        "from digest.summarizers.lsa import LatentSemantics; from digest.summarizers.terms import terms_of; "
        "from tests.summarizers.test_classical import _story; "
        "texts = [f'Mot{n} verbe{n} objet{n}.' for n in range(4)]; "
        "print(LatentSemantics().order(terms_of(_story(texts))))"
    )
    told = printed_under((0, 3, 5), code)
    assert told == {"[0, 1, 2, 3]\n"}


@pytest.mark.parametrize("lone", [1.0, np.inf])
def test_a_long_text_shares_words_as_a_short_one_does(lone: float, monkeypatch: pytest.MonkeyPatch) -> None:
    story = _story([*(unit.text for unit in _long(40).articles[0].units), "Lyon.", "Lyon !", "Il est là."])
    short = Overlaps(terms_of(story), lone=lone)
    monkeypatch.setattr("digest.summarizers.terms._DENSE", 0)
    long = Overlaps(terms_of(story), lone=lone)
    vector = np.linspace(0, 1, 43)
    assert short.dense is not None
    assert long.dense is None
    assert np.allclose(short.times(vector), long.times(vector))
    assert np.allclose(short.own(), long.own())


@every
def test_the_size_of_matrices_changes_no_order(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    story = _long(60)
    short = list(_method(name).order(terms_of(story)))
    monkeypatch.setattr("digest.summarizers.terms._DENSE", 0)
    monkeypatch.setattr("digest.summarizers.lexrank._BLOCK", 200)
    assert list(_method(name).order(terms_of(story))) == short


def test_luhn_looks_for_words_that_stand_together() -> None:
    far = "La grève, selon un porte-parole joint hier soir par notre rédaction, vise le vote."
    near = "Le vote attend la grève."
    assert _order(Luhn, ["Une grève.", "Un vote.", far, near])[0] == 3


def test_reduction_counts_nothing_for_lone_words() -> None:
    assert _order(Reduction, ["Lyon.", "Lyon !", "Le maire vote.", "Le maire parle."])[:2] == [2, 3]


def test_sumbasic_does_not_tell_the_same_words_twice() -> None:
    texts = ["La grève retarde le vote.", "La grève menace le vote.", "Le vote, la grève.", "La pluie tombe."]
    assert _order(SumBasic, texts)[0] == 2


def test_marginal_relevance_weighs_novelty() -> None:
    texts = ["Le maire de Lyon vote.", "Le maire de Lyon vote tard.", "Le maire voyage.", "La pluie tombe."]
    terms = terms_of(_story(texts))
    relevant = list(MarginalRelevance(relevance=1.0).order(terms))
    assert set(relevant[:2]) == {0, 1}
    assert set(list(MarginalRelevance(relevance=0.3).order(terms))[:2]) != {0, 1}


def test_chance_depends_on_the_seed_and_on_the_story() -> None:
    def order(seed: int, name: str) -> list[int]:
        return list(Chance(seed=seed).order(terms_of(Story(name, _long(20).articles))))

    assert order(1, "s") == order(1, "s")
    assert order(1, "s") != order(2, "s")
    assert order(1, "s") != order(1, "t")


def _order(method: Callable[[], Ranking], texts: list[str]) -> list[int]:
    terms: Terms = terms_of(_story(texts))
    return list(method().order(terms))
