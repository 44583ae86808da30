import pytest

from digest.checking.quotations import lacks
from tests.checking.stories import ground

HELD = ground(
    "« Nous partons du principe que nous sommes prêts à nous rencontrer. C’est « sûr » », a rassuré Peskov."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "« Nous partons du principe », dit-il.",
        'Ils sont "prêts à nous rencontrer".',
        "« [n]ous partons du principe […] prêts à nous rencontrer », dit-il.",
        "« Nous partons (…) prêts à [se] rencontrer. »",
        "“C'est sûr”, a rassuré Peskov.",
    ],
)
def test_word_for_word(sentence: str) -> None:
    assert list(lacks(sentence, HELD)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "« Nous partons d'un principe », dit-il.",
        '"prêts à se rencontrer"',
        "« Nous sommes prêts. C'est fini »",
    ],
)
def test_other_words(sentence: str) -> None:
    (lack,) = lacks(sentence, HELD)
    assert lack.kind == "quotation"
    assert lack.text == sentence[lack.start : lack.end]


def test_a_term_in_another_number() -> None:
    held = ground("Des « gilets jaunes » ont manifesté, dans le calme.")
    assert not list(lacks("Un « gilet jaune » a manifesté.", held))
    assert [lack.text for lack in lacks("Un « gilet vert » a manifesté.", held)] == ["« gilet vert »"]
    assert [lack.text for lack in lacks("« Des gilet jaunes ont manifesté »", held)] != []
