"""Check: a noun has the adjective of the people that the source gives it: whose army, whose chief it is."""

from collections import defaultdict
from collections.abc import Iterator

from digest.annotating.name_keys import people
from digest.annotating.plain import plain
from digest.annotating.syntax import Word, parse
from digest.checking.ground import Ground
from digest.models import Lack

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


def _number(word: Word) -> str:
    return next((trait for trait in word.traits if trait.startswith("Number=")), "")
