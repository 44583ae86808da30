"""The summaries of the seeds hold what an editor would look for, by the openings of the units."""

from dataclasses import dataclass

import pytest

from digest.config import Config
from digest.models import Article, Brief, Issue, Story
from digest.pipeline import Prepared, tell
from digest.summarizers import make_summarizer
from digest.text.openings import dangles
from digest.text.typography import normal_form


@dataclass(frozen=True)
class Wanted:
    """Of a story: units of which a summary has two, some of which it has one at most, and a pair it lacks."""

    must: tuple[str, ...]
    weak: tuple[str, ...] = ()
    not_together: tuple[str, ...] = ()


WANTED = {
    "2024-W45": Wanted(
        must=(
            "M. Poutine a souligné que",
            "Interrogé sur la possibilité",
            "« Le président Poutine n'a jamais",
        ),
    ),
    "2025-W02": Wanted(
        must=(
            "Le porte-parole du Kremlin, Dmitri Peskov, a déclaré vendredi",
            "Peskov a déclaré que la Russie",
            "« Le président Poutine veut qu'on",
            "Quant à Vladimir",
        ),
        weak=("Il n'y a pas encore", "Nous partons d'une", "Le conflit russo-ukrainien"),
    ),
    "2025-W07": Wanted(
        must=(
            "Mercredi 12 février, Donald Trump a annoncé",
            "Les présidents américain et russe",
            "Les deux dirigeants sont convenus",
            "De son côté, le président russe",
            "« Le président russe a invité",
        ),
        not_together=("Les présidents américain et russe", "Les deux dirigeants sont convenus"),
    ),
    "undated": Wanted(
        must=(
            "Le Kremlin a annoncé",
            "Concernant la guerre en Ukraine",
            "Cependant, il a reconnu",
            "Le président ukrainien Volodymyr Zelensky doit",
        ),
    ),
}
WEEKS = ("2024-W45", "2025-W02", "2025-W07")


def held(openings: tuple[str, ...], texts: list[str]) -> int:
    return sum(any(text.startswith(opening) for text in texts) for opening in openings)


def assert_holds(wanted: Wanted, texts: list[str]) -> None:
    assert held(wanted.must, texts) >= 2, texts
    assert held(wanted.weak, texts) <= 1, texts
    assert held(wanted.not_together, texts) < 2, texts


@pytest.fixture(scope="module")
def stories(prepared: Prepared) -> dict[str, Story]:
    return {story.id.rpartition("-")[0]: story for story in tell(prepared, Config())}


@pytest.mark.parametrize("words", [100, 110])
@pytest.mark.parametrize("name", [*WEEKS, "undated"])
def test_the_summary_of_a_story(stories: dict[str, Story], name: str, words: int) -> None:
    story = stories[name]
    articles = {article.id: article for article in story.articles}
    chosen = make_summarizer(Config().summarizer).summarize(story, words).extracts
    texts = [normal_form(articles[extract.article].units[extract.unit].text) for extract in chosen]
    assert_holds(WANTED[name], texts)
    assert not any(dangles(text, "fr") for text in texts)


@pytest.mark.parametrize("start", ["001", "002", "003", "004"])
def test_the_summary_of_an_article(articles: dict[str, Article], start: str) -> None:
    name = {"001": "2025-W02", "002": "undated", "003": "2025-W07", "004": "2024-W45"}[start]
    article = articles[start]
    chosen = make_summarizer(Config().summarizer).summarize(Story(start, (article,)), 100).extracts
    assert_holds(WANTED[name], [normal_form(article.units[extract.unit].text) for extract in chosen])


@pytest.mark.parametrize("number", range(3))
def test_the_composed_story(issue: Issue, number: int) -> None:
    brief = issue.briefs[number]
    texts = units_of(brief)
    assert_holds(WANTED[brief.period.id], texts)
    assert 2 <= len(texts) <= 5


def units_of(brief: Brief) -> list[str]:
    articles = {source.article.id: source.article for source in brief.sources}
    entries = [entry for section in brief.sections for entry in section.entries]
    extracts = [*brief.lead, *(extract for entry in entries for extract in entry.summary.extracts)]
    return [normal_form(articles[extract.article].units[extract.unit].text) for extract in extracts]
