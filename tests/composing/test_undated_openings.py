"""An opening that alone names a day without proof is cut, and the sentence is printed."""

from datetime import date

import pytest

from digest.composing.candidates import candidates
from digest.composing.edits import apply_edits
from digest.composing.extracts import body
from digest.composing.settings import Settings
from digest.models import Story
from digest.text.repeats import Printed
from tests.composing.builders import First, article

FRIDAY = date(2025, 3, 14)


def told(*sentences: str) -> Story:
    """A story of one article of Friday with these units."""
    return Story("s", (article("a", *sentences, day=FRIDAY),))


def printed(story: Story) -> list[str]:
    """Each candidate that may be printed, as it would be."""
    units, pool = story.articles[0].units, candidates(story, "fr", 1e9)
    return [apply_edits(units[c.unit].text, c.edits) for c in pool if c.standing != "undated"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Convoquée jeudi par la fédération, Maëlle Kervran a nié tout dopage.",
            ["[…] Maëlle Kervran a nié tout dopage."],
        ),
        (
            "Après la réunion de jeudi, le maire a annoncé mercredi la fermeture du pont.",
            ["[…] le maire a annoncé mercredi [12 mars] la fermeture du pont."],
        ),
        ("Convoquée jeudi par la fédération, elle a nié tout dopage.", []),
        ("Après la réunion de jeudi, le maire a rappelé ce qu'il avait promis la veille.", []),
        ("Après la réunion de jeudi, le maire a annoncé une grève pour lundi.", []),
        ("Après la réunion, le maire a convoqué une réunion lundi.", []),
    ],
)
def test_an_opening_without_a_proved_day_is_cut(text: str, shown: list[str]) -> None:
    assert printed(told(text)) == shown


def test_it_stays_cut_beside_the_sentence_before_it() -> None:
    story = told(
        "La fédération a ouvert mercredi une enquête sur la navigatrice de Lorient.",
        "Convoquée jeudi par la fédération, Maëlle Kervran a nié tout dopage devant ses juges.",
    )
    chosen = body(story, candidates(story, "fr", 1e9), Printed(), Settings(), First())
    shown = [apply_edits(story.articles[0].units[c.unit].text, c.edits) for c in chosen]
    assert shown[-1] == "[…] Maëlle Kervran a nié tout dopage devant ses juges."
