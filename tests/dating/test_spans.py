"""A day that the text says lies a week back is that of the happening, and bounds the article's."""

from collections.abc import Callable
from datetime import date

import pytest

from digest.models import Article
from tests.dating.days import first

Dated = Callable[..., Article]
HEAD = "date 2026-11\n\n"
MISSING = "Un homme de 43 ans est recherché depuis {} dans le Morvan. "
GONE = "Il a disparu lundi 2 novembre."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (MISSING.format("une semaine") + GONE, 8),
        (MISSING.format("une semaine") + "Lundi 2 novembre, il a disparu à Autun.", 8),
        (MISSING.format("plus d'une semaine") + "Les battues continuent. " + GONE, 8),
        (MISSING.format("dix jours") + GONE, 12),
        (MISSING.format("près de deux semaines") + GONE, 9),
        ("Voilà dix jours qu'un homme est recherché. " + GONE, 12),
        ("Recherché depuis dix jours, il a disparu lundi 2 novembre.", 12),
        ("La piscine est fermée depuis dix jours. Elle a fermé lundi 2 novembre.", 12),
        ("Les éclusiers sont en grève depuis dix jours. Ils ont lancé le mouvement lundi 2 novembre.", 2),
        ("Un homme a été tué il y a dix jours, lundi 2 novembre, à Autun.", 12),
        ("Un homme a été tué lundi 2 novembre, il y a dix jours, à Autun.", 12),
        ("Un homme a été tué la semaine dernière, mardi 3 novembre, à Autun.", 8),
        ("Un homme a été tué il y a dix jours à Autun. Le drame s'est produit lundi 2 novembre.", 12),
        ("Un homme a été tué la semaine dernière. Le drame s'est produit mardi 3 novembre.", 8),
        ("Voilà dix jours, lundi 2 novembre, un homme a été tué à Autun.", 12),
        ("Il y a dix jours qu'il est recherché. " + GONE, 12),
        ("Un homme a été battu lundi 2 novembre. Ce jour-là, deux voisins se disputaient.", 2),
        ("Il y a une semaine, lundi 2 novembre, un homme a été tué à Autun.", 8),
    ],
)
def test_a_day_told_so_far_back_bounds_the_article(dated: Dated, text: str, day: int) -> None:
    assert first(dated(HEAD + text)) == day


@pytest.mark.parametrize(
    "text",
    [
        MISSING.format("une semaine") + "Le procureur a annoncé lundi 2 novembre une enquête.",
        MISSING.format("une semaine") + "Un incendie a éclaté lundi 2 novembre à Autun.",
        MISSING.format("une semaine") + "\n\n" + GONE,
        "Un homme a été tué il y a dix jours. Le préfet a promis lundi 2 novembre une enquête.",
        "L'usine est occupée depuis une semaine. Le préfet a saisi la justice lundi 2 novembre.",
        "La grève dure depuis une semaine, a rappelé lundi 2 novembre le préfet.",
        "Un homme était recherché depuis une semaine. Il a disparu de nouveau lundi 2 novembre.",
        "« Il est recherché depuis une semaine », dit sa mère. Il a disparu lundi 2 novembre.",
    ],
)
def test_another_happening_keeps_its_day(dated: Dated, text: str) -> None:
    assert dated(HEAD + text).dating.day == date(2026, 11, 2)


def test_what_ends_on_the_day_did_not_begin_on_it(dated: Dated) -> None:
    assert first(dated(HEAD + MISSING.format("une semaine") + "Il a été retrouvé lundi 2 novembre.")) == 2


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A man has been missing for a week. He disappeared on Monday, Nov. 2.", 8),
        ("A man was killed last week in Derby. The attack happened on Tuesday, Nov. 3.", 8),
        ("A man was beaten on Monday, Nov. 2. That day, two neighbours were quarrelling.", 2),
        ("A man was killed ten days ago, on Monday, Nov. 2, in Derby.", 12),
        ("A man was killed on Monday, Nov. 2, ten days ago, in Derby.", 12),
    ],
)
def test_in_english(dated: Dated, text: str, day: int) -> None:
    assert first(dated(HEAD + text, "en")) == day


def test_the_proof_quotes_the_words(dated: Dated) -> None:
    found = dated(HEAD + MISSING.format("une semaine") + GONE).dating
    assert [one.text for one in found.evidence if one.kind == "not_before"][:2] == [
        "recherché depuis une semaine",
        "a disparu lundi 2 novembre",
    ]


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        (MISSING.format("trois jours") + "Il a disparu lundi.", (2, 3, 4, 5)),
        (MISSING.format("une semaine") + "Il a disparu lundi.", (0, 1, 5, 6)),
        (MISSING.format("près de trois jours") + "Il a disparu lundi.", tuple(range(7))),
        (MISSING.format("dix jours") + "Il a disparu lundi.", tuple(range(7))),
        (MISSING.format("trois jours") + "Le procureur a saisi un juge lundi.", (0, 1)),
        (MISSING.format("trois jours") + "Un incendie a éclaté lundi dans une ferme.", (0, 1)),
    ],
)
def test_a_weekday_told_so_far_back_is_not_the_article_s(
    dated: Dated, text: str, weekdays: tuple[int, ...]
) -> None:
    assert dated(text).dating.days.weekdays == weekdays
