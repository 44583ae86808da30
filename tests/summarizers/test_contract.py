"""What every summarizer keeps to, whatever its name."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.errors import UsageError
from digest.models import Dating, Days, Story, Summary
from digest.summarizers import Summarizer, make_summarizer, names
from digest.summarizers.selection import near_repeats, shingles
from tests.summarizers.hash_seeds import printed_under
from tests.summarizers.making import article, stories

every = pytest.mark.parametrize("name", names())


def _words(story: Story, summary: Summary) -> list[tuple[str, ...]]:
    units = {each.id: each.units for each in story.articles}
    return [units[extract.article][extract.unit].words for extract in summary.extracts]


@every
@settings(deadline=None, max_examples=25)
@given(story=stories(), budget=st.integers(0, 40))
def test_contract(name: str, story: Story, budget: int) -> None:
    summarizer: Summarizer = make_summarizer(name)
    summary = summarizer.summarize(story, budget)
    assert summary.system == summarizer.name == name
    assert bool(summary.extracts) == any(each.units for each in story.articles)
    printed = _words(story, summary)
    assert len(printed) == 1 or sum(map(len, printed)) <= budget or not printed
    places = {each.id: place for place, each in enumerate(story.articles)}
    order = [(places[extract.article], extract.unit) for extract in summary.extracts]
    assert all(one < other for one, other in pairwise(order))
    runs = [shingles(spoken) for spoken in printed]
    assert not any(near_repeats(one, other) for n, one in enumerate(runs) for other in runs[:n])
    for extract, spoken in zip(summary.extracts, printed, strict=True):
        for name_also, unit_also in extract.also:
            assert name_also != extract.article
            assert story.articles[places[name_also]].units[unit_also].words == spoken
    assert summarizer.summarize(story, budget) == summary
    assert make_summarizer(name).summarize(story, budget) == summary


@every
def test_a_story_without_units_gives_nothing(name: str) -> None:
    summarizer = make_summarizer(name)
    assert summarizer.summarize(Story("s", (article("a", []),)), 100).extracts == ()
    assert summarizer.summarize(Story("s", ()), 100).extracts == ()


@every
@pytest.mark.parametrize("lang", ["fr", "en", "de", "zz", ""])
def test_one_unit_is_printed_even_over_the_budget(name: str, lang: str) -> None:
    told = article("a", ["Le maire annonce la fermeture de l’usine."], lang=lang)
    dated = replace(told, dating=Dating(Days.only_on(date(2025, 1, 10)), "exact"))
    assert [e.unit for e in make_summarizer(name).summarize(Story("s", (dated,)), 1).extracts] == [0]


@every
@pytest.mark.parametrize(
    "texts",
    [
        ["Le maire parle.", "La pluie tombe."],  # no word in common
        ["Il est là.", "Elle y est."],  # stop words only
        ["…", "!"],  # no word at all
        ["Oui.", "Oui."],
        ["12 300", "3,5"],
    ],
)
def test_poor_texts_do_no_harm(name: str, texts: list[str]) -> None:
    summary = make_summarizer(name).summarize(Story("s", (article("a", texts),)), 50)
    assert len(summary.extracts) <= len(texts)


@every
def test_a_sentence_of_two_articles_is_printed_once_and_cited_twice(name: str) -> None:
    shared = "Le maire de Lyon annonce la fermeture de l’usine vendredi."
    story = Story("s", (article("a", [shared]), article("b", [shared.replace("’", "'")])))
    (extract,) = make_summarizer(name).summarize(story, 100).extracts
    assert (extract.article, extract.also) == ("a", (("b", 0),))


_IN_ANOTHER_PROCESS = """
from digest.summarizers import make_summarizer, names
from digest.models import Story
from tests.summarizers.hash_seeds import printed_under
from tests.summarizers.making import article
texts = ["La grève retarde le vote à Lyon.", "Le juge refuse le vote de la grève.", "La crue menace Lyon.",
         "Le maire dénonce la crue et la grève.", "Le juge et le maire retardent le vote.", "La pluie tombe."]
apart = [f"Sujet{n} verbe{n} objet{n} adverbe{n}." for n in range(12)]  # all alike: a hair decides
for name in names():
    for story in (Story("s", (article("a", texts, title="La grève"), article("b", texts[::-1]))),
                  Story("t", (article("a", [*apart, *texts]),))):
        print(name, [(e.article, e.unit) for e in make_summarizer(name).summarize(story, 20).extracts])
"""


def test_the_seed_of_hashes_changes_nothing() -> None:
    told = printed_under(range(4), _IN_ANOTHER_PROCESS)
    assert len(told) == 1
    assert told.pop().count("\n") == 2 * len(names())


def test_an_unknown_name_or_option_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="Did you mean centroid"):
        make_summarizer("centroide")
    with pytest.raises(UsageError, match="sumy:lex-rank"):
        make_summarizer("sumy:lexrank")
    for name in names():
        with pytest.raises(UsageError, match="nonsense"):
            make_summarizer(name, nonsense=1)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("mmr", {"relevance": 1.5}),
        ("mmr", {"relevance": -0.1}),
        ("mmr", {"relevance": nan}),
        ("sumy:edmundson", {"cue_weight": -1.0}),
    ],
)
def test_a_value_that_an_option_cannot_have_is_a_usage_error(name: str, options: dict[str, float]) -> None:
    with pytest.raises(UsageError, match=name):
        make_summarizer(name, **options)
