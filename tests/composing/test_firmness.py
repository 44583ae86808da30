from datetime import date

import pytest

from digest.composing.background import tells_the_past
from digest.composing.firmness import firm
from tests.composing.builders import article, unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les deux pays ont signé mardi à Paris un accord de paix qui met fin à dix ans de guerre.", True),
        ("Il n'y a pas encore de détails.", False),
        (
            "L'Ukraine a cependant rejeté ces conditions, affirmant qu'elles valent pour elle capitulation.",
            False,
        ),
        (
            "Peskov a précisé : « Ce sujet fait partie de l'agenda de nos relations et ne peut être exclu. »",
            False,
        ),
        (
            "Le gouvernement a dévoilé cette semaine un arsenal de mesures pour lutter contre les bavures.",
            True,
        ),
        (
            "Retour à l'école, visites permises dans les maisons de retraite, réouverture des frontières...",
            False,
        ),
    ],
)
def test_firm(text: str, expected: bool) -> None:  # noqa: FBT001 - a parametrised expectation
    one = unit(text)
    assert firm(one, one.words, "fr", len(text.split()), first=False) is expected


def test_the_first_unit_may_be_short() -> None:
    one = unit("La guerre est finie.")
    assert firm(one, one.words, "fr", 4, first=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le 14 juin, M. Poutine a proposé de nombreuses conditions.", True),
        ("La dernière rencontre remonte à février 2022.", True),
        ("Depuis février 2022, le conflit a tué 12 300 civils.", False),
        ("L'accord signé le 7 novembre entre en vigueur.", False),
        ("Le procès s'ouvrira le 12 janvier.", False),
        ("« Le 14 juin est un grand jour », a-t-il dit.", False),
    ],
)
def test_background(text: str, expected: bool) -> None:  # noqa: FBT001 - a parametrised expectation
    assert tells_the_past(article("a", text, day=date(2024, 11, 8)), 0, "fr") is expected
