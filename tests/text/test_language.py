import pytest

from digest.text.language import identify

FRENCH = "Le président a déclaré qu’il était prêt à rencontrer son homologue dans les prochains jours."
ENGLISH = "The president said that he was ready to meet with his counterpart in the coming days."
GERMAN = "Der Präsident sagte, dass er bereit sei, sich in den nächsten Tagen mit den anderen zu treffen."


@pytest.mark.parametrize(("text", "lang"), [(FRENCH, "fr"), (ENGLISH, "en"), (FRENCH * 200, "fr")])
def test_the_words_of_a_language_tell_it(text: str, lang: str) -> None:
    assert identify(text) == lang
    assert identify(text, expected=("en", "fr")) == lang


@pytest.mark.parametrize(
    "text", ["", "Poutine", "12 300 – 650", "أعلن الكرملين استئناف المحادثات مع الجانب الآخر قريبا"]
)
def test_a_text_that_shows_none_gets_the_default(text: str) -> None:
    assert identify(text, default="fr") == "fr"
    assert identify(text) == ""


def test_a_language_without_stop_words_is_told_by_the_model() -> None:
    expected = ("de", "fr", "en")
    assert [identify(text, expected=expected) for text in (FRENCH, ENGLISH, GERMAN)] == ["fr", "en", "de"]


def test_a_foreign_name_does_not_decide() -> None:
    assert identify(f"The The « {FRENCH} »") == "fr"
    assert identify(f"La La Land: {ENGLISH}") == "en"


def test_an_unknown_code_among_the_expected_is_passed_over() -> None:
    assert identify(FRENCH, expected=("xx", "fr", "en")) == "fr"


def test_one_expected_language_is_taken_as_told() -> None:
    assert identify(ENGLISH, expected=("fr",)) == "fr"
