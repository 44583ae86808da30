"""The ways to clip and to change a sentence do what the bench of the check of facts counts on."""

from random import Random

import pytest

from bench.facts.changes import CHANGES, Sentence, changed, clipped

_OWN = "Anne Lambert a déclaré mardi que le pont est fermé. Paul Girard, maire de Vannes, n'a pas répondu."
_OTHER = "Le préfet de Quimper a reçu Hugo Martin lundi."


def _changed(change: str, text: str) -> str | None:
    return changed(change, Sentence(text, _OWN, _OTHER), Random(3))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Le maire (58 ans) a démissionné.", "Le maire a démissionné."),
        ("Le maire, qui dirigeait la ville, a démissionné.", "Le maire a démissionné."),
        ("Toutefois, le maire reste en poste.", "Le maire reste en poste."),
    ],
)
def test_clipping_takes_out_what_can_go(text: str, short: str) -> None:
    assert clipped(text) == short


@pytest.mark.parametrize("text", ["Le maire a démissionné.", "« Je pars (enfin) », dit le maire (58 ans)."])
def test_nothing_to_clip_and_quotations_give_none(text: str) -> None:
    assert clipped(text) is None


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Le maire n'a pas répondu.", "Le maire a répondu."),
        ("Le pont est fermé.", "Le pont n'est pas fermé."),
        ("The bridge is not open.", "The bridge is open."),
        ("The bridge was closed.", "The bridge was not closed."),
    ],
)
def test_a_negation_is_taken_out_or_put_in(text: str, new: str) -> None:
    assert _changed("negation", text) == new


def test_a_speaker_is_another_person_of_the_article() -> None:
    assert _changed("speaker", "Le pont est fermé, a déclaré Anne Lambert.") == (
        "Le pont est fermé, a déclaré Paul Girard."
    )


@pytest.mark.parametrize("change", CHANGES)
def test_where_there_is_nothing_of_a_kind_nothing_changes(change: str) -> None:
    assert _changed(change, "Rien de tel ici.") is None
