"""What a sentence affirms against a denial of its source, as the parse shows."""

import pytest

from digest.checking import polarity
from tests.checking.stories import ground

_DENIED = "La ministre a assuré lundi que le groupe ne fermerait pas l'usine de Choisy."
_FAILED = "La phase d'endiguement de l'épidémie a été ratée, a déploré la députée."

_UNKNOWN = "Des hommes masqués et non identifiés ont tiré sur le juge, qui se trouvait dans sa voiture."

_TRAIN = "La jeune femme ne cachait pas son excitation à l'idée de prendre le premier train pour Lyon."
_BOLT = "Rien ne laissait présager qu'un éclair d'une telle force pourrait tomber sur le stade de Lens."
_CIRCLE = "Exclu de la réunion, le député faisait partie du cercle des proches du maire."


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Les hommes qui ont ouvert le feu sur le juge ont été identifiés.", _UNKNOWN),
        ("Le groupe fermera l'usine de Choisy.", _DENIED),
        ("La phase d'endiguement de l'épidémie a été réussie.", _FAILED),
        (
            "Plusieurs listes ont franchi la barre des 10 %.",
            "Aucune des listes n'a franchi la barre des 10 %.",
        ),
    ],
)
def test_the_other_polarity_is_a_lack(sentence: str, source: str) -> None:
    assert [lack.kind for lack in polarity.lacks(sentence, ground(source))] == ["negation"]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Le groupe ne fermera pas l'usine de Choisy, selon la ministre.", _DENIED),
        ("La phase d'endiguement de l'épidémie n'a pas été réussie.", _FAILED),
        ("Les hommes qui ont ouvert le feu sur le juge n'ont pas été identifiés.", _UNKNOWN),
        ("Le groupe n'accepte pas l'accord.", "Le groupe refuse l'accord."),
        ("La jeune femme a pris le premier train pour Lyon.", _TRAIN),
        ("Un éclair d'une grande force est tombé sur le stade de Lens.", _BOLT),
        ("Le député ne fait plus partie du cercle des proches du maire.", _CIRCLE),
        (
            "Née en Bourgogne, elle est la fille d'une mère algérienne et d'un père marocain.",
            "Elle est née en Bourgogne dans une famille modeste de mère algérienne et de père marocain.",
        ),
        ("Il est question d'une ambassade.", "Pas question pour lui de vivre de ses rentes."),
    ],
)
def test_the_same_in_other_words_is_none(sentence: str, source: str) -> None:
    assert not list(polarity.lacks(sentence, ground(source)))


def test_a_noun_that_a_far_unit_denies_is_a_lack() -> None:
    units = ("Le toit est tombé.", *["La rue est fermée."] * 6, "Aucune victime n'est à déplorer.")
    found = list(polarity.lacks("La chute du toit a fait des victimes.", ground(*units)))
    assert [lack.kind for lack in found] == ["negation"]
