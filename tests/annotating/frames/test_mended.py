"""What the parser errs on in French, and who does what there."""

import pytest

from digest.annotating.frames.mended import mended
from digest.annotating.syntax import parse
from tests.annotating.frames.reading import seats


@pytest.mark.parametrize(
    ("text", "name", "seat"),
    [
        ("Des centaines de voisins ont attaqué la mairie.", "voisin", ("attaquer", "agent")),
        (
            "Le club a acheté la salle Martin, que Paul Durand avait rénovée en 1996.",
            "durand",
            ("rénover", "agent"),
        ),
        (
            "Paul Durand, le patron qui a licencié Marie Petit, est jugé.",
            "petit",
            ("licencier", "patient"),
        ),
        ("Paul Durand, le patron qui a licencié Marie Petit, est jugé.", "durand", ("licencier", "agent")),
        (
            "Un témoin a fait état de l’exécution, jeudi, par les rebelles, de 28 soldats.",
            "rebelle",
            ("exécution", "agent"),
        ),
        (
            "Un témoin a fait état de l’exécution, jeudi, par les rebelles, de 28 soldats.",
            "soldat",
            ("exécution", "de"),
        ),
    ],
)
def test_mended(text: str, name: str, seat: tuple[str, str]) -> None:
    assert seat in seats(text, name)


def test_a_means_is_no_agent() -> None:
    text = "Le livre a été envoyé par l'intermédiaire de Paul Durand."
    assert ("envoyer", "agent") not in seats(text, "intermédiaire")


def test_another_language_is_left_as_it_is() -> None:
    words = parse("Des centaines de voisins ont attaqué la mairie.", "fr") or ()
    assert mended(words, "en") is words
