"""Dates in lines around the prose: the article's own, and those of something else."""

from datetime import date

import pytest

from digest.cleaning import clean
from digest.dating import find_evidence
from digest.models import Article, Dating, Stated

PROSE = (
    "Le ministre de la Culture a présenté son projet devant les élus de la commission, qui l'ont interrogé."
)
ENGLISH = "The minister presented the plan to members of the committee, who had many questions about it."


def dating(text: str, lang: str = "fr", *stated: str) -> Dating:
    """The dating of a text as the pipeline gives it: cleaned first."""
    article = Article("a", "a.txt", text, lang, stated=tuple(Stated("json", words) for words in stated))
    return find_evidence(clean(article)).dating


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 10/01/2025 à 14h30 - Mis à jour le 11/01/2025 à 09h00",
        "Mis à jour le 12/01/2025, publié le 10 janvier 2025",
        "Par Jeanne Martin, publié le 10 janvier 2025",
        "Ouest-France Publié le 10/01/2025 à 18h42",
        "Article publié le 10 janvier 2025",
        "Publié dans Politique le 10 janvier 2025",
        "Posté par Mathieu le vendredi 10 janvier 2025 dans Humeurs — 14 commentaires",
        "Publié à 5 h 30 le 10 janvier 2025",
        "Propos recueillis par Marie Durand - le 10 janv. 2025 à 12:00 - Temps de lecture : 4 min",
        "Lyon, le 10 janvier 2025",
        "Berne, 10.01.2025",
        "RTSinfo, 10.01.25",
        "Radio Vallée | 10 janvier 2025 | Actualités | 0 commentaire",
        "10/01/2025 • lecture 3 min",
        "Tribune publiée le 10 janvier 2025",
    ],
)
def test_the_line_gives_the_day(line: str) -> None:
    assert dating(f"Un projet pour les musées de France\n\n{line}\n\n{PROSE}").day == date(2025, 1, 10)


@pytest.mark.parametrize("gap", ["  ", "\t", "   "])
def test_the_line_of_a_text_that_was_flattened_gives_the_day(gap: str) -> None:
    lines = (
        "Un projet pour les musées",
        "Ouest-France",
        "Publié le 10 janvier 2025",
        "Par Anne Morel",
        PROSE,
    )
    found = dating(gap.join(lines))
    assert (found.day, found.confidence) == (date(2025, 1, 10), "exact")
    assert dating(" ".join(lines)).confidence != "exact"  # nothing shows where the title ends


@pytest.mark.parametrize(
    "line",
    [
        "Dans un rapport publié le 10 janvier 2025, l'association dénonce un abandon.",
        "Rapport publié le 10 janvier 2025",
        "Publié le 10 janvier 2025, le rapport de la Cour dénonce un abandon.",
        "Emmanuel Macron, 10 janvier 2025. © AFP",
        "À lire aussi : Un autre projet, publié le 10/01/2025",
        "Date limite : 10 janvier 2025",
        "10 janvier 2025 : le projet arrive à la Chambre",
        "Des soldats à Kiev, le 10 janvier 2025",
        "Salle des fêtes, 10 janvier 2025",
        "Concert | salle des fêtes, 10 janvier 2025 | entrée libre",
        "Article repris de Reuters, 10/01/2025",
        "Rendez-vous le 10 janvier 2025 à 18h",
        "(1928 - 10 janvier 2025)",
        "Score 3-2-25",
        "Tél. 01.02.03.04.05",
    ],
)
def test_the_line_speaks_of_something_else(line: str) -> None:
    assert dating(f"Un projet pour les musées de France\n\n{line}\n\n{PROSE}").day is None


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE}\n\nDernière mise à jour des mentions légales : 01/01/2020",
        f"{PROSE}\n\nÀ lire aussi\n\nUne autre histoire\nPublié le 12/03/2021",
        f"{PROSE}\n\nParis, le 18 juin 1940\n\n{PROSE} Il a fini.",
        f"Trois ans de guerre\n\n24 février 2022\n\n{PROSE}\n\n2 avril 2022\n\n{PROSE} Il a fini.",
        f"Le 6 juin 1944 – le jour le plus long – {PROSE}",
    ],
)
def test_the_page_gives_no_day(text: str) -> None:
    assert dating(text).day is None


def test_one_bare_date_is_no_timeline() -> None:
    assert dating(f"Trois ans de guerre\n\n24 février 2022\n\n{PROSE}").day == date(2022, 2, 24)


def test_a_wire_may_go_without_a_dash() -> None:
    assert dating(f"Berne, 12.02.2025 (Keystone-ATS) {PROSE}").day == date(2025, 2, 12)


def test_a_date_called_yesterday_is_the_eve() -> None:
    told = "Le ministre a annoncé hier, mardi 4 février 2025, la fermeture du musée de la ville."
    assert dating(told).day == date(2025, 2, 5)
    assert dating("The minister said yesterday, Tuesday, February 4, 2025, it was over.", "en").day == date(
        2025, 2, 5
    )


@pytest.mark.parametrize("unset", ["1970-01-01T00:00:00Z", "1900-01-01", "0001-01-01T00:00:00"])
def test_what_a_database_gives_for_no_date_is_none(unset: str) -> None:
    assert dating(PROSE, "fr", unset).day is None


def test_programs_write_dates_in_english() -> None:
    assert dating(PROSE, "fr", "Feb 3, 2025").day == date(2025, 2, 3)
    assert dating(ENGLISH, "en", "3 February 2025").day == date(2025, 2, 3)


@pytest.mark.parametrize(
    ("line", "words", "updated"),
    [
        (
            "Mis à jour le sam. 11/1/2025 - 18:05 | Publié ven. 10/01/2025 - 9:12",
            "Publié ven. 10/01/2025",
            "Mis à jour le sam. 11/1/2025",
        ),
        (
            "Publié le 10 janvier 2025 à 9h, mis à jour le 11 janvier 2025 à 18h",
            "Publié le 10 janvier 2025",
            "mis à jour le 11 janvier 2025",
        ),
        (
            "Publié le 10 janvier 2025\nMis à jour le 14 janvier 2025",
            "Publié le 10 janvier 2025",
            "Mis à jour le 14 janvier 2025",
        ),
    ],
)
def test_a_later_change_is_kept_apart_from_the_proof(line: str, words: str, updated: str) -> None:
    told = dating(f"Un projet pour les musées de France\n\n{line}\n\n{PROSE}")
    assert (told.day, [one.text for one in told.evidence]) == (date(2025, 1, 10), [words])
    assert [(one.kind, one.text) for one in told.background] == [("updated", updated)]
    assert not told.conflicts


def test_a_change_alone_dates_the_article() -> None:
    told = dating(f"Un projet pour les musées de France\n\nModifié le 10/01/2025 à 21h08\n\n{PROSE}")
    assert (told.day, told.background) == (date(2025, 1, 10), ())


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("ven. 10 janv. 25", date(2025, 1, 10)),
        ("ven. 10 janv. 25 - 18:42", date(2025, 1, 10)),
        ("jeu. 10 janv. 25", None),  # a Friday
        ("10 janvier 2025, 18:42", date(2025, 1, 10)),
        ("2025/01/10 Toulouse : la ligne de métro prend un an de retard", date(2025, 1, 10)),
        ("Publié jeu. 10/01/2025", None),  # a Friday
    ],
)
def test_a_short_date_counts_where_its_weekday_agrees(line: str, day: date | None) -> None:
    assert dating(f"{line}\n\n{PROSE}").day == day


def test_a_number_after_a_day_is_no_year() -> None:
    assert dating(f"Vendredi 10 janvier 25 maires se réunissent à Lyon\n\n{PROSE}").day is None


def test_a_stated_line_counts_by_its_publication_not_its_change() -> None:
    assert dating(PROSE, "fr", "Mis à jour le 12 janvier 2025, publié le 10 janvier 2025").day == date(
        2025, 1, 10
    )


LAST = "Le texte sera examiné par les sénateurs à l'automne, avant une seconde lecture devant les députés."


@pytest.mark.parametrize(
    "line",
    [
        "C. Durand, L'Écho de Brassac, vendredi 10 janvier 2025",
        "Jeanne Martin | 10/01/2025",
        "La rédaction, 10 janvier 2025",
    ],
)
def test_a_signature_right_below_the_prose_gives_the_day(line: str) -> None:
    assert dating(f"Un projet pour les musées\n\n{PROSE}\n\n{LAST}\n\n{line}").day == date(2025, 1, 10)


@pytest.mark.parametrize(
    "foot",
    [
        "Un autre projet pour les musées\n\nJeanne Martin | 10/01/2025",
        "Londres, le 18 juin 1940",
        "Jeanne Martin, née le 10 janvier 1985",
    ],
)
def test_no_other_line_below_the_prose_does(foot: str) -> None:
    assert dating(f"Un projet pour les musées\n\n{PROSE}\n\n{LAST}\n\n{foot}").day is None


def test_what_stands_at_the_head_silences_a_signature() -> None:
    head, foot = "Publié le 11 janvier 2025", "Jeanne Martin, L'Écho de Brassac, 9 janvier 2025"
    assert dating(f"Un projet\n\n{head}\n\n{PROSE}\n\n{LAST}\n\n{foot}").day == date(2025, 1, 11)


def test_a_byline_between_the_standfirst_and_the_prose_gives_the_day() -> None:
    byline = "Propos recueillis par Jeanne Martin | 10/01/2025"
    assert dating(f"Un projet pour les musées\n\n{PROSE}\n\n{byline}\n\n{LAST}").day == date(2025, 1, 10)


def test_a_long_title_that_ends_in_a_quotation_is_no_prose() -> None:
    title = (
        "Second tour : la gauche et les écologistes fusionnent, le maire sortant dénonce un « marchandage »"
    )
    assert dating(f"{title}\n\nVendredi 10 janvier 2025 à 20h10\n\n{PROSE}").day == date(2025, 1, 10)


def test_a_dateline_stands_behind_the_header_on_its_line() -> None:
    found = dating(f"date 2025-01 LILLE, 10 janvier (AFP) - {PROSE}")
    assert found.day == date(2025, 1, 10)
