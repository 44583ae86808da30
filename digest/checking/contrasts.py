"""Words that say the contrary of what the source says in their place."""

from collections.abc import Iterator

from digest.checking.ground import Ground
from digest.checking.negations import context
from digest.checking.pairing import Pairing, pairing
from digest.checking.scopes import odd
from digest.models import Lack

__all__ = ["lacks"]

_BESIDE = 3  # tokens; what stands between a word and its neighbour in meaning


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """A word paired with its contrary, in the same surroundings and of the same polarity."""
    paired = pairing(sentence, ground)
    own = paired.sentence
    for at, pair in enumerate(paired.pairs):
        if pair is None or pair.kind != "against" or not _in_place(paired, at):
            continue
        unit = paired.units[pair.unit]
        if (at in odd(own.text, own.lang)) != (pair.at in odd(unit.text, unit.lang)):
            continue
        token, said = own.tokens[at], unit.tokens[pair.at]
        yield Lack(
            "content",
            own.text[token.start : token.end],
            token.start,
            token.end,
            unit.text[said.start : said.end],
        )


def _in_place(paired: Pairing, at: int) -> bool:
    """Whether the next word on each side comes from the next one on the same side, or at least one does."""
    pair = paired.pairs[at]
    if pair is None or not context(paired, at):
        return False
    sides = 0
    for step in (-1, 1):
        for there in range(at + step, at + (_BESIDE + 1) * step, step):
            other = paired.pairs[there] if 0 <= there < len(paired.pairs) else None
            if other and other.unit == pair.unit and 0 < (other.at - pair.at) * step <= _BESIDE:
                sides += 1
                break
    return sides > 0
