"""The notes of the seeds: who said what, versions, numbers."""

import re
from datetime import date

import pytest

from digest.annotating.versions import tellings
from digest.models import Article, Entry, Issue
from digest.text.typography import normal_form

WRONG = {
    "000": ("2025-01-01", "2025-01-21", "2025-01-24"),
    "001": ("2022-01-01", "2026-11-20"),
    "002": ("2025-02-01", "2025-02-13", "2025-02-21"),
    "003": ("2025-02-01", "2025-02-21", "2026-02-12"),
    "004": ("2024-08-11", "2025-01-11", "2025-02-11", "2026-06-14"),
}
VARIANTS = (  # parts of what the two articles have of one utterance
    (
        "ont l'intention de tout faire pour continuer la guerre",
        "ont l'intention de tout faire pour poursuivre",
    ),
    (
        "les pays européens suivent naturellement le cours",
        "les pays européens suivent naturellement cette voie",
    ),
    ("Nous partons d'une volonté mutuelle d'organiser une", "Nous partons du principe que nous sommes prêts"),
    ("dans le bureau ovale, des mesures seront prises", "le Bureau ovale, des démarches seront entreprises"),
)
SHARED = "Le président Poutine veut qu'on se rencontre, il l'a même dit publiquement, et nous devons en finir"


@pytest.fixture(scope="module")
def meeting(issue: Issue) -> Entry:
    """The story of two articles."""
    brief = next(one for one in issue.briefs if one.period.id == "2025-W02")
    return brief.told[0]


@pytest.mark.parametrize("key", WRONG)
def test_no_wrong_date_is_ever_an_articles_date(articles: dict[str, Article], key: str) -> None:
    day = articles[key].dating.day
    assert day not in {date.fromisoformat(wrong) for wrong in WRONG[key]}


def test_both_variants_are_shown_side_by_side(meeting: Entry) -> None:
    found = [tuple(normal_form(side.text) for side in version.sides) for version in meeting.notes.versions]
    assert [version.about for version in meeting.notes.versions] == ["Dmitri Peskov"] * 2
    for told, other in VARIANTS:
        (pair,) = [sides for sides in found if any(told in side for side in sides)]
        assert any(other in side for side in pair)
    marked = {
        normal_form(side.text[slice(*mark)])
        for version in meeting.notes.versions
        for side in version.sides
        for mark in side.marks
    }
    assert {"poursuivre", "cette voie", "continuer", "le cours"} <= marked


def test_the_same_words_are_one_quotation_with_both_citations(meeting: Entry) -> None:
    (said,) = [one for one in meeting.notes.quotes if normal_form(one.text).startswith(SHARED)]
    assert said.speaker == "Donald Trump"
    assert {said.article[:3], *(article[:3] for article, _ in said.also)} == {"000", "001"}
    told = [one for one in tellings(meeting.story) if normal_form(one.utterance.text).startswith(SHARED)]
    assert all(not one.others for one in told)


def test_the_numbers_are_printed_once_as_french_writes_them(files: dict[str, str]) -> None:
    page = files["2025-W02.md"]
    (line,) = [line for line in page.splitlines() if line.startswith("**Chiffres**")]
    assert re.findall(r"\*\*([\d\u00a0]+)\*\*", line) == ["12\u00a0300", "650", "27\u00a0800"]
    assert "ONU" in line
    assert line.endswith("[1] [2]")
    assert page.count("12\u00a0300") == 1


def test_the_blocks_of_each_page(files: dict[str, str]) -> None:
    def blocks(name: str) -> list[str]:
        return re.findall(
            r"^\*\*([^*]+)\*\*(?: —|$)", files[f"{name}.md"].partition("## Sources")[0], re.MULTILINE
        )

    told = ["Qui a dit quoi", "Les versions divergent", "Autre divergence", "Chiffres"]
    assert blocks("2025-W02")[:4] == told
    assert blocks("2024-W45")[:1] == ["Qui a dit quoi"]
    assert blocks("2025-W07")[:1] == ["Qui a dit quoi"]


def test_every_speaker_is_one_of_the_four_who_are_quoted(issue: Issue) -> None:
    known = {"Dmitri Peskov", "Donald Trump", "Volodymyr Zelenskiy", "Vladimir Poutine"}
    said = [one for brief in issue.briefs for entry in brief.told for one in entry.notes.quotes]
    assert said
    assert {one.speaker for one in said} <= known
    speakers = {normal_form(one.text)[:24]: one.speaker for one in said}
    assert speakers["Si cela se fait trop vit"] == "Volodymyr Zelenskiy"
    assert speakers["Le président Poutine n'a"] == "Dmitri Peskov"


def test_what_is_quoted_stands_in_every_article_that_is_cited(issue: Issue) -> None:
    for brief in issue.briefs:
        texts = {source.article.id: normal_form(source.article.text) for source in brief.sources}
        for entry in brief.told:
            for said in entry.notes.quotes:
                assert normal_form(texts[said.article]).find(normal_form(said.text)) >= 0
                assert all(normal_form(said.text) in texts[article] for article, _ in said.also)
            for version in entry.notes.versions:
                for side in version.sides:
                    assert all(normal_form(side.text) in texts[article] for article in side.articles)
