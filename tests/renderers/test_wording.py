"""The catalogues say the same things in every language, in its own typography."""

import re
import string

import pytest

from digest.errors import UsageError
from digest.models import Dating, Skipped
from digest.readers.base import REASONS
from digest.renderers import Wording
from digest.renderers.wording import _catalogue, languages
from digest.text.typography import typeset

COUNTS = {"articles": 5, "dated": 4, "held": 1, "periods": 3}


def values(words: str | dict[str, str]) -> set[str]:
    text = words if isinstance(words, str) else words["other"]
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_catalogue_has_every_key() -> None:
    assert languages() == ["en", "fr"]
    assert _catalogue("fr").keys() == _catalogue("en").keys()


def test_every_catalogue_takes_the_same_values() -> None:
    assert {key: values(words) for key, words in _catalogue("fr").items()} == {
        key: values(words) for key, words in _catalogue("en").items()
    }


@pytest.mark.parametrize("lang", languages())
def test_every_key_stands_in_its_typography(lang: str) -> None:
    for words in _catalogue(lang).values():
        for text in [words] if isinstance(words, str) else words.values():
            named = re.sub(r"\{(\w+)\}", r"\1", text)
            assert typeset(named, lang) == named


def test_no_catalogue_for_the_language() -> None:
    with pytest.raises(UsageError, match="Available: en, fr"):
        Wording("de")
    with pytest.raises(UsageError):
        Wording("../fr")


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 article"), (1, "1 article"), (2, "2 articles"), (12_300, "12\u202f300 articles")],
)
def test_french_plurals(count: int, told: str) -> None:
    assert Wording("fr").say("articles", count=count) == told


def test_english_plurals() -> None:
    words = Wording("en")
    assert words.say("stories", count=0) == "0 stories"
    assert words.say("stories", count=1) == "1 story"


def test_last_line() -> None:
    assert Wording("fr").report(COUNTS) == "5 articles · 4 datés · 1 à dater · 3 semaines"
    assert Wording("en").report(COUNTS, period="month") == "5 articles · 4 dated · 1 undated · 3 months"
    more = Wording("fr").report(COUNTS | {"skipped": 2, "outside": 1}, out="out")
    assert more.endswith("3 semaines · 2 non lus · 1 hors période · out")


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("reason", [*REASONS, "no_prose"])
def test_every_reason_has_words(lang: str, reason: str) -> None:
    words = Wording(lang)
    told, advice = words.reason(Skipped("x", reason)).split(". ", 1)
    assert told != words.say("reason_other")
    assert advice != words.say("advice_other")
    assert words.reason(Skipped("x", reason, "17 Mo")) == f"{told} (17 Mo). {advice}"


def test_a_reason_that_nobody_foresaw() -> None:
    assert Wording("fr").reason(Skipped("x", "martian")) == "non lu. À relire à la main"


@pytest.mark.parametrize("lang", languages())
def test_every_confidence_and_precision_has_words(lang: str) -> None:
    for name in ("exact", "high", "medium", "ambiguous", "none"):
        assert Wording(lang).say(f"confidence_{name}")
    for name in ("day", "week", "month", "week_unknown", "none"):
        assert Wording(lang).say(f"precision_{name}")


def test_days_of_an_article_without_evidence() -> None:
    assert Wording("fr").known_days(Dating()) == "date inconnue"


def test_lists() -> None:
    assert Wording("fr").either(["6", "13", "20", "27"]) == "6, 13, 20 ou 27"
    assert Wording("en").every(["a", "b"]) == "a and b"
