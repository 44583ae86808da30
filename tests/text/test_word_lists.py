"""Word lists are found by language, and a language that has none is no mistake."""

import pytest

from digest.text.word_lists import word_lists


def test_the_lists_of_a_language() -> None:
    found = word_lists("digest.text", "sentences", "fr")
    assert found is not None
    assert "Mme" in found["titles"]


@pytest.mark.parametrize("lang", ["", "xx", "fr-CA", "fr.toml", "../data/fr", "\0"])
def test_a_language_without_a_file_has_none(lang: str) -> None:
    assert word_lists("digest.text", "sentences", lang) is None
