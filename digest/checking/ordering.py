"""Subjects and objects swapped: two names that change places, against what the source says of each."""

from collections.abc import Iterator
from itertools import combinations

from digest.annotating.quotes.lexicon import speech
from digest.checking.exchanges import closer, gain
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.mentions import Mention, mentions
from digest.checking.reading import Reading, read
from digest.models import Lack

__all__ = ["are_apart", "is_marked", "lacks", "sort"]

# Both are chosen on pairs of sentences with two names exchanged: in their order, what the exchange must gain
# (a word that is the same weighs 3), and how many times closer each must then stand to what is said of it.
_ORDER, _NOT_WORSE = 2.5, 0.85
_OTHER_KIND = 5.0  # what it must gain where one name has an article and the other has none
_NO_ORDER, _CLOSER = -1.0, 1.4
_MOST = 12  # names of a sentence that are compared with each other
_WITHIN = frozenset(["en", "au", "aux", "in", "at"])
_PLACED = _WITHIN | {"à", "dans", "chez", "sur", "from", "near"}
_OF = frozenset(["de", "du", "des", "d", "of", "a", "au", "aux"])
_SOURCE = frozenset(["selon", "to", "apres", "pour"])  # selon, according to, d'après

_ARTICLES = frozenset(["le", "la", "les", "l", "the"])
_OWNED = 4  # words from a name to one that it has: « Niger's first female president Anna »
_TITLE = 2  # words between a name and the one that it is something of
_MARK = 4  # tokens from a preposition to its name
_ACRONYM = 3  # letters


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The first two names that would stand closer to what the source says of them in each other's place.

    What surrounds a name, and on which side, is held against what surrounds it in the source; a verb whose
    agent stands behind "par" on one side only turns the sides around.
    """
    reading = read(sentence, ground.lang)
    found = [one for one in mentions(sentence, ground.lang) if _is_name(one, ground)][:_MOST]
    for one, other in combinations(found, 2):
        if one.key == other.key:
            one, other = _by_first_word(one, reading), _by_first_word(other, reading)  # noqa: PLW2901
        if one.key == other.key or sort(one, reading) != sort(other, reading):
            continue
        if not are_apart(one, other, reading) or is_marked(sentence, ground, one, other):
            continue
        times = closer(sentence, ground, one, other)
        if times < _NOT_WORSE:
            continue
        more = gain(sentence, ground, one, other)
        alike = _has_article(one, reading) == _has_article(other, reading)
        if more >= (_ORDER if alike else _OTHER_KIND) or (alike and times >= _CLOSER and more > _NO_ORDER):
            start, end = reading.tokens[one.first].start, reading.tokens[other.last].end
            yield Lack("role", sentence[start:end], start, end)
            return


def _by_first_word(one: Mention, reading: Reading) -> Mention:
    """A name by its first word: two products of a maker, two people of a family share the last."""
    return Mention(one.first, one.first, reading.tokens[one.first].plain)


def are_apart(one: Mention, other: Mention, reading: Reading) -> bool:
    """Whether something is told between two names: more than that one is the chief of the other."""
    rules = grammar(reading.lang)
    tokens = reading.tokens[one.last + 1 : other.first]
    between = [token for token in tokens if token.stem]
    if not between:
        linked = any(token.plain in rules.words["prepositions"] - _OF for token in tokens)
        source = reading.tokens[one.first - 1].plain if one.first else ""
        return linked or (not tokens and source in _SOURCE)
    if all(token.plain.isdigit() for token in between) or _is_office(one, other, reading):
        return False
    return len(between) > _TITLE or "," not in reading.gap(one.last + 1)


def _is_office(one: Mention, other: Mention, reading: Reading) -> bool:
    """Whether a name stands before the office of another, or has the other's: « Al-Qaeda founder Osama »."""
    told = speech(reading.lang)
    if told is None or not told.words["titles_first"]:
        return False
    tokens = reading.tokens[one.last + 1 : other.first]
    if any("," in reading.gap(at) for at in range(one.last + 1, other.first + 1)):
        return False
    owned = tokens[0].plain == "s" and len(tokens) <= _OWNED
    return owned or (len(tokens) <= _TITLE and tokens[-1].plain in told.words["person_heads"])


def is_marked(sentence: str, ground: Ground, one: Mention, other: Mention) -> bool:
    """Whether a preposition tells the same name from the other in both: "par l'entremise de"."""
    own = read(sentence, ground.lang)
    for mention, counter in ((one, other), (other, one)):
        if not _through(own, mention.first, ground.lang) or _through(own, counter.first, ground.lang):
            continue
        for text in ground.texts:
            unit = read(text, ground.lang)
            for there in mentions(text, ground.lang):
                if there.key == mention.key and _through(unit, there.first, ground.lang):
                    return True
    return False


def _through(reading: Reading, first: int, lang: str) -> bool:
    agents = grammar(lang).words["agents"]
    return any(token.plain in agents for token in reading.tokens[max(0, first - _MARK) : first])


def sort(mention: Mention, reading: Reading) -> str:
    """What tells that a name is a place or a body, by its preposition or its capitals."""
    before = reading.tokens[mention.first - 1].word if mention.first else ""
    alone = mention.first == mention.last
    if before in _PLACED and (alone or before in _WITHIN):
        return "place"
    token = reading.tokens[mention.last]
    word = reading.text[token.start : token.end]
    return "acronym" if alone and word.isupper() and len(word) >= _ACRONYM else "name"


def _has_article(mention: Mention, reading: Reading) -> bool:
    before = reading.tokens[mention.first - 1].plain if mention.first else ""
    return before in _ARTICLES


def _is_name(mention: Mention, ground: Ground) -> bool:
    """Whether it is a name; the first word of the sentence only where the source has it as one."""
    if mention.first or mention.last:
        return True
    forms = {
        token.capital
        for text in ground.texts
        for token in read(text, ground.lang).tokens[1:]
        if token.plain == mention.key
    }
    return forms == {True}
