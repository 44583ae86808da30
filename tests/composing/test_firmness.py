import pytest

from digest.composing.firmness import firm
from tests.composing.builders import unit


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
