import pytest

from digest.metrics.base import MetricSettings
from digest.metrics.readability import Readability
from tests.metrics.sourced import article, item, scored, told

READABILITY = Readability(MetricSettings())


def test_french_by_kandel_and_moles() -> None:
    # 13 words are read (l' belongs to its noun, 12 is none), of 18 syllables
    text = "Le président russe parle à la presse. L'accord attend douze ministres, 12 au plus."
    found = scored(READABILITY, item(article("a", "Un mot.")), told(text))
    assert found["sentence_words"] == 7.5
    assert found["ease"] == pytest.approx(207 - 1.015 * 13 / 2 - 73.6 * 18 / 13)


def test_english_by_flesch() -> None:
    text = "The president spoke to people. Nothing happened."
    found = scored(READABILITY, item(article("a", "A word.", lang="en")), told(text))
    assert found["ease"] == pytest.approx(206.835 - 1.015 * 7 / 2 - 84.6 * 12 / 7)


def test_other_languages_have_words_for_a_sentence_alone() -> None:
    found = scored(READABILITY, item(article("a", "Ein Wort.", lang="de")), told("Der Hund bellt."))
    assert found == {"ease": None, "sentence_words": 3.0}


def test_nothing_to_read() -> None:
    assert scored(READABILITY, item(article("a", "Un mot.")), told(" \n")) == {
        "ease": None,
        "sentence_words": None,
    }
