"""The seeds are read whole, and what is not prose is lifted out."""

import pytest

from digest.models import Article
from digest.pipeline import Prepared
from digest.text.typography import normal_form

DEBRIS = (
    "PARTAGEZ", "Laisser un commentaire", "Votre adresse e-mail", "Les champs obligatoires", "Lire aussi",
    "Monde Politique", "Comment (0)", "No data", "No videos available", "Calendrier des événements",
    "Même sujet", "Même catégorie", "Même auteur", "Phuong", "Komodo", "Knapper", "Janvier est aussi",
    "VTC NewsVTC News", "(Photo : Reuters)", "date 2025-0", "\\", '27 800"', "27 800″",
)  # fmt: skip


def test_five_files_are_five_articles(prepared: Prepared) -> None:
    assert [article.id[:3] for article in prepared.articles] == ["000", "001", "002", "003", "004"]
    assert prepared.skipped == ()


@pytest.mark.parametrize(("key", "count"), [("000", 14), ("001", 10), ("002", 11), ("003", 13), ("004", 12)])
def test_units_are_the_sentences_that_a_reader_counts(
    articles: dict[str, Article], key: str, count: int
) -> None:
    assert len(articles[key].units) == count


def test_titles_are_lifted_once(articles: dict[str, Article]) -> None:
    assert articles["001"].title == "Vladimir Poutine ouvert à une rencontre avec Donald Trump"
    assert articles["004"].title == "Kremlin : le président Poutine est prêt à négocier avec M. Trump"
    assert [articles[key].title for key in ("000", "002", "003")] == ["", "", ""]
    for key in ("001", "004"):
        assert not any(articles[key].title in unit.text for unit in articles[key].units)


def test_source_agency_byline_and_url_are_lifted(articles: dict[str, Article]) -> None:
    article = articles["004"]
    assert (article.source, article.agency, article.byline) == ("VTC News", "Reuters", "Kong Anh")
    assert article.url.startswith("https://vtcnews.vn/dien-kremlin-")
    assert articles["001"].kicker == "Monde Politique"


def test_no_debris_is_left_in_a_unit(prepared: Prepared) -> None:
    printed = [unit.text for article in prepared.articles for unit in article.units]
    assert [(mark, text) for text in printed for mark in DEBRIS if mark in text] == []


def test_units_stand_where_they_say(prepared: Prepared) -> None:
    for article in prepared.articles:
        for unit in article.units:
            assert normal_form(article.text[unit.start : unit.end]) == normal_form(unit.text)


def test_no_file_shows_debris(files: dict[str, str]) -> None:
    pages = {name: text for name, text in files.items() if not name.endswith(".json")}
    assert [(name, mark) for name, text in pages.items() for mark in DEBRIS[:-3] if mark in text] == []


def test_every_unit_is_whole(prepared: Prepared) -> None:
    for article in prepared.articles:
        for unit in article.units:
            assert unit.text.count("«") == unit.text.count("»")
            assert not unit.text[0].islower()
            assert unit.text[-1] in ".!?»…"


def test_mister_never_ends_a_unit(prepared: Prepared) -> None:
    assert not any(unit.text.endswith(" M.") for article in prepared.articles for unit in article.units)
