"""Check: a noun has the adjective of the people that the source gives it: whose army, whose chief it is."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from digest.annotating.called import tokens
from digest.annotating.name_keys import people
from digest.annotating.plain import plain
from digest.annotating.syntax import Word, is_parsed, parse
from digest.checking.ground import Ground
from digest.checking.naming_words import naming_words
from digest.models import Lack
from digest.text.stems import stop_words

__all__ = ["lacks"]

_BOTH = {"Number=Sing", "Number=Plur"}


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The adjectives of a people beside a noun that the aligned units give to another people alone.

    Where a name follows, that tells whose it is. Nothing in a language without a parser.
    """
    told: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for text in ground.texts:
        for noun, land, word in _epithets(text, ground.lang):
            told[noun].setdefault(land, word.text)
    if not is_parsed(ground.lang):
        yield from _unparsed(sentence, ground)
    for noun, land, word in _epithets(sentence, ground.lang, named=False):
        others = told.get(noun, {})
        if others and land not in others:
            said = next(iter(others.values()))
            yield Lack("name", sentence[word.start : word.end], word.start, word.end, said)


def _epithets(text: str, lang: str, *, named: bool = True) -> Iterator[tuple[str, str, Word]]:
    """Lemma, country and adjective: "l'armée thaïlandaise"; not `named`: none with a name behind it."""
    words = parse(text, lang) or ()
    for at, word in enumerate(words):
        land, noun = people(plain(word.text)), words[word.head]
        if not land or word.pos != "ADJ" or word.relation != "amod" or noun.pos != "NOUN":
            continue
        if {_number(word), _number(noun)} == _BOTH:
            continue  # the minister's: "ministre des affaires étrangères cambodgien"
        if named or not any(after.text[:1].isupper() for after in words[at + 1 : at + 2]):
            yield noun.lemma, land, word


def _unparsed(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The same by the word right behind (« the Greek minister »), where no text has it of that people."""
    texts = (unit.text for article in ground.story.articles for unit in article.units)
    known = {(word, land) for text in texts for word, land, _, _ in _led(text)}
    for word, land, start, end in _led(sentence):
        others = [text[s:e] for text in ground.texts for one, _, s, e in _led(text) if one == word]
        if others and (word, land) not in known:
            yield Lack("name", sentence[start:end], start, end, others[0])


def _led(text: str) -> Iterator[tuple[str, str, int, int]]:
    """The words right behind that of a people, its country, and where its word stands."""
    told = tokens(text)
    for (start, word), (after, led) in pairwise(told):
        land, end = people(word), start + len(word)
        is_name = text[after].isupper() and led not in naming_words("en").common  # European Union
        if (
            land
            and text[start].isupper()
            and text[end:after] == " "
            and not (is_name or led in stop_words("en"))
        ):
            yield led, land, start, end
    for (start, one), (last, other), (after, led) in zip(told, told[1:], told[2:], strict=False):
        if len(one) == len(other) == 1 and people(one + other) and text[last + 1 : after] in {". ", " "}:
            yield led, people(one + other), start, last + 1  # U.S.


def _number(word: Word) -> str:
    return next((trait for trait in word.traits if trait.startswith("Number=")), "")
