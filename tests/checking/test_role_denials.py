"""A name is not denied what the source says of it by a role alone."""

import pytest

from digest.checking import check
from digest.checking.role_denials import lacks
from tests.checking.stories import ground

UNITS = (
    "Le maire de Saint-Aubin, Gérard Lhôpital, a remis jeudi sa démission au préfet.",
    "Pour Nathalie Brunet, « ce départ arrive trois semaines trop tard ».",
    "L'élue d'opposition sera candidate à l'élection partielle, qui devrait se tenir en mai.",
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nathalie Brunet ne sera pas candidate.",
        "Nathalie Brunet ne sera pas candidate à l'élection partielle.",
    ],
)
def test_the_denial_is_refused(sentence: str) -> None:
    assert "negation" in {lack.kind for lack in check(sentence, ground(*UNITS).story).why}


def test_what_the_role_says_is_supported() -> None:
    assert check("Nathalie Brunet sera candidate à l'élection partielle.", ground(*UNITS).story).supported


@pytest.mark.parametrize(
    "units",
    [
        (*UNITS, "Nathalie Brunet ne sera pas candidate au Sénat."),  # denied somewhere
        (*UNITS[:2], "Yves Bart sera candidat à l'élection partielle."),  # another name
        (UNITS[1], "Il pleut.", "Il vente.", "Il neige.", UNITS[2]),  # too far from the name
    ],
)
def test_nothing_is_sure_of_another_or_of_what_is_denied(units: tuple[str, ...]) -> None:
    assert not list(lacks("Nathalie Brunet ne sera pas candidate.", ground(*units)))
