"""The five seeds: titles, credits and every unit."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from digest.cleaning import clean
from digest.models import Article
from digest.text.typography import normal_form

SEEDS = {path.stem[:3]: path for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))}


def seed(number: str) -> Article:
    path = SEEDS[number]
    return clean(Article(id=path.stem, path=path.name, text=path.read_text(encoding="utf-8"), lang="fr"))


@pytest.mark.parametrize(
    ("number", "count"), [("000", 14), ("001", 10), ("002", 11), ("003", 13), ("004", 12)]
)
def test_the_units_of_a_seed(number: str, count: int, snapshot: SnapshotAssertion) -> None:
    article = seed(number)
    assert len(article.units) == count
    assert [normal_form(unit.text) for unit in article.units] == snapshot


@pytest.mark.parametrize(
    ("number", "header"), [("000", "date 2025-01"), ("002", "date 2025-02"), ("003", "date 2025-02")]
)
def test_the_header_is_set_aside(number: str, header: str) -> None:
    article = seed(number)
    assert [article.text[d.start : d.end] for d in article.drops if d.reason == "header"] == [header]
    assert not any(header in unit.text for unit in article.units)
    assert not article.title


def test_the_title_printed_twice_is_lifted_once() -> None:
    article = seed("001")
    assert article.title == "Vladimir Poutine ouvert à une rencontre avec Donald Trump"
    assert article.kicker == "Monde Politique"
    assert not any(article.title in unit.text or article.kicker in unit.text for unit in article.units)


def test_the_credits_of_the_fourth_seed() -> None:
    article = seed("004")
    assert article.title == "Kremlin : le président Poutine est prêt à négocier avec M. Trump"
    assert (article.source, article.agency, article.byline) == ("VTC News", "Reuters", "Kong Anh")
    assert article.url.startswith("https://vtcnews.vn/")
    assert article.url.endswith("-ar906338.html")


def test_the_agency_of_the_second_seed() -> None:
    assert seed("002").agency == "Agence France-Presse"


@pytest.mark.parametrize("number", sorted(SEEDS))
def test_units_are_whole_sentences(number: str) -> None:
    for unit in seed(number).units:
        assert unit.text.count("«") == unit.text.count("»")
        assert unit.text[0].isupper() or unit.text[0] == "«"
        assert unit.text[-1] in ".!?…»"
        assert "\\" not in unit.text
