"""Whether the words of a quotation stand elsewhere as a whole."""

import pytest

from digest.annotating.versions.standing import is_whole

SAID = "Je demande à chacun d'éviter tout déplacement"


@pytest.mark.parametrize(
    "text",
    [
        f"« {SAID} », a insisté le préfet.",
        f"« {SAID}. Restez chez vous », a insisté le préfet.",
        f"« Il pleut. {SAID} ! »",
        f"« {SAID}, a insisté le préfet. Restez chez vous. »",
        f"« {SAID}, dit-il, le temps de la crue. »",
        f'"{SAID}," he said.',
        f"Le préfet a insisté : {SAID.lower()}.",
        f"Le préfet dit que {SAID.lower()}.",
        f"{SAID} avait déclaré le préfet jeudi.",
        SAID,
    ],
)
def test_words_that_end_where_the_quotation_does(text: str) -> None:
    assert is_whole(SAID, text)


@pytest.mark.parametrize(
    "text",
    [
        f"« {SAID} inutile », a insisté le préfet.",
        f"« {SAID}, sauf urgence », a insisté le préfet.",
        f"« Surtout {SAID.lower()} », a insisté le préfet.",
        f"« {SAID}-éclair », a insisté le préfet.",
        "« Restez chez vous », a insisté le préfet.",
        "",
    ],
)
def test_words_of_a_longer_sentence_are_another_quotation(text: str) -> None:
    assert not is_whole(SAID, text)


def test_one_whole_place_is_enough() -> None:
    assert is_whole(SAID, f"« {SAID} inutile », dit-il. « {SAID} », répète-t-elle.")
