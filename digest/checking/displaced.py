"""Check: a noun and what it is told with have not changed places, by the words around both."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from digest.annotating.frames.controls import controls
from digest.annotating.lexicon import lexicon
from digest.annotating.syntax import Word, is_parsed, parse
from digest.checking.exchanges import Phrase, closer, gain, phrase_gain
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.mentions import Mention, mentions
from digest.checking.ordering import are_apart, is_marked, sort
from digest.checking.reading import Reading, read
from digest.models import Lack

__all__ = ["lacks"]

# Chosen on sentences with a noun exchanged and on true ones: what the exchange of both, with what belongs to
# them, must gain in the order of the source (a word that is the same weighs 3), and how many times closer
# each must then stand to what is said of it; either much of the one, or enough of both.
_MUCH, _NOT_WORSE = 8.0, 1.0
_GAIN, _TIMES = 5.5, 1.5
_MOST = 16  # nouns and names of a sentence
_BELONGING = ("det", "amod", "nmod", "flat", "nummod", "case", "fixed", "advmod", "appos")
_LED = 3  # tokens before a figure in which its preposition stands


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The first noun and other figure that stand closer to what is said of both in each other's place.

    Two names are another check's matter.
    """
    reading = read(sentence, ground.lang)
    names = mentions(sentence, ground.lang)
    nouns = _nouns(reading, names, ground.lang)
    found = sorted([*names, *nouns], key=lambda one: one.first)[:_MOST]
    for one, other in combinations(found, 2):
        if one.key == other.key or not {one, other} & nouns or not _are_alike(one, other, reading):
            continue
        if not are_apart(one, other, reading) or is_marked(sentence, ground, one, other):
            continue
        times = closer(sentence, ground, one, other)
        if times < _NOT_WORSE:
            continue
        more = _gained(sentence, ground, one, other)
        if times >= _TIMES:
            more = max(more, gain(sentence, ground, one, other))
        if more >= (_GAIN if times >= _TIMES else _MUCH):
            start, end = reading.tokens[one.first].start, reading.tokens[other.last].end
            yield Lack("role", sentence[start:end], start, end)
            return


def _gained(sentence: str, ground: Ground, one: Mention, other: Mention) -> float:
    first, second = (_phrase(sentence, each, ground.lang) for each in (one, other))
    if first[1] >= second[0]:
        return 0.0
    return phrase_gain(sentence, ground, one, other, first, second)


def _phrase(sentence: str, one: Mention, lang: str) -> Phrase:
    """The tokens of a figure with what belongs to it; itself alone in a language without a parser."""
    reading, words = read(sentence, lang), parse(sentence, lang) or ()
    head = next((at for at, word in enumerate(words) if word.start == reading.tokens[one.first].start), None)
    if head is None:
        return one.first, one.last
    own = _own(words, head, is_head=True)
    low, high = words[min(own)].start, words[max(own)].end
    within = [at for at, token in enumerate(reading.tokens) if low <= token.start < high]
    return min([one.first, *within]), max([one.last, *within])


def _own(words: Sequence[Word], at: int, *, is_head: bool = False) -> list[int]:
    """A word and what belongs to it: articles, adjectives, complements; not its own preposition."""
    below = [
        there
        for there, word in enumerate(words)
        if word.head == at and there != at and word.relation.startswith(_BELONGING)
    ]
    kept = [one for one in below if not (is_head and words[one].relation in ("case", "appos"))]
    return [at, *(each for one in kept for each in _own(words, one))]


def _are_alike(one: Mention, other: Mention, reading: Reading) -> bool:
    """Whether both can take the same places: neither is a place or a source alone, nor who says the rest."""
    if sort(one, reading) != sort(other, reading):
        return False
    saying = grammar(reading.lang).saying
    if any(saying.fullmatch(token.plain) for token in reading.tokens[one.last + 1 : other.first]):
        return False
    return all(_takes_part(each, reading) for each in (one, other))


def _takes_part(one: Mention, reading: Reading) -> bool:
    """Whether no preposition says that a figure is but where, when, why or according to whom it is so."""
    led = {token.plain for token in reading.tokens[max(0, one.first - _LED) : one.first] if not token.stem}
    words = grammar(reading.lang).words
    return led.isdisjoint(words["prepositions"] - words["parties"])


def _nouns(reading: Reading, names: tuple[Mention, ...], lang: str) -> frozenset[Mention]:
    """The nouns beside the names; none that counts, nor one of time."""
    taken = {at for one in names for at in range(one.first, one.last + 1)}
    words = {word.start: word for word in parse(reading.text, lang) or ()}
    return frozenset(
        Mention(at, at, token.plain)
        for at, token in enumerate(reading.tokens)
        if at not in taken
        and token.stem
        and token.plain.isalpha()
        and token.plain not in _times(lang)
        and (_is_noun(words.get(token.start)) if is_parsed(lang) else _may_be_noun(reading, at))
    )


def _times(lang: str) -> frozenset[str]:
    days = lexicon(lang)
    return frozenset([*days.weekdays, *days.whole_months])


def _is_noun(word: Word | None) -> bool:
    known = controls("fr")
    if word is None or word.pos != "NOUN" or known.is_deed(word.lemma):
        return False
    return word.lemma not in known.measures | known.times


def _may_be_noun(reading: Reading, at: int) -> bool:
    before = reading.tokens[at - 1].plain if at else ""
    words = grammar(reading.lang).words
    is_verb = before in words["auxiliaries"]
    return not (is_verb or reading.tokens[at].plain.endswith(tuple(words["no_nouns"])))
