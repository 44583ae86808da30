"""Text copied from the columns of a page in PDF, where the end of a line parts words."""

import pytest

from digest.models import Article
from digest.readers.columns import joined
from digest.readers.plain import Plain

COLUMN = "La commune a ra-\ncheté la ferme, qui\ndevait être ven-\ndue en mars."


def test_words_in_two_are_whole_and_their_lines_one() -> None:
    assert joined(COLUMN) == "La commune a racheté la ferme, qui devait être vendue en mars."


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("le vice-\nprésident", "le vice-président"),
        ("Jean-\nPierre", "Jean-Pierre"),
        ("le rez-de-\nchaussée", "le rez-de-chaussée"),
        ("est-\nil écrit", "est-il écrit"),
        ("l'ex-\nprésident", "l'ex-président"),
        ("il faut ex-\npliquer", "il faut expliquer"),
        ("le mi-\nnistre", "le ministre"),
        ("à la mi-\njuin", "à la mi-juin"),
        ("c'est-\nà-dire", "c'est-à-dire"),
        ("aujour-\nd'hui", "aujourd'hui"),
        ("un cessez-le-\nfeu", "un cessez-le-feu"),
        ("un couvre-\nfeu ; le couvre-feu", "un couvre-feu ; le couvre-feu"),
        ("munici\u00ad\npal", "municipal"),
    ],
)
def test_a_hyphen_of_the_word_stays(broken: str, whole: str) -> None:
    assert joined(f"{COLUMN}\n\n{broken}").partition("\n\n")[2] == whole


@pytest.mark.parametrize(
    "text",
    [
        "Le vice-\nprésident est venu.\nIl repart mardi.",  # one word in two shows nothing
        "- Un débat -\nLe maire parle.\n- Un vote -\nla suite",
        "Bilan 2024-\n2025 et 3-\n4",
        "Un titre\n\nUn texte.\nUn autre.",
    ],
)
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert joined(text) == text


def test_a_headline_above_a_column_and_the_next_paragraph_stay_apart() -> None:
    text = f"Une ferme\n{COLUMN}\n\nLe maire se réjouit.\n"
    assert joined(text).split("\n")[0] == "Une ferme"
    assert joined(text).endswith("en mars.\n\nLe maire se réjouit.\n")


def test_a_file_is_read_with_whole_words() -> None:
    (read,) = Plain().read(COLUMN.replace("\n", "\r\n").encode(), "a.txt")
    assert isinstance(read, Article)
    assert "racheté la ferme, qui devait être vendue" in read.text
