"""Long lists of forms are searched letter by letter, and find what they found one by one."""

import re

import pytest

from digest.annotating.quotes import speech_patterns
from digest.annotating.quotes.lexicon import speech

_SAID = (
    "Le ministre a déclaré lundi que rien n'était décidé, ajoutant qu'il s'en expliquerait. "
    "« Non », a-t-il lancé, s'est-elle réjouie, selon l'AFP ; d'après Reuters, ils ont aussi fait savoir "
    "que personne n'avait rien affirmé. Elle estime, elle précise, il explique, il expliquerait, on dit. "
    "Éric ÉVOQUE, il évoquait, il ÉTAIT dit-on ; a annoncé vendredi soir Le Monde, en soulignant que…"
)
_TOLD = "He said on Monday, adding that she has denied it, according to Reuters; they told AP, she SAID."


def _one_by_one(forms: list[str]) -> str:
    return "|".join(sorted(forms, key=lambda form: (-len(form), form))) or "(?!)"


@pytest.mark.parametrize(("lang", "text"), [("fr", _SAID), ("en", _TOLD)])
def test_forms_by_letter_match_what_they_match_one_by_one(
    monkeypatch: pytest.MonkeyPatch, lang: str, text: str
) -> None:
    by_letter = speech(lang)
    for module in ("lexicon", "speech_patterns"):
        monkeypatch.setattr(f"digest.annotating.quotes.{module}.any_of", _one_by_one)
    one_by_one = speech.__wrapped__(lang)
    assert one_by_one is not None
    patterns = [name for name in one_by_one.__slots__ if isinstance(getattr(one_by_one, name), re.Pattern)]
    found = {name: _matches(getattr(by_letter, name), text) for name in patterns}
    assert found == {name: _matches(getattr(one_by_one, name), text) for name in patterns}
    assert len(found["finite"]) > 3


def _matches(pattern: re.Pattern[str], text: str) -> list[tuple[object, ...]]:
    words = [match for word in re.findall(r"[\w'-]+", text) if (match := pattern.fullmatch(word.lower()))]
    return [(one[0], one.span(), one.groups()) for one in (*pattern.finditer(text), *words)]


def test_a_form_that_can_begin_in_two_ways_stays_whole() -> None:
    forms = ["a?bc", "bd", "be", "bf", "bg", "bh", "bi", "bj", "bk"]
    assert speech_patterns.any_of(forms) == _one_by_one(forms)
    assert speech_patterns.any_of(forms[1:]) == "b(?:d|e|f|g|h|i|j|k)"
