"""Who says what in the five seeds: every whole utterance in the right mouth, no name in anybody's."""

import pytest

from digest.annotating.quotes import quotes
from digest.models import Article, Quote

# The article, how an utterance begins, and who says it.
UTTERANCES = [
    ("001", "Nous partons du principe que", "Dmitri Peskov"),
    ("001", "Le président Poutine veut qu'on", "Donald Trump"),
    ("001", "Les États-Unis, sous la direction", "Dmitri Peskov"),
    ("002", "Nous avons pris la décision", "Dmitri Peskov"),
    ("002", "Ce sujet fait partie", "Dmitri Peskov"),
    ("002", "Ils insistent sur l'importance", "Dmitri Peskov"),
    ("003", "Nous sommes d'accord pour", "Donald Trump"),
    ("003", "Notre objectif est de mettre fin", "Donald Trump"),
    ("003", "Nous avons parlé des forces", "Donald Trump"),
    ("003", "Je remercie le président Poutine", "Donald Trump"),
    ("003", "Le président Poutine a souligné", "Dmitri Peskov"),
    ("003", "Le président russe a invité", "Dmitri Peskov"),
    ("003", "Poutine et Trump ont également", "Dmitri Peskov"),
    ("004", "Le président Poutine n'a jamais", "Dmitri Peskov"),
    ("004", "Si cela se fait trop vite", "Volodymyr Zelenskiy"),
]
NO_QUOTES = ["La Russie est prête à reprendre", "plan de victoire", "Singapour", "Janvier est aussi le mois"]
ENOUGH = 13


@pytest.fixture(scope="module")
def ledger(articles: dict[str, Article]) -> dict[str, list[Quote]]:
    """The direct quotations of each seed."""
    return {
        name: [quote for quote in quotes(article) if quote.kind == "direct"]
        for name, article in articles.items()
    }


def _begins(quote: Quote, text: str) -> bool:
    return quote.text.replace("’", "'").startswith(text)


def test_whole_utterances(ledger: dict[str, list[Quote]]) -> None:
    given = [
        (quote.speaker, speaker)
        for name, text, speaker in UTTERANCES
        for quote in ledger[name]
        if _begins(quote, text) and quote.speaker
    ]
    assert all(found == speaker for found, speaker in given)
    assert len(given) >= ENOUGH


@pytest.mark.parametrize("text", NO_QUOTES)
def test_names_and_slogans_are_no_quotations(ledger: dict[str, list[Quote]], text: str) -> None:
    assert not [one for found in ledger.values() for one in found if _begins(one, text) and one.speaker]


def test_who_is_called_a_dictator_did_not_say_it(ledger: dict[str, list[Quote]]) -> None:
    (found,) = [one for one in ledger["002"] if one.text == "dictateur sans élections"]
    assert found.speaker in {"", "Donald Trump"}
