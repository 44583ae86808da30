"""Check: of which party somebody is told to be is what the story says: "le député socialiste"."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from digest.annotating.called import tokens
from digest.annotating.plain import in_plain
from digest.annotating.remembered import remembered
from digest.checking.ground import Ground
from digest.models import Lack, Story
from digest.text.word_lists import word_lists

__all__ = ["lacks"]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The adjectives of a party of which the story tells nothing, or whose noun is of another one alone.

    Nothing in a language without a list. Initials are names, and another check's matter.
    """
    for noun, party, start, end in _partisans(sentence, ground.lang):
        if not sentence[start].islower():
            continue
        is_unheard = _words(ground.story).isdisjoint(_listed(ground.lang)["parties"][party])
        others = [
            text[first:last]
            for text in ground.texts
            for one, _, first, last in _partisans(text, ground.lang)
            if one == noun
        ]
        if is_unheard or (others and (noun, party) not in _held(ground.story)):
            yield Lack("name", sentence[start:end], start, end, next(iter(others), ""))


def _partisans(text: str, lang: str) -> Iterator[tuple[str, str, int, int]]:
    """Noun, party, and where its adjective or its initials stand: "le groupe LR", "une élue écologiste"."""
    parties, holders = _parties(lang), frozenset(_listed(lang).get("holders", ()))
    for (_, noun), (start, word) in pairwise(tokens(text)):
        if word in parties and noun in holders:
            yield noun.rstrip("es"), parties[word], start, start + len(word)


@remembered
def _words(story: Story) -> frozenset[str]:
    return frozenset(word for text, _ in _texts(story) for _, word in tokens(text))


@remembered
def _held(story: Story) -> frozenset[tuple[str, str]]:
    """The nouns of a story and the parties that they are of."""
    return frozenset(one[:2] for text, lang in _texts(story) for one in _partisans(text, lang))


def _texts(story: Story) -> Iterator[tuple[str, str]]:
    for article in story.articles:
        for text in (article.title, *(unit.text for unit in article.units)):
            yield text, article.lang or "fr"


@cache
def _parties(lang: str) -> Mapping[str, str]:
    """The party of each word that tells of it right behind a noun."""
    listed = _listed(lang).get("parties", {})
    return {form: party for party, forms in listed.items() for form in forms if form not in _vague(lang)}


def _vague(lang: str) -> frozenset[str]:
    """Words that tell of a party, but not behind a noun: "le président Macron"."""
    return frozenset(_listed(lang).get("vague", ()))


@cache
def _listed(lang: str) -> dict[str, Any]:
    """The lists of a language; none without a file."""
    table = in_plain(word_lists("digest.checking", "parties", lang) or {})
    assert isinstance(table, dict)
    return table
