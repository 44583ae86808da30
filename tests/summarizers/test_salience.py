"""What the learned summarizer chooses, by its own weights and by planted ones."""

import json
from dataclasses import replace
from importlib import resources
from math import isfinite

import pytest

from digest.models import Story
from digest.summarizers import make_summarizer
from digest.summarizers.features import UNIT_FEATURES
from digest.summarizers.salience import LEAST, Learned, Salience, has_voices
from digest.summarizers.sets import SET_FEATURES
from digest.summarizers.terms import terms_of
from tests.summarizers.hash_seeds import printed_under
from tests.summarizers.making import article

NEWS = "Le conseil municipal de Lyon a voté la fermeture de la piscine de Gerland."
MORE = "La fermeture de la piscine de Gerland, votée par le conseil, prendra effet en septembre."
LEANING = "Il a promis un bassin provisoire avant Noël aux nageurs de Lyon."
ASIDE = "Un orchestre de Vienne jouera Mozart dimanche soir dans la cathédrale restaurée."
CLAIM = "Les nageurs de Lyon réclament un bassin provisoire, dit leur club."
TITLE = "Lyon ferme la piscine de Gerland"
TEXTS = [NEWS, LEANING, ASIDE, MORE, CLAIM]
ONE = Story("s", (article("a", TEXTS, title=TITLE),))
SEVERAL = Story("t", (article("a", [NEWS, ASIDE, LEANING], title=TITLE), article("b", [MORE, CLAIM])))


def _learned(**weights: dict[str, float]) -> Salience:
    return Salience.having({"languages": ["en", "fr"], "stories": 1, "weights": weights})


def _chosen(summarizer: Salience, story: Story, budget: int) -> list[str]:
    units = {each.id: each.units for each in story.articles}
    return [units[e.article][e.unit].text for e in summarizer.summarize(story, budget).extracts]


def test_the_shipped_weights_are_those_of_the_features() -> None:
    data = resources.files("digest.summarizers").joinpath("data/salience.json").read_text(encoding="utf-8")
    learned: Learned = json.loads(data)
    assert set(learned["weights"]) == {"common", "several", *learned["languages"]}
    for block in learned["weights"].values():
        assert tuple(block) == (*UNIT_FEATURES, *SET_FEATURES)
        assert all(isfinite(weight) for weight in block.values())
    assert len(set(UNIT_FEATURES) | set(SET_FEATURES)) == len(UNIT_FEATURES) + len(SET_FEATURES)


def test_what_the_others_speak_of_comes_before_an_aside() -> None:
    aside_first = Story("s", (article("a", [ASIDE, NEWS, MORE], title=TITLE),))
    assert _chosen(Salience(), aside_first, 14) == [NEWS]


@pytest.mark.parametrize(
    ("kind", "printed"), [("common", CLAIM), ("fr", CLAIM), ("several", NEWS), ("en", NEWS)]
)
def test_only_weights_of_the_storys_kinds_count(kind: str, printed: str) -> None:
    weights = {"common": {"opening": 1.0}} | {kind: {"depth": 5.0}}
    assert _chosen(_learned(**weights), ONE, 1) == [printed]


def test_weights_of_kinds_add_up() -> None:
    both = _learned(common={"opening": 1.0, "depth": 3.0}, fr={"depth": -3.0})
    assert _chosen(both, ONE, 1) == [NEWS]
    several = _learned(common={"opening": 1.0}, fr={"opening": 1.0}, several={"opening": -4.0})
    assert NEWS not in _chosen(several, SEVERAL, 1)


def test_weights_of_units_and_of_sets_are_not_mixed_up() -> None:
    # the first and the last feature, and those on both sides of the seam
    ours = "Nous garderons notre piscine."
    story = Story("s", (article("a", [ASIDE, NEWS, MORE, ours], title=TITLE),))
    assert (UNIT_FEATURES[0], UNIT_FEATURES[-1]) == ("lead", "first_person")
    assert (SET_FEATURES[0], SET_FEATURES[-1]) == ("fill", "pairs_squared")
    assert _chosen(_learned(common={"lead": 9.0}), story, 1) == [ASIDE]
    assert _chosen(_learned(common={"first_person": 9.0}), story, 1) == [ours]
    assert _chosen(_learned(common={"fill": 9.0}), story, 100) == [ASIDE, NEWS, MORE, ours]
    assert _chosen(_learned(common={"pairs_squared": 9.0, "one": 9.0}), story, 100) == [NEWS]


def test_for_the_readers_sake_a_unit_that_leans_gives_way() -> None:
    story = Story("s", (article("a", [LEANING, NEWS]),))
    assert _chosen(_learned(common={"depth": 4.0}), story, 1) == [NEWS]
    past = Story("s", (article("a", [CLAIM, "L’an dernier, le maire voulait la garder ouverte."]),))
    assert _chosen(_learned(common={"depth": 11.0}), past, 1) == [CLAIM]


def test_where_one_voice_speaks_what_it_reports_goes_before_what_ends_its_article() -> None:
    said = "Le maire a déclaré que la piscine fermera."
    story = Story("s", (article("a", [NEWS, ASIDE, said, MORE]),))
    assert _chosen(_learned(common={"opening": -9.0}), story, 1) == [said]
    voices = Story("s", (*story.articles, article("b", [CLAIM])))
    assert _chosen(_learned(common={"opening": -9.0}), voices, 1) == [MORE]


def test_a_story_of_several_voices_fills_its_budget() -> None:
    assert has_voices(terms_of(SEVERAL))
    alone = _learned(common={"one": 9.0})
    assert sum(len(text.split()) for text in _chosen(alone, SEVERAL, 40)) >= LEAST * 40
    together = replace(SEVERAL, origins=(("a", "b"),))
    assert not has_voices(terms_of(together))
    assert len(_chosen(alone, together, 40)) == 1


def test_copies_do_not_vote() -> None:
    three = article("b", [MORE, ASIDE]), article("c", TEXTS, title=TITLE), article("d", TEXTS)
    voices = Story("s", (article("a", TEXTS, title=TITLE), three[0]), origins=(("a",), ("b",)))
    copied = Story("s", (*voices.articles, *three[1:]), origins=(("a", "c", "d"), ("b",)))
    for budget in (15, 30, 45):
        assert _chosen(Salience(), copied, budget) == _chosen(Salience(), voices, budget)
    # what only a copy repeats is covered by nobody
    wanted = _learned(common={"terms": 5.0, "one": 1.0})
    only_copies = Story(
        "s", (article("a", [ASIDE, NEWS]), article("c", [ASIDE, MORE])), origins=(("a", "c"),)
    )
    assert _chosen(wanted, only_copies, 1) == [NEWS]


@pytest.mark.parametrize("budget", [0, 1, 14, 40, 500])
def test_a_language_without_references_is_left_to_the_centroid(budget: int) -> None:
    german = Story("s", (article("a", [ASIDE, NEWS, LEANING, MORE], title=TITLE, lang="de"),))
    own = make_summarizer("salience").summarize(german, budget)
    assert own.system == "salience"
    assert own.extracts == make_summarizer("centroid").summarize(german, budget).extracts
    french = Salience.having({"languages": ["en"], "stories": 1, "weights": {}}).summarize(ONE, budget)
    assert french.extracts == make_summarizer("centroid").summarize(ONE, budget).extracts


def test_the_language_is_that_of_most_units() -> None:
    mixed = Story("s", (article("a", [ASIDE], lang="de"), article("b", [NEWS, MORE], title=TITLE)))
    assert _chosen(_learned(common={"depth": 1.0}), mixed, 1) == [MORE]


def test_any_length_of_story_and_of_budget() -> None:
    numbered = [f"La commune numéro {n} compte {n * 7} habitants et {n * 3} maisons." for n in range(2000)]
    long = Story("s", (article("a", numbered[:1200]), article("b", numbered[1200:])))
    printed = _chosen(_learned(common={"depth": 1.0, "units": 1.0}), long, 30)
    told = [int(text.split()[3]) for text in printed]
    assert all(number < 500 or 1200 <= number < 1700 for number in told)
    assert max(told) == 1699
    assert len(_chosen(Salience(), ONE, 1)) == 1
    assert _chosen(_learned(common={"units": 20.0}), ONE, 10_000) == TEXTS


_IN_ANOTHER_PROCESS = """
from digest.summarizers.salience import Salience
from tests.summarizers.test_salience import ONE, SEVERAL
for story in (ONE, SEVERAL):
    for budget in (1, 20, 40):
        print([(e.article, e.unit) for e in Salience().summarize(story, budget).extracts])
"""


def test_the_seed_of_hashes_changes_nothing() -> None:
    told = printed_under((1, 2), _IN_ANOTHER_PROCESS)
    assert len(told) == 1
    assert told.pop().count("\n") == 6
