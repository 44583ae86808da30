"""Sentences are found in whatever a model puts around them."""

import pytest

from digest.models import Generated
from digest.summarizers.abstractive.answers import sentences_of

ONE = "Le maire de Lyon a annoncé la fermeture de douze écoles."
TWO = "Les parents ont manifesté devant l'hôtel de ville."


@pytest.mark.parametrize(
    "answer",
    [
        f"{ONE} {TWO}",
        f"Voici un résumé de l'article en 60 mots :\n\n{ONE} {TWO}",
        f"Bien sûr, voici le résumé : {ONE} {TWO}",
        f"Résumé : {ONE} {TWO}",
        f"**Résumé :**\n{ONE} {TWO}",
        f"# Lyon\n\n- {ONE}\n- {TWO}",
        f"1. {ONE}\n2. {TWO}",
        f"> {ONE}\n> {TWO}",
        f"**{ONE}** *{TWO}*",
        f"```\n{ONE}\n{TWO}\n```",
        f"<think>Il faut résumer. Voyons.</think>\n{ONE} {TWO}",
        f"<summary>{ONE} {TWO}</summary>",
        f"Here is a summary of the article: {ONE} {TWO}",
        f"Sure! Here's a summary:\n\n{ONE}\n\n---\n\n{TWO}",
        f"{ONE} {TWO}\n\nN'hésitez pas si vous souhaitez une autre version.",
        f"{ONE} {TWO}\n\nLet me know if you need anything else.",
    ],
)
def test_only_the_sentences_are_left(answer: str) -> None:
    assert sentences_of(Generated(answer), "fr") == ((ONE, TWO), "")


@pytest.mark.parametrize(
    "sentence",
    [
        "En 2024, 12. 300 habitants ont quitté la ville.",
        "Le ministre a déclaré : « Nous fermerons ces écoles. »",
        "Le prix passe de 3 * 4 à 15 euros.",
        "Sûr de lui, le maire a refusé de répondre.",
        "Voici dix ans, Lyon avait fermé quatre écoles.",
        "Le texte de loi a été adopté.",
        "- 5 °C ont été relevés à Mouthe.",
    ],
)
def test_prose_is_left_alone(sentence: str) -> None:
    found, cut = sentences_of(Generated(sentence), "fr")
    assert " ".join(found).removeprefix("- ") in sentence
    assert len(" ".join(found)) >= len(sentence) - 2
    assert cut == ""


def test_a_thought_that_never_ends_is_no_answer() -> None:
    assert sentences_of(Generated("<think>Je dois résumer. Je", cut=True), "fr") == ((), "")


def test_a_cut_answer_that_ends_with_a_sentence_keeps_it() -> None:
    assert sentences_of(Generated(f"{ONE} {TWO}", cut=True), "fr") == ((ONE, TWO), "")
