"""Outlets that no list knows: beside the day of their article, or above it, at its head."""

from datetime import date

import pytest

from digest.cleaning.outlet_forms import has_outlet_form
from digest.dating import find_evidence
from digest.models import Article
from tests.cleaning.cleaned import BODY, cleaned, reasons

TITLE = "Budget adopté : la taxe foncière ne bouge pas"


def dated(text: str, title: str = "") -> Article:
    return find_evidence(cleaned(text, title))


@pytest.mark.parametrize(
    ("line", "source", "agency"),
    [
        ("Le Phare picard — Vendredi 14 mars 2025", "Le Phare picard", ""),
        ("Les Carnets de la montagne - vendredi 14 mars 2025 - 23h55", "Les Carnets de la montagne", ""),
        ("L'Éclaireur du Perche, avec agences, vendredi 14 mars 2025", "L'Éclaireur du Perche", ""),
        ("L’Éclaireur du Perche avec AFP | 14/03/2025", "L’Éclaireur du Perche", "AFP"),
        ("Les Carnets du soir, 14 mars 2025", "Les Carnets du soir", ""),
    ],
)
def test_an_outlet_and_its_day_are_source_and_proof(line: str, source: str, agency: str) -> None:
    for text in (f"{line}\n\n{TITLE}\n\n{BODY}", f"{TITLE}\n\n{line}\n\n{BODY}"):
        article = dated(text)
        assert (article.title, article.source, article.agency) == (TITLE, source, agency)
        assert reasons(article)[line] == "byline"
        assert len(article.units) == 2
        assert (article.dating.day, article.dating.confidence) == (date(2025, 3, 14), "exact")


def test_an_english_outlet_and_its_day() -> None:
    article = cleaned(f"The Harbour Clarion of Deal - 14 March 2025\n\n{TITLE}\n\n{BODY}")
    assert (article.title, article.source) == (TITLE, "The Harbour Clarion of Deal")


def test_the_title_that_came_with_an_article_is_enough() -> None:
    article = dated(f"Le Phare picard — Vendredi 14 mars 2025\n\n{BODY}", TITLE)
    assert (article.title, article.source) == (TITLE, "Le Phare picard")


@pytest.mark.parametrize("name", ["L'Éclaireur du Perche", "Perche Hebdo", "LE PHARE DU CAP"])
@pytest.mark.parametrize("between", ["vendredi 14 mars 2025", "Par Anne Roux\n14 mars 2025"])
def test_an_outlet_above_the_day_is_the_source(name: str, between: str) -> None:
    article = dated(f"{name}\n{between}\n\n{TITLE}\n\n{BODY}")
    assert (article.title, article.source) == (TITLE, name)
    assert article.dating.day == date(2025, 3, 14)


def test_an_outlet_between_title_and_day_is_the_source() -> None:
    article = dated(f"{TITLE}\nL'Éclaireur du Perche\n14 mars 2025\n\n{BODY}")
    assert (article.title, article.source) == (TITLE, "L'Éclaireur du Perche")


def test_what_the_article_tells_of_is_neither_source_nor_title() -> None:
    article = dated(
        f"La Chambre des métiers\n14 mars 2025\n\n{TITLE}\n\nLa Chambre des métiers a protesté. {BODY}"
    )
    assert (article.title, article.source) == (TITLE, "")


@pytest.mark.parametrize(
    "headline",
    [
        "Le Sénat adopte la réforme des retraites",
        "La Bretagne sous les eaux",
        "La Corse bat le Piémont",
        "Les Alpes en alerte",
    ],
)
def test_a_headline_above_its_day_is_no_outlet(headline: str) -> None:
    article = dated(f"{headline}\n14 mars 2025\n\nDes voix contraires se font entendre\n\n{BODY}")
    assert article.source == ""
    one_line = dated(f"{TITLE}\n\n{headline}, le 14 mars 2025\n\n{BODY}")
    assert (one_line.source, one_line.dating.day) == ("", None)


def test_a_headline_that_ends_with_a_day_stays_where_no_other_is() -> None:
    article = cleaned(f"La Revue de la semaine - vendredi 14 mars 2025\n\n{BODY}")
    assert (article.title, article.source) == ("La Revue de la semaine - vendredi 14 mars 2025", "")


def test_a_rubric_before_a_day_is_no_outlet() -> None:
    article = dated(f"{TITLE}\n\nENTRETIEN - vendredi 14 mars 2025\n\n{BODY}")
    assert (article.source, article.dating.day) == ("", date(2025, 3, 14))


@pytest.mark.parametrize(
    "opening", ["Gap (AFP) - 14/03/2025 13h05 - ", "Gap, Hautes-Alpes (AFP) – 14 mars 2025 à 9 h – "]
)
def test_a_wire_may_say_its_day_and_hour_after_the_agency(opening: str) -> None:
    article = dated(opening + BODY)
    assert reasons(article) == {opening.strip(): "dateline"}
    assert (article.agency, article.dating.day) == ("AFP", date(2025, 3, 14))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("L'Écho républicain des Deux Rives", True),
        ("LE PHARE DE LA CÔTE", True),
        ("Vallée Presse", True),
        ("Équipe de France", False),
        ("Le Phare", False),
        ("Le Sénat vote", False),
        ("LE PHARE S'ÉTEINT POUR TOUJOURS", False),
        ("Nouvelles Alta Q5 et Q7", False),
        ("Le Phare de", False),
        ("le phare picard", False),
    ],
)
def test_the_form_of_an_outlet_s_name(name: str, expected: bool) -> None:  # noqa: FBT001 - one fact, named
    assert has_outlet_form(name) is expected


@pytest.mark.parametrize("day", ["mercredi 18 novembre 2026", "publié le 18 novembre 2026 à 7 h 30"])
def test_a_day_in_small_letters_is_no_end_of_the_headline_above_it(day: str) -> None:
    title = "Inondations : le Gard compte ses morts et ses dégâts"
    article = cleaned(f"Le Midi républicain\n{title}\n{day}\n\n{BODY}")
    assert article.title == title
    assert day in reasons(article)


def test_a_headline_above_its_day_and_its_newsroom_is_no_wrapped_sentence() -> None:
    head = (
        "Nantes : Johanna Rolland candidate à un troisième mandat",
        "Publié le 3 novembre 2026 à 9h02 - Mis à jour le 3 novembre 2026 à 11h47",
        "La rédaction de Loire Actu",
    )
    assert cleaned("\n".join(head) + f"\n\n{BODY}").title == head[0]


@pytest.mark.parametrize(
    "told",
    [
        ". Temps de lecture : 2 minutes",
        " | Temps de lecture : 2 min.",
        " · 4 min read",
        " – Lecture 3 mn",
    ],
)
def test_how_long_it_takes_to_read_hides_no_day(told: str) -> None:
    article = dated(f"{TITLE}\nOuest-Matin, mercredi 4 novembre 2026{told}\n\n{BODY}")
    assert (article.source, article.dating.day) == ("Ouest-Matin", date(2026, 11, 4))
