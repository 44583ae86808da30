"""Stems as numbers."""

import pytest

from digest.text import stems
from digest.text.stems import content_numbers


def test_words_of_one_stem_have_one_number_in_every_language() -> None:
    number = content_numbers({"fr", "en"})
    assert number["fr"]("réformes") == number["fr"]("réforme") > 0
    assert number["fr"]("2024") == number["en"]("2024") != number["fr"]("réforme")


def test_words_without_meaning_of_their_own_have_no_number() -> None:
    number = content_numbers(["fr"])["fr"]
    assert [number(word) for word in ("le", "l", "et")] == [0, 0, 0]


def test_numbers_begin_again_when_too_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    before = content_numbers(["fr"])["fr"]("réforme")
    monkeypatch.setattr(stems, "_MOST", 0)
    number = content_numbers(["fr"])["fr"]
    assert before > 0
    assert [number("président"), number("le"), number("réforme")] == [1, 0, 2]
