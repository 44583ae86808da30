"""Counterparts: the clause of a unit that a clause of a sentence was made of, whatever its words."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from digest.checking.pairing import Pairing
from digest.checking.reading import Reading

__all__ = ["Counterpart", "clause_words", "counterparts"]

_LEAST = 2  # words
_MOST_OF_OWN = 0.5  # of the sentence's clause that the unit's one must hold
_ENOUGH_OF_OTHER = 0.25  # of the unit's clause that the sentence's one must say


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The tokens of a clause of the sentence, and those of the clause of `unit` that it tells."""

    own: tuple[int, ...]
    unit: Reading
    other: tuple[int, ...]


def counterparts(paired: Pairing) -> Iterator[Counterpart]:
    """The clauses that have one: most of their words come from it, and they say enough of it."""
    for own in clause_words(paired.sentence).values():
        asked = [at for at in own if paired.sentence.tokens[at].stem]
        votes = Counter(
            (pair.unit, paired.units[pair.unit].clauses[pair.at])
            for at in asked
            if (pair := paired.pairs[at]) and pair.kind != "against"
        )
        if not votes:
            continue
        (unit, clause), count = votes.most_common(1)[0]
        other = clause_words(paired.units[unit])[clause]
        said = sum(bool(paired.units[unit].tokens[at].stem) for at in other)
        if count >= max(_LEAST, _MOST_OF_OWN * len(asked)) and count >= _ENOUGH_OF_OTHER * said:
            yield Counterpart(tuple(own), paired.units[unit], tuple(other))


def clause_words(reading: Reading) -> dict[int, list[int]]:
    """The tokens of each clause of a text."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for at, clause in enumerate(reading.clauses):
        found[clause].append(at)
    return found
