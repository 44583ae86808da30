"""Boxes beside an article's text: points that a machine made of it, polls."""

import pytest

from digest.readers.repair import unescaped
from tests.cleaning.cleaned import BODY, cleaned

UNITS = ["Le conseil municipal a voté le budget lundi soir.", "Il augmente de 3 % en un an."]
LAST = "Le maire attend la réponse de l'État."
POINTS = "• Le budget augmente.\n• Le maire attend l'État.\n• Un vote aura lieu."


def kept(text: str) -> list[str]:
    return [unit.text for unit in cleaned(text, title="Le budget").units]


@pytest.mark.parametrize(
    "heading",
    [
        "Résumé généré par IA",
        "Résumé généré par l’IA\nL’essentiel en 3 points",
        "RÉSUMÉ IA\nAfficher le résumé",
        "AI-generated summary",
    ],
)
def test_the_points_of_a_machine_are_no_text(heading: str) -> None:
    assert kept(f"{heading}\n{POINTS}\n\n{BODY}\n\n{LAST}") == [*UNITS, LAST]


@pytest.mark.parametrize(
    "heading", ["L’essentiel en 3 points", "L’essentiel", "Ce que l’IA change à la mairie"]
)
def test_the_points_of_the_newsroom_stay(heading: str) -> None:
    assert kept(f"{BODY}\n\n{heading}\n{POINTS}\n\n{LAST}") == [
        *UNITS,
        "Le budget augmente.",
        "Le maire attend l'État.",
        "Un vote aura lieu.",
        LAST,
    ]


def test_what_follows_a_heading_without_points_stays() -> None:
    assert kept(f"Résumé généré par IA\n\n{BODY}\n\n{LAST}") == [*UNITS, LAST]


def test_who_made_a_summary_is_no_text() -> None:
    line = "Ce résumé a été généré par une intelligence artificielle et relu par un journaliste."
    assert kept(f"{BODY}\n\n{line}\n\n{LAST}") == [*UNITS, LAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Les élus recevront un résumé généré par une intelligence artificielle.",
        "« Ce résumé a été généré par une intelligence artificielle », reconnaît la mairie.",
        "Ce résumé des débats a été lu par la cheffe de l'opposition.",
    ],
)
def test_what_the_article_tells_of_machines_stays(sentence: str) -> None:
    assert kept(f"{BODY}\n\n{sentence}\n\n{LAST}") == [*UNITS, sentence, LAST]


def test_a_poll_is_no_text() -> None:
    poll = "Êtes-vous favorable à la hausse du budget ?\nOui\nNon\nSans opinion\nVoter\n1 245 votes"
    assert kept(f"{BODY}\n\n{poll}\n\n{LAST}") == [*UNITS, LAST]


def test_a_question_that_the_article_asks_stays() -> None:
    question = "Le maire est-il favorable à la hausse ?"
    assert question in kept(f"{BODY}\n\n{question}\n\n{LAST}")
    assert question in kept(f"{BODY}\n\n{question} Non, dit-il.\n\n{LAST}")


def test_what_was_written_for_html_twice_is_read_twice() -> None:
    assert unescaped("L&amp;#039;h&amp;ocirc;pital d&amp;rsquo;ici") == "L'hôpital d’ici"
    assert unescaped("R&amp;D, &amp;lt;b&amp;gt;") == "R&D, &lt;b&gt;"
