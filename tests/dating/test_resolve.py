"""Landmarks, copies and overrides."""

from collections.abc import Callable
from datetime import date

import pytest

from digest.cleaning import clean
from digest.dating import find_evidence, hold, resolve, unused_landmarks
from digest.desk import Landmark
from digest.models import Article, Decision, Link, Stated

Dated = Callable[..., Article]
FRIDAY = "Le ministre a annoncé vendredi matin la fermeture du musée de la ville, selon son entourage."


def test_an_override_beats_everything_and_is_shown(dated: Dated) -> None:
    article = dated("date 2025-01-10 " + FRIDAY)
    (found,) = resolve(
        [article], overrides=[Decision("date", "a", day=date(2025, 2, 3), reason="vu sur papier", who="CL")]
    )
    assert (found.dating.day, found.dating.confidence) == (date(2025, 2, 3), "exact")
    first = found.dating.evidence[0]
    assert (first.kind, first.text, first.origin) == ("override", "vu sur papier", "CL")
    assert {one.kind for one in found.dating.evidence[1:]} == {"overruled"}


def test_an_override_settles_a_conflict(dated: Dated) -> None:
    article = dated("Publié le 10/01/2025\n\n" + FRIDAY, url="https://example.org/2025/03/10/x")
    assert hold(article).settle == ("conflict",)
    (found,) = resolve([article], overrides=[Decision("date", "a", day=date(2025, 1, 10))])
    assert (found.dating.day, found.dating.conflicts) == (date(2025, 1, 10), ())


def test_a_copy_takes_the_day_only_if_its_own_words_admit_it(dated: Dated) -> None:
    links = (Link("a", "b", "copy", 1.0),)
    day = dated("date 2025-01-10 " + FRIDAY, name="a")
    copy = dated(FRIDAY, name="b")
    _, found = resolve([day, copy], copies=links)
    assert (found.dating.day, found.dating.confidence) == (date(2025, 1, 10), "medium")
    other = dated(FRIDAY.replace("vendredi matin", "lundi matin"), name="b")
    assert resolve([day, other], copies=links)[1].dating.day is None


def test_a_chain_of_copies_and_copies_that_disagree(dated: Dated) -> None:
    first = dated("date 2025-01-10 " + FRIDAY, name="a")
    middle, last = dated(FRIDAY, name="b"), dated(FRIDAY, name="c")
    links = (Link("a", "b", "copy", 1.0), Link("b", "c", "copy", 1.0))
    assert [one.dating.day for one in resolve([last, middle, first], copies=links)] == [date(2025, 1, 10)] * 3
    later = dated("date 2025-01-17 " + FRIDAY, name="c")
    held = resolve([first, middle, later], copies=links)[1].dating
    assert (held.day, held.candidates) == (None, (date(2025, 1, 10), date(2025, 1, 17)))


def test_a_version_dates_an_article_only_through_its_own_weekday(dated: Dated) -> None:
    links = (Link("a", "b", "copy", 0.5),)
    day = dated("date 2025-01-10 " + FRIDAY, name="a")
    for header in ("date 2025-01 ", ""):
        same = dated(header + FRIDAY, name="b")
        assert resolve([day, same], copies=links)[1].dating.day == date(2025, 1, 10)
        silent = dated(header + FRIDAY.replace("vendredi matin ", ""), name="b")
        assert resolve([day, silent], copies=links)[1].dating.day is None
        firm = (Link("a", "b", "copy", 0.95),)
        assert resolve([day, silent], copies=firm)[1].dating.day == date(2025, 1, 10)


def test_a_version_of_yesterday_is_of_the_morrow_of_the_day_that_another_names(dated: Dated) -> None:
    rest = "la fermeture du musée de la ville, selon son entourage."
    day = dated(f"Publié le 10/01/2025\n\nLe ministre de la Culture a annoncé vendredi {rest}", name="a")
    told = f"Le ministre de la Culture a annoncé hier {rest}"
    for score in (0.5, 1.0):
        links = (Link("a", "b", "copy", score),)
        found = resolve([day, dated(told, name="b")], copies=links)[1].dating
        assert (found.day, found.confidence) == (date(2025, 1, 11), "medium")
        assert [(one.text, one.origin) for one in found.evidence] == [
            ("hier", ""),
            ("a annoncé vendredi", "a"),
        ]
    other = told.replace("annoncé", "confirmé")
    assert resolve([day, dated(other, name="b")], copies=(Link("a", "b", "copy", 0.5),))[1].dating.day is None


def test_a_chain_is_as_firm_as_its_weakest_link(dated: Dated) -> None:
    silent = FRIDAY.replace("vendredi matin ", "")
    day, middle, last = (
        dated("date 2025-01-10 " + FRIDAY, name="a"),
        dated(silent, name="b"),
        dated(silent, name="c"),
    )
    for one, other in ((0.5, 1.0), (1.0, 0.5)):
        links = (Link("a", "b", "copy", one), Link("b", "c", "copy", other))
        found = [article.dating.day for article in resolve([day, middle, last], copies=links)]
        assert found == [date(2025, 1, 10), date(2025, 1, 10) if one == 1 else None, None]


def test_landmarks_that_dated_nothing_are_told(dated: Dated) -> None:
    article = dated("date 2025-01 Donald Trump ? Il reste 10 jours de mandat, dit vendredi Donald Trump.")
    used = Landmark("inv", "Investiture de Donald Trump", date(2025, 1, 20), ("mandat",), ("Trump",))
    vain = Landmark("jo", "Ouverture des Jeux", date(2024, 7, 26), ("jeux",))
    found = resolve([article], landmarks=[used, vain])
    assert unused_landmarks(found, [used, vain]) == (vain,)


def test_a_story_is_not_a_copy(dated: Dated) -> None:
    articles = [dated("date 2025-01-10 " + FRIDAY, name="a"), dated(FRIDAY, name="b")]
    assert resolve(articles, copies=(Link("a", "b", "story", 1.0),))[1].dating.day is None


def test_a_landmark_of_another_person_says_nothing(dated: Dated) -> None:
    text = (
        "date 2025-01 Il reste 10 jours de mandat au maire de Lyon, Paul Durand, a dit vendredi Paul Durand."
    )
    trump = Landmark("inv", "Investiture de Donald Trump", date(2025, 1, 20), ("mandat",), ("Trump",))
    assert resolve([dated(text)], landmarks=[trump])[0].dating.day is None
    mayor = Landmark("lyon", "Fin du mandat de Paul Durand", date(2025, 1, 20), ("mandat",), ("Durand",))
    assert resolve([dated(text)], landmarks=[mayor])[0].dating.day == date(2025, 1, 10)


def test_the_same_pattern_in_another_week_picks_no_week(dated: Dated) -> None:
    """Friday after a Thursday fits five weeks: the weekdays alone must not choose."""
    text = "date 2025-01 Dmitri Peskov a déclaré vendredi que Poutine était prêt. Trump avait parlé jeudi."
    assert len(resolve([dated(text)])[0].dating.candidates) == 5


def test_a_countdown_to_a_stated_day_needs_a_weekday_that_agrees(dated: Dated) -> None:
    stating = dated(
        "date 2025-02 Il gouverne, pour Donald Trump, depuis son retour au pouvoir le 20 janvier.", name="s"
    )
    told = "date 2025-01 Donald Trump a parlé{} de Donald Trump : il reste 10 jours de mandat."
    for weekday, day in (("", None), (" vendredi", date(2025, 1, 10)), (" lundi", None)):
        assert resolve([stating, dated(told.format(weekday))])[1].dating.day == day


def test_what_is_missing_is_named(dated: Dated) -> None:
    assert hold(dated("date 2025-01 Un texte sans autre date.")).settle == ("day",)
    assert hold(dated("Un texte sans date.")).settle == ("date",)
    assert hold(dated("Le ministre a annoncé mercredi 12 février un plan.")).settle == ("year",)
    told = "Le bilan, selon un communiqué publié dimanche 2 novembre 2025, est de deux morts."
    waiting = dated(f"{told} Le ministre a réagi dimanche.")
    assert not waiting.dating.day
    assert hold(waiting).settle == ("date",)


@pytest.mark.parametrize(
    "line",
    ["Publié le {} à 25h10", "La Charente libre, le {}", "Mis à jour : {}, 18:20"],
)
@pytest.mark.parametrize("day", ["31 février 2025", "30/02/2025", "lundi 14 mars 2025"])
def test_a_day_that_no_calendar_has_is_named(line: str, day: str) -> None:
    article = Article("a", "a", f"{line.format(day)}\n\nLe maire a rouvert la halle.", "fr")
    assert hold(find_evidence(clean(article))).settle == ("no_day", day)


def test_a_given_day_that_no_calendar_has_is_named() -> None:
    given = Article("a", "a", "Un texte sans date.", "fr", stated=(Stated("date", "2025-02-31"),))
    assert hold(find_evidence(given)).settle == ("no_day", "2025-02-31")


PROSE = "Le ministre a présenté son projet aux élus de la commission, qui l'ont interrogé sur les coûts."
VOTE = Landmark("vote", "Vote de la réforme à l'Assemblée", date(2025, 1, 8), ("vote",), ("Assemblée",))


@pytest.mark.parametrize(
    ("opening", "days"),
    [
        ("Au lendemain du vote de l'Assemblée, le ministre a salué un accord.", [9, 10]),
        ("Au lendemain du vote de l'Assemblée, le ministre a salué vendredi un accord.", [10]),
        ("Deux jours après le vote de l'Assemblée, le ministre a salué un accord.", [10, 11]),
        ("Une semaine après le vote de l'Assemblée, le ministre a salué un accord.", [14, 15, 16, 17, 18]),
        ("Une semaine après le vote de l'Assemblée, le ministre a salué vendredi un accord.", [17, 18]),
    ],
)
def test_a_distance_from_a_landmark_admits_its_days(dated: Dated, opening: str, days: list[int]) -> None:
    (found,) = resolve([dated(opening)], landmarks=[VOTE])
    assert [day.day for day in found.dating.candidates] == days


@pytest.mark.parametrize(
    "text",
    [
        "Au lendemain du vote de l'Assemblée, le ministre avait salué un accord.",
        PROSE + "\n\nAu lendemain du vote de l'Assemblée, la presse a salué un accord.",
        "Au lendemain du vote du Sénat, le ministre a salué un accord.",
    ],
)
def test_a_distance_told_of_another_day_admits_nothing_so_narrow(dated: Dated, text: str) -> None:
    (found,) = resolve([dated(text)], landmarks=[VOTE])
    assert found.dating.candidates == ()
