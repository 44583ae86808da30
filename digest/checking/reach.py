"""Reach: which words a negation reaches, forward to its verb and back to the mark that opens its clause."""

import re

from digest.checking.grammar import Grammar
from digest.checking.reading import Reading

__all__ = ["anchors", "since_stop", "until_stop"]

_STOP = re.compile('[.;:!?()]|[»”"]\\s*,')
_BEHIND = 7  # tokens between the two parts of a negation
_REACH = 6  # tokens from a negating word to the one that it negates
_OF = frozenset(["de", "d", "un", "une", "aucun", "aucune", "any"])


def anchors(reading: Reading, at: int, rules: Grammar) -> tuple[int, ...]:
    """The first word with a meaning after a negation; after it an infinitive, or the noun of "pas de"."""
    skipped = rules.words["adverbs"] | rules.words["seconds"] | rules.words["clitics"]
    found: list[int] = []
    for there in until_stop(reading, at, _REACH + len(found)):
        token = reading.tokens[there]
        if "," in reading.gap(there) and rules.saying.fullmatch(token.plain):
            break  # "s'ils ne font rien, assure l'avocat"
        if token.plain in rules.words["auxiliaries"] | skipped or not token.stem:
            continue
        if reading.lang == "fr" and token.plain.endswith("ment") and not found:
            continue
        if not found:
            found.append(there)
            continue
        is_denier = rules.denier.fullmatch(reading.tokens[found[0]].plain)  # "n'exclut pas un report"
        is_noun = reading.tokens[there - 1].plain in _OF and not is_denier
        if rules.infinitive.fullmatch(token.word) or is_noun:
            found.append(there)
        break
    return tuple(found)


def since_stop(reading: Reading, at: int) -> range:
    """The tokens before one, back to a mark that ends a clause, the nearest first."""
    start = at
    while start and at - start < _BEHIND and not re.search("[,.;:!?()]", reading.gap(start)):
        start -= 1
    return range(at - 1, start - 1, -1)


def until_stop(reading: Reading, at: int, most: int) -> range:
    """The tokens after one, up to a mark that ends its clause."""
    end = at + 1
    while end < len(reading.tokens) and end <= at + most and not _STOP.search(reading.gap(end)):
        end += 1
    return range(at + 1, end)
