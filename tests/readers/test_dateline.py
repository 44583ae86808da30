import pytest

from digest.readers.dateline import find_dateline, signature

BODY = "Le Kremlin a annoncé la reprise des discussions."


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 8 novembre 2024 à 9h12",
        "Orange avec AFP, publié le vendredi 15 juin 2018 à 07h40",
        "Par Claire Martin | Mis en ligne le 08/11/2024 | Mis à jour le 09/11/2024",
        "Vendredi 8 novembre 2024",
        "Vendredi 1er mai 2024 à 10:30",
        "8.11.2024",
        "2024-11-08",
        "November 8, 2024",
        "Friday, November 8, 2024 10:30 am GMT",
        "Par Claire Martin 8 novembre 2024",
        "8 novembre 2024 | Par Claire Martin",
        "Posted on 11/08/2024 by admin",
    ],
)
def test_a_dateline_is_found_between_title_and_text(line: str) -> None:
    assert find_dateline(["Accueil", "Titre", line, BODY, "Publié le 1 mai 1999"], "Titre", BODY) == line


@pytest.mark.parametrize(
    "line",
    [
        "Présidentielle 2024",
        "Élections du 5 novembre 2024",
        "Mis à jour le 9 novembre 2024",
        "Le rapport publié hier",
        "Un long texte sur la réunion du 5 novembre 2024, " * 5,
        "14 juillet",
    ],
)
def test_other_lines_with_dates_are_none(line: str) -> None:
    assert find_dateline(["Titre", line, BODY], "Titre", BODY) == ""


def test_dates_elsewhere_on_the_page_are_of_other_articles() -> None:
    assert (
        find_dateline(
            ["8 novembre 2024", *["x"] * 9, "Titre", BODY, "a", "b", "c", "Publié le 1 mai 1999"],
            "Titre",
            BODY,
        )
        == ""
    )


def test_the_signature_stands_before_the_word() -> None:
    assert signature("Par Claire Martin, publié le 8 novembre 2024") == "Claire Martin"
    assert signature("Publié le 8 novembre 2024 par X") == ""
    assert signature("8 novembre 2024") == ""
