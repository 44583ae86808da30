"""A denial that is denied is no denial, and the other way round."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

OTHER = "Le port rouvre lundi."
DENIALS = [
    (
        "Le ministre a démenti les accusations de fraude.",
        "Le ministre n'a pas démenti les accusations de fraude.",
    ),
    ("La maire a refusé de signer l'accord.", "La maire n'a pas refusé de signer l'accord."),
    ("Le club a rejeté l'offre du fonds américain.", "Le club n'a pas rejeté l'offre du fonds américain."),
    (
        "Le gouvernement a exclu une hausse des impôts.",
        "Le gouvernement n'a pas exclu une hausse des impôts.",
    ),
    ("La préfecture a interdit la marche.", "La préfecture n'a pas interdit la marche."),
    ("La famille refuse que le corps soit exhumé.", "La famille ne refuse pas que le corps soit exhumé."),
]
SAID = "Le ministre n'a pas démenti les accusations de fraude."


@pytest.mark.parametrize(("denied", "undone"), DENIALS)
def test_neither_stands_for_the_other(denied: str, undone: str) -> None:
    for sentence, source in ((denied, undone), (undone, denied)):
        story = ground(source, OTHER).story
        assert "negation" in {lack.kind for lack in check(sentence, story).why}


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        *[(both, both.replace("Le ", "Lundi, le ", 1)) for pair in DENIALS for both in pair],
        (SAID, "Le ministre n'a ni confirmé ni démenti les accusations de fraude."),
        (SAID, "Le ministre a refusé de démentir les accusations de fraude."),
        (SAID, "Sans démentir les accusations de fraude, le ministre a dit attendre l'enquête."),
        (SAID, "Interrogé, le ministre n'a pas voulu démentir les accusations de fraude."),
        (SAID, "Le ministre n'a publié aucun démenti des accusations de fraude."),
        ("Le gouvernement n'exclut pas une hausse.", "Une hausse n'est pas écartée par le gouvernement."),
        (
            "La mairie n'a pas interdit la marche.",
            "La mairie n'a pas interdit la marche, que l'État a interdite.",
        ),
        ("Le club ne refuse pas que le stade soit vendu.", "Le club accepte que le stade soit vendu."),
    ],
)
def test_the_same_told_otherwise_is_supported(sentence: str, source: str) -> None:
    assert check(sentence, ground(source, OTHER).story).why == ()


@pytest.mark.parametrize(
    ("denied", "undone"),
    [
        ("The minister denied the charges of fraud.", "The minister did not deny the charges of fraud."),
        ("The mayor refused to sign the deal.", "The mayor did not refuse to sign the deal."),
    ],
)
def test_in_a_language_without_a_parser(denied: str, undone: str) -> None:
    for sentence, source in ((denied, undone), (undone, denied)):
        story = ground(source, "The port opens on Monday.", lang="en").story
        assert check(sentence, story, lang="en").why
        assert not check(sentence, ground(sentence + " Nobody else spoke.", lang="en").story, lang="en").why
