"""What a text says of its own date, in the ways in which papers write it."""

from collections.abc import Callable
from datetime import date

import pytest

from digest.models import Article, Stated

Dated = Callable[..., Article]
PROSE = (
    "Le ministre de la Culture a présenté son projet devant les élus de la commission, qui l'ont interrogé."
)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("date 2025-01-10 ", "2025-01-10"),
        ("Publié le 10/01/2025 à 14h30\n\n", "2025-01-10"),
        ("Par Jeanne Martin, Le Courrier - 10/01/2025\n\n", "2025-01-10"),
        ("10-01-2025\n\n", "2025-01-10"),
        ("2025.01.10\n\n", "2025-01-10"),
        ("10/01/25\n\n", "2025-01-10"),
        ("Vendredi 10 janvier 2025\n\n", "2025-01-10"),
        ("PARIS, 1er févr. 2025 (AFP) - ", "2025-02-01"),
        ("Publié le 29 février 2024\n\n", "2024-02-29"),
        ("30 octobre 2012. - ", "2012-10-30"),
        ("Mis à jour le 12/01/2025, publié le 10 janvier 2025\n\n", "2025-01-10"),
        ("VTC NewsVTC News08/11/2024\n\n", "2024-11-08"),
    ],
)
def test_printed_dates(dated: Dated, head: str, day: str) -> None:
    article = dated(head + PROSE)
    assert (article.dating.day, article.dating.confidence) == (date.fromisoformat(day), "exact")


@pytest.mark.parametrize(
    "text",
    [
        "date 2025-13 " + PROSE,
        "date 9999-99 " + PROSE,
        "date 3025-01 " + PROSE,
        "Publié le 30 février 2025\n\n" + PROSE,
        "Publié le mercredi 29 février 2025\n\n" + PROSE,
        "Publié le jeudi 10 janvier 2025\n\n" + PROSE,  # a Friday
        "Publié le 31/02/2025\n\n" + PROSE,
        "Municipales : le scrutin du 28 juin 2026\n\n" + PROSE,
        PROSE + " Il est né le 12 mars 1950 à Lille.",
        PROSE + " La loi s'applique depuis le 1er janvier 2024.",
        "",
        "12",
        "\ufeff\x00",
    ],
)
def test_no_date_is_invented(dated: Dated, text: str) -> None:
    assert dated(text).dating.day is None


def test_english_numbers_keep_both_orders(dated: Dated) -> None:
    prose = "The minister presented the plan to members of the committee, who had many questions."
    assert dated("08/11/2024\n\n" + prose, "en").dating.candidates == (date(2024, 8, 11), date(2024, 11, 8))
    assert dated("02/13/2025\n\n" + prose, "en").dating.day == date(2025, 2, 13)
    assert dated("February 12, 2025\n\n" + prose, "en").dating.day == date(2025, 2, 12)
    assert dated(
        "date 2025-02 " + prose.replace("presented", "said Wednesday, February 12,"), "en"
    ).dating.day == date(2025, 2, 12)


def test_another_language_has_the_names_of_cldr(dated: Dated) -> None:
    text = "Mittwoch, 12. Februar 2025\n\nDer Minister hat den Plan vorgestellt."
    assert dated(text, "de").dating.day == date(2025, 2, 12)
    assert dated("12 febbraio 2025\n\nIl ministro ha presentato il piano.", "it").dating.day == date(
        2025, 2, 12
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("a annoncé mercredi 24 juin", 24),
        ("a annoncé, ce mercredi 24 juin,", 24),
        ("a été entendu aujourd’hui, mercredi 24 juin,", 24),
        ("a annoncé mercredi 24 juin à 20h", 24),
        ("a annoncé le mercredi 24 juin", None),
        ("a annoncé le 24 juin", None),
        ("doit parler mercredi 24 juin", None),
        ("parlera mercredi 24 juin", None),
        ("avait parlé mercredi 24 juin", None),
        ("a fermé ses portes depuis mercredi 24 juin", None),
        ("a fermé jusqu'à mercredi 24 juin", None),
        ("a annoncé la reprise des cours lundi 22 juin", None),
        ("a parlé du lundi 22 au mercredi 24 juin", None),
        ("a dit « Je pars mercredi 24 juin »", None),
        ("a parlé mercredi 25 juin", None),  # a Thursday
    ],
)
def test_the_day_that_an_article_reports(dated: Dated, words: str, day: int | None) -> None:
    found = dated(f"date 2020-06 Le ministre {words} devant les élus de la commission réunis à Lille.")
    assert found.dating.day == (date(2020, 6, day) if day else None)


def test_the_latest_report_is_the_day(dated: Dated) -> None:
    text = (
        "date 2020-06 Le préfet a démissionné lundi 22 juin. L'État a nommé mercredi 24 juin son successeur."
    )
    assert dated(text).dating.day == date(2020, 6, 24)


def test_a_report_of_sunday_waits_between_two_weeks(dated: Dated) -> None:
    found = dated(
        "date 2020-06 Le ministre a annoncé dimanche 14 juin la réouverture des musées de la ville."
    )
    assert found.dating.candidates == (date(2020, 6, 14), date(2020, 6, 15))


@pytest.mark.parametrize(
    ("words", "weekdays"),
    [
        ("a annoncé vendredi", (4, 5)),
        ("a annoncé vendredi matin", (4,)),
        ("a annoncé ce vendredi", (4,)),
        ("a annoncé dimanche", (0, 6)),
        ("parlera vendredi", None),
        ("reçoit le vendredi", None),
    ],
)
def test_bare_weekdays(dated: Dated, words: str, weekdays: tuple[int, ...] | None) -> None:
    assert dated(f"Le ministre {words} devant les élus de la commission.").dating.days.weekdays == weekdays


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-01-10", "2025-01-10"),
        ("2025-01-10T23:30:00+01:00", "2025-01-10"),
        ("2025-01-10T00:30:00Z", "2025-01-10"),
        ("20250110", "2025-01-10"),
        ("Fri, 10 Jan 2025 23:30:00 -0800", "2025-01-10"),
        ("10 janvier 2025", "2025-01-10"),
        ("10/01/2025", "2025-01-10"),
        ("2025-01", None),
        ("janvier 2025", None),
        ("2025-02-30", None),
        ("hier", None),
        ("", None),
    ],
)
def test_stated_dates_keep_their_local_day(dated: Dated, text: str, day: str | None) -> None:
    found = dated(PROSE, stated=(Stated("feed", text),)).dating
    assert found.day == (date.fromisoformat(day) if day else None)


def test_a_stated_month_bounds(dated: Dated) -> None:
    assert len(dated(PROSE, stated=(Stated("json", "janvier 2025"),)).dating.candidates) == 31


def test_the_url_is_evidence(dated: Dated) -> None:
    found = dated(PROSE, url="https://example.org/2025/01/10/titre")
    assert [(one.kind, one.text) for one in found.dating.evidence] == [("url", "2025/01/10")]
    assert found.dating.day == date(2025, 1, 10)


def test_metadata_of_the_morrow_is_no_conflict_and_a_week_is(dated: Dated) -> None:
    text = "Publié le 10/01/2025\n\n" + PROSE
    near = dated(text, stated=(Stated("feed", "2025-01-11"),)).dating
    assert (near.day, [one.kind for one in near.evidence]) == (date(2025, 1, 10), ["byline", "overruled"])
    far = dated(text, stated=(Stated("feed", "2025-01-20"),)).dating
    assert (far.day, far.candidates) == (None, (date(2025, 1, 10), date(2025, 1, 20)))
    assert len(far.conflicts) == 2


def test_metadata_beats_a_bare_weekday(dated: Dated) -> None:
    found = dated("Le ministre a annoncé lundi un plan.", stated=(Stated("feed", "2025-01-10"),)).dating
    assert (found.day, [one.kind for one in found.evidence]) == (date(2025, 1, 10), ["overruled", "metadata"])


def test_a_header_that_excludes_the_day_is_a_conflict(dated: Dated) -> None:
    found = dated("date 2025-03 Le ministre a annoncé ce mercredi 12 février un plan pour les musées.").dating
    assert found.day is None
    assert found.conflicts
    past = dated("date 2025-03 Le ministre avait annoncé le 12 février un plan pour les musées.").dating
    assert (past.day, past.conflicts) == (None, ())


@pytest.mark.parametrize(
    "told",
    [
        "Un homme de 40 ans a été arrêté jeudi à Lille par la police, qui le cherchait depuis des mois.",
        "Le maire a été battu jeudi au premier tour par la conseillère de l'opposition, selon la préfecture.",
        "Le tribunal de Lille a commencé jeudi et doit poursuivre longtemps l'examen de ce vaste dossier.",
    ],
)
def test_a_weekday_before_a_place_is_told(dated: Dated, told: str) -> None:
    assert dated(f"date 2025-01 {told}").dating.days.weekdays == (3, 4)


@pytest.mark.parametrize(
    "told",
    [
        "La bibliothèque a été fermée jeudi et vendredi par la mairie, qui avait prévenu tous ses lecteurs.",
        "Les écoles ont fermé jeudi au vendredi 17 janvier pour des travaux que la mairie avait annoncés.",
        "Des rassemblements sont organisés jeudi à Lille et à Lens par les syndicats du service public.",
    ],
)
def test_a_span_of_days_and_what_is_to_come_are_not(dated: Dated, told: str) -> None:
    assert dated(f"date 2025-01 {told}").dating.days.weekdays is None


def test_a_morning_that_later_days_overtake_proves_no_day(dated: Dated) -> None:
    told = (
        "Le feu qui s'est déclaré jeudi matin dans l'entrepôt de la ville était éteint à l'aube, sans blessé."
    )
    assert dated(f"date 2025-01 {told}").dating.days.weekdays == (3,)
    after = "\n\nLa procureure a confirmé vendredi que l'enquête serait longue."
    assert 4 in (dated(f"date 2025-01 {told}{after}").dating.days.weekdays or ())


def test_a_day_before_proves_nothing_where_later_days_are_told(dated: Dated) -> None:
    told = "Le maire a démissionné jeudi après une longue réunion de son conseil, selon son propre entourage."
    eve = "\n\nSon adjointe avait prévenu. Elle a quitté la mairie mercredi."
    after = "\n\nLe préfet a répondu vendredi."
    assert dated(f"date 2025-01 {told}{eve}").dating.days.weekdays == (3,)
    assert dated(f"date 2025-01 {told}{eve}{after}").dating.days.weekdays == (3, 4)
