"""A noun that a sentence tells as there is one that its source does not deny."""

import pytest

from digest.checking.retelling import lacks
from tests.checking.stories import ground

PLEA = (
    "Il n'est ni réaliste, ni souhaitable d'exiger cet été la gratuité des trains auprès des compagnies, "
    "avait répondu mardi dernier le ministre."
)
SILENCE = '"Le silence des médias ne reflète pas du tout nos valeurs. Il fait de nous des complices."'
PRESS = "Contactée par l'AFP, la préfecture n'a pas souhaité donner d'informations sur l'enquête."


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Le ministre a opposé un refus à la maire, qui réclamait la gratuité des trains pour l'été.", PLEA),
        ("Le silence des médias rend les habitants complices.", SILENCE),
    ],
)
def test_what_is_asked_for_and_a_verb_of_its_own_deny_nothing(sentence: str, source: str) -> None:
    assert not list(lacks(sentence, ground(source)))


def test_a_noun_that_the_source_denies_is_a_lack() -> None:
    sentence = "Contactée par l'AFP, la préfecture a fourni des informations sur l'enquête."
    assert [lack.text for lack in lacks(sentence, ground(PRESS))] == ["informations"]
