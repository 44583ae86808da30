"""Check: an adjective of a town or region is one that the source gives, and gives to the same noun."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from digest.annotating.called import tokens
from digest.annotating.name_keys import people
from digest.annotating.remembered import remembered
from digest.checking.demonym_words import SHORTEST, is_of, is_region, listed, root_of
from digest.checking.ground import Ground
from digest.models import Lack, Story
from digest.text.stems import stem, stop_words

__all__ = ["lacks"]


@dataclass(frozen=True, slots=True)
class _Epithet:
    """An adjective of a place at `start` to `end`, its root, the stem of the noun before it."""

    noun: str
    root: str
    start: int
    end: int


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The adjectives of a place of which the story tells nothing, or whose noun is of another place here.

    « les supporters lensois » where the source has « les supporters rennais », « le maire rennais » of « le
    maire de Lens ». Nothing in a language without a list.
    """
    asked = list(_epithets(sentence, ground.lang))
    told = _places(ground.story) if asked else _Places()
    for one in asked:
        rival = _rival(one, ground, told)
        if rival or _is_unheard(one, ground, told):
            yield Lack("name", sentence[one.start : one.end], one.start, one.end, rival)


@dataclass(frozen=True, slots=True)
class _Places:
    """The names and roots of places in a story, the towns, and the nouns that are of one: stem and place."""

    named: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    nouns: frozenset[tuple[str, str]] = frozenset()


def _is_unheard(one: _Epithet, ground: Ground, told: _Places) -> bool:
    """Whether the story tells of no such place, though the aligned units tell of its noun."""
    known = any(is_of(one.root, place, ground.lang) for place in told.named)
    stems = (stem(word, ground.lang) for text in ground.texts for _, word in tokens(text))
    vague = one.root in listed(ground.lang)["anywhere"] or is_region(one.root, ground.lang)
    return not known and not vague and one.noun in stems


def _rival(one: _Epithet, ground: Ground, told: _Places) -> str:
    """What the aligned units say that its noun is of, where the story has it of that place alone."""
    if any(noun == one.noun and is_of(one.root, place, ground.lang) for noun, place in told.nouns):
        return ""
    for text in ground.texts:
        for noun, place, said in _owned(text, ground.lang):
            same = is_region(one.root, ground.lang) == is_region(place, ground.lang)
            if noun == one.noun and same and (place in told.towns or said.islower()):
                return said
    return ""


@remembered
def _places(story: Story) -> _Places:
    """Those of every unit and title."""
    named, towns, roots, nouns = set[str](), set[str](), set[str](), set[tuple[str, str]]()
    for article in story.articles:
        lang = article.lang or "fr"
        at = frozenset(listed(lang).get("at", ()))
        for text in (article.title, *(unit.text for unit in article.units)):
            words = [(word, text[start].isupper()) for start, word in tokens(text)]
            named |= {word for word, capital in words if capital}
            towns |= {word for (one, _), (word, capital) in pairwise(words) if capital and one in at}
            roots |= {one.root for one in _epithets(text, lang)}
            nouns |= {(noun, place) for noun, place, _ in _owned(text, lang)}
        towns |= {word for word in named if any(is_of(root, word, lang) for root in roots)}
    return _Places(frozenset(named | roots), frozenset(towns), frozenset(nouns))


def _owned(text: str, lang: str) -> Iterator[tuple[str, str, str]]:
    """The nouns of a text that are of a place: stem, place, and the words for it."""
    for one in _epithets(text, lang):
        yield one.noun, one.root, text[one.start : one.end]
    words, of = tokens(text), frozenset(listed(lang).get("of", ()))
    for (_, noun), (_, between), (start, place) in zip(words, words[1:], words[2:], strict=False):
        if between in of and text[start].isupper() and noun.isalpha():
            yield stem(noun, lang), place, text[start : start + len(place)]


def _epithets(text: str, lang: str) -> Iterator[_Epithet]:
    words = tokens(text)
    for (_, noun), (start, word) in pairwise(words):
        root = root_of(word, lang) if text[start].islower() and not people(word) else ""
        if root and len(noun) >= SHORTEST and noun not in stop_words(lang):
            yield _Epithet(stem(noun, lang), root, start, start + len(word))
