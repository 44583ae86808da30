"""What sumy is given, and what it may not do to the process."""

import random
import subprocess
import sys
import warnings
from typing import Any

import pytest

from digest.errors import UsageError
from digest.models import Story
from digest.summarizers import SUMMARIZERS, make_summarizer, names
from digest.summarizers.cues import cues
from digest.summarizers.sumy_adapter import Sumy, _Numbered
from digest.summarizers.sumy_methods import SUMY_METHODS
from digest.summarizers.terms import terms_of
from tests.summarizers.making import article

TEXTS = [
    "Le maire annonce la grève.",
    "La grève retarde le vote.",
    "Le juge annonce le vote.",
    "La pluie tombe.",
]


def test_every_method_of_sumy_is_there() -> None:
    from sumy.__main__ import AVAILABLE_METHODS

    assert set(AVAILABLE_METHODS) <= set(SUMY_METHODS)


@pytest.mark.parametrize("method", SUMY_METHODS)
def test_equal_sentences_are_printed_once(method: str) -> None:
    story = Story("s", (article("a", [TEXTS[0], TEXTS[1], TEXTS[0]]),))
    chosen = Sumy(method).summarize(story, 100).extracts
    assert [extract.unit for extract in chosen] == [0, 1]


def test_the_state_of_chance_is_left_as_it_was() -> None:
    before = random.getstate()
    told = {Sumy("random", seed=seed).summarize(_story(), 5).extracts for seed in range(9)}
    assert random.getstate() == before
    assert len(told) > 1


@pytest.mark.parametrize("method", SUMY_METHODS)
def test_warnings_are_kept_in(method: str) -> None:
    story = Story("s", (article("a", ["Le maire parle.", "La pluie tombe.", "Oui."]),))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        Sumy(method).summarize(story, 20)
    assert not caught


def test_the_title_is_a_heading_to_edmundson() -> None:
    texts = ["La pluie tombe.", "La grève retarde le vote.", "Le préfet visite Lyon.", "Le vent faiblit."]
    plain = Story("s", (article("a", texts),))
    titled = Story("s", (article("a", texts, title="Le préfet à Lyon"),))
    assert Sumy("edmundson").summarize(plain, 3).extracts[0].unit == 0
    assert Sumy("edmundson").summarize(titled, 3).extracts[0].unit == 2


PLAIN = ["La pluie tombe.", "La grève retarde le vote.", "Le préfet visite Lyon.", "Le vent faiblit."]


def _first(texts: list[str], *, title: str = "", **weights: float) -> int:
    story = Story("s", (article("a", texts, title=title),))
    return Sumy("edmundson", **weights).summarize(story, 3).extracts[0].unit


def test_edmundson_counts_cue_words() -> None:
    bonus, stigma = (cues("fr")[kind][0] for kind in ("bonus", "stigma"))
    only: dict[str, Any] = {"title_weight": 0, "location_weight": 0}
    assert _first([*PLAIN[:2], f"Le préfet {bonus}.", PLAIN[3]], **only) == 2
    assert _first([f"La pluie {stigma}.", *PLAIN[1:]], **only) == 1
    assert _first([*PLAIN[:2], f"Le préfet {bonus}.", PLAIN[3]], **only, cue_weight=0, key_weight=1) == 2


def test_edmundson_looks_at_the_title_and_at_the_place() -> None:
    assert _first(PLAIN, title="Le préfet à Lyon", cue_weight=0, location_weight=0) == 2
    assert _first(PLAIN, cue_weight=0, title_weight=0) == 0


def test_only_edmundson_takes_weights() -> None:
    assert make_summarizer("sumy:edmundson", key_weight=1).name == "sumy:edmundson"
    with pytest.raises(UsageError, match="cue_weight"):
        make_summarizer("sumy:lsa", cue_weight=1)


def test_sumy_is_given_the_terms_that_ours_count() -> None:
    story = Story("s", (article("a", ["L'Ukraine attend.", "Les Ukrainiens attendent l’aide."]),))
    terms = terms_of(story)
    given = [
        _Numbered(terms.units, (), SUMY_METHODS[name]).to_words("0") for name in ("kl", "luhn", "edmundson")
    ]
    assert given == [("ukrain", "attend"), ("", "ukrain", "attend"), ("l", "ukraine", "attend")]


def test_more_units_than_a_method_can_bear_are_cut_to_the_openings() -> None:
    many = [f"Le numéro {n} du tirage gagne {n * 3} euros." for n in range(SUMY_METHODS["kl"].most + 50)]
    story = Story("s", (article("a", many), article("b", [TEXTS[0]])))
    chosen = Sumy("kl").summarize(story, 30).extracts
    assert all(extract.unit < SUMY_METHODS["kl"].most for extract in chosen)


def test_sumy_and_numpy_wait_until_they_are_needed() -> None:
    code = (
        "import sys; from digest.summarizers import SUMMARIZERS, make_summarizer, names; names(); "
        "heavy = {'numpy', 'scipy', 'sumy', 'nltk'}; early = heavy & set(sys.modules); "
        "[make_summarizer(n) for n in names()]; "
        "print(sorted(early | heavy & set(sys.modules) - {'numpy'}))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout.strip() == "[]"


def test_the_names_are_listed_ours_first() -> None:
    ours = [name for name in names() if not name.startswith("sumy:")]
    assert names()[: len(ours)] == ours == SUMMARIZERS.names()
    assert make_summarizer("sumy:lsa").name == "sumy:lsa"


def _story() -> Story:
    return Story("s", (article("a", TEXTS),))
