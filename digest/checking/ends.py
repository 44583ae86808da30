"""Check: who stands before a verb and who behind it, in a language without a parser."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from digest.annotating.name_keys import people
from digest.annotating.syntax import is_parsed
from digest.checking.bonds import is_passive
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.checking.mentions import mentions
from digest.checking.reading import Reading, read
from digest.checking.sides import sides
from digest.models import Lack

__all__ = ["lacks"]

_KEPT = 2048  # texts
_FORMS = ("ed", "ing", "s")
_REACH = 10  # tokens between a verb and a name at one of its ends


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb by its root, the token where it stands, and the names before and behind it, by their keys.

    They change places around a passive.
    """

    root: str
    at: int
    before: frozenset[str]
    behind: frozenset[str]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The verbs around which two names have changed places, against each unit that has both around it."""
    if is_parsed(ground.lang):
        return
    own = read(sentence, ground.lang)
    units = [one for text in ground.texts for one in _verbs(text, ground.lang)]
    for verb in _verbs(sentence, ground.lang):
        same = [one for one in units if one.root == verb.root]
        crossed = [verb.behind & one.before for one in same if verb.before & one.behind]
        turned = frozenset[str]().union(*crossed)
        if turned and not any(verb.before & one.before or turned & one.behind for one in same):
            token = own.tokens[verb.at]
            yield Lack("role", sentence[token.start : token.end], token.start, token.end)


@lru_cache(_KEPT)
def _verbs(text: str, lang: str) -> tuple[_Verb, ...]:
    reading = read(text, lang)
    names = [(one.first, one.last, people(one.key) or one.key) for one in mentions(text, lang)]
    found = []
    for at, token in enumerate(reading.tokens):
        if token.capital or not token.stem or not _is_verb(reading, at):
            continue
        before = [key for first, last, key in names if at - _REACH <= last < at][-1:]
        behind = {key for first, last, key in names if at < first <= at + _REACH}
        if not before or not behind or not behind.isdisjoint(before):
            continue
        ends = frozenset(before), frozenset(behind)
        found.append(_Verb(token.stem, at, *(reversed(ends) if is_passive(reading, at) else ends)))
    return tuple(found)


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a word may be a verb with two ends: not one of saying, nor one that joins what is alike."""
    token, rules = reading.tokens[at], grammar(reading.lang)
    if rules.saying.fullmatch(token.plain) or token.stem in sides(reading.lang).even:
        return False
    led = reading.tokens[at - 1].plain if at else ""
    if led in rules.words["determiners"] - rules.words["clitics"]:
        return False
    return token.word.endswith(_FORMS) or led in rules.words["auxiliaries"] | {"to"}
