"""Who did it in the source is not the one to whom it was done."""

import pytest

from digest.checking.turning import lacks
from tests.checking.stories import ground

UNIT = "Les pompiers ont conduit la victime à l'hôpital, et les deux hommes qui l'ont frappée sont arrêtés."
CLEANER = "Le groupe Onet, à qui la ville avait confié l'entretien du parc, a protesté."
DIVA = "Dans toute la région, trente chanteurs sont tombés malades et un préfet a fermé l'opéra."


def turned(sentence: str) -> list[str]:
    return [lack.text for lack in lacks(sentence, ground(UNIT, CLEANER, DIVA, at=(0, 1, 2)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Deux hommes ont frappé la victime.",
        "Les pompiers ont conduit la victime à l'hôpital.",
        "La ville avait confié à Onet l'entretien du parc.",
        "L'entretien du parc avait été confié par la ville au groupe Onet.",
        "Trente chanteurs seraient tombés malades.",
        "Un préfet a fermé l'opéra de la région.",
    ],
)
def test_the_same_ends_in_other_words_pass(sentence: str) -> None:
    assert turned(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Deux hommes ont été frappés par la victime.", "hommes"),
        ("Les pompiers ont été conduits à l'hôpital par la victime.", "pompiers"),
        ("L'entretien du parc avait été confié par le groupe Onet à la ville.", "groupe"),
    ],
)
def test_the_other_end_is_refused(sentence: str, figure: str) -> None:
    assert figure in turned(sentence)
