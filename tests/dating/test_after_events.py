"""What is told so many days after an event, or lasts since a day, bounds the day of an article."""

from collections.abc import Callable
from datetime import date

import pytest

from digest.models import Article
from tests.dating.days import first

Dated = Callable[..., Article]
HEAD = "date 2026-11\n\n"
BLAST = f"{HEAD}Une explosion a fait trois morts jeudi 12 novembre à Lorient."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{BLAST} Deux jours après le drame, les habitants ont défilé.", 14),
        (f"{BLAST} Deux jours après l'explosion, les habitants ont défilé.", 14),
        (f"{BLAST} Les habitants ont défilé deux jours après l'explosion.", 14),
        (f"{BLAST}\n\nDeux jours après l'explosion, les habitants ont défilé.", 12),  # in doubt
        (f"{HEAD}Deux jours après l'explosion qui a eu lieu jeudi 12 novembre, ils ont défilé.", 14),
        (f"{HEAD}Une semaine après l'explosion du 12 novembre à Lorient, les habitants ont défilé.", 18),
        (f"{HEAD}Les éclusiers sont en grève depuis lundi 2 novembre.", 2),
        (f"{HEAD}Les éclusiers sont en grève depuis lundi 2 novembre. Depuis une semaine, rien ne passe.", 8),
        (f"{HEAD}Un homme a disparu lundi 2 novembre. Il est recherché depuis une semaine.", 8),
    ],
)
def test_the_least_distance_is_proved(dated: Dated, text: str, day: int) -> None:
    assert first(dated(text)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nurses walked out on Monday, Nov. 2, over pay.", 2),
        ("Nurses walked out on Monday, Nov. 2. They have been on strike for a week.", 8),
        ("Nurses have been on strike since Monday, Nov. 2.", 2),
        ("Two days after the blast, which killed three on Thursday, Nov. 12, residents marched.", 14),
        ("A week after the blast on Nov. 12, residents marched.", 18),
        ("Shops closed on Monday, Nov. 2, include two banks.", 1),
        ("The concert is cancelled on Monday, Nov. 2.", 1),
    ],
)
def test_in_english(dated: Dated, text: str, day: int) -> None:
    assert first(dated(f"{HEAD}{text}", "en")) == day


@pytest.mark.parametrize(
    "text",
    [
        "Deux jours après l'attentat, le gouvernement a annoncé jeudi 12 novembre un plan.",
        "Le préfet a annoncé jeudi 12 novembre une enquête. Deux jours après le drame, il a reçu les élus.",
        "Le préfet a annoncé jeudi 12 novembre une explosion. Deux jours après l'explosion, il a agi.",
    ],
)
def test_what_somebody_said_is_not_the_event(dated: Dated, text: str) -> None:
    assert dated(f"{HEAD}{text}").dating.day == date(2026, 11, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Deux jours après l'élection du 12 novembre, le conseil se réunira à Lorient.",
        "Le conseil se réunira deux jours après l'élection du 12 novembre.",
        "« Deux jours après l'élection du 12 novembre, j'ai pleuré », dit le maire.",
    ],
)
def test_what_lies_ahead_or_is_quoted_bounds_nothing(dated: Dated, text: str) -> None:
    assert first(dated(f"{HEAD}{text}")) == 1
