"""Bonds: how closely a mention of a sentence belongs where its source has one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.checking.grammar import grammar
from digest.checking.likeness import Likeness, likenesses
from digest.checking.mentions import Mention
from digest.checking.reading import Reading, read

__all__ = ["Bonds", "bonds", "is_passive"]

_WINDOW = 4  # words with a meaning on each side of a mention
_OTHER_SIDE = 0.4  # of a bond, where the word stands on the other side in the source
_KEPT = 32
_AGENT = 4  # tokens between a participle and its agent


@dataclass(frozen=True, slots=True)
class Bonds:
    """A sentence and a text of its ground: what each token of the one may come from, and ranks of meaning."""

    own: Reading
    unit: Reading
    like: Sequence[dict[int, tuple[float, Likeness]]]
    ranks: tuple[int, ...]
    unit_ranks: tuple[int, ...]

    def of(self, mention: Mention, there: int, without: frozenset[int]) -> float:
        """How much of what surrounds a mention surrounds the token `there` of the unit too."""
        total = 0.0
        for at in self._around(mention):
            if at in without or not self.own.tokens[at].stem:
                continue
            left = at < mention.first
            far = abs(self.ranks[at] - self.ranks[mention.first if left else mention.last])
            options = [
                weight * self._closeness(at, other, there, left=left)
                for other, (weight, kind) in self.like[at].items()
                if kind != "against" and other != there
            ]
            total += max(options, default=0.0) / max(1, far)
        return total

    def _around(self, mention: Mention) -> range:
        low, high = mention.first, mention.last
        while low > 0 and self.ranks[mention.first] - self.ranks[low - 1] <= _WINDOW:
            low -= 1
        while high + 1 < len(self.ranks) and self.ranks[high + 1] - self.ranks[mention.last] <= _WINDOW:
            high += 1
        return range(low, high + 1)

    def _closeness(self, at: int, other: int, there: int, *, left: bool) -> float:
        far = abs(self.unit_ranks[other] - self.unit_ranks[there])
        if far > 2 * _WINDOW:
            return 0.0
        turned = is_passive(self.own, at) != is_passive(self.unit, other)
        same = (other < there) == (left != turned)
        return (1.0 if same else _OTHER_SIDE) / max(1, far)


@lru_cache(_KEPT)
def bonds(sentence: str, text: str, lang: str) -> Bonds:
    """The bonds of a sentence with one unit."""
    own, unit = read(sentence, lang), read(text, lang)
    return Bonds(own, unit, likenesses(own, unit), _ranks(own), _ranks(unit))


def _ranks(reading: Reading) -> tuple[int, ...]:
    ranks, count = [], 0
    for token in reading.tokens:
        count += bool(token.stem)
        ranks.append(count)
    return tuple(ranks)


def is_passive(reading: Reading, at: int) -> bool:
    """Whether a word has its agent after it, as in "reçu par", or is built so: "a été reçu"."""
    rules = grammar(reading.lang)
    agents = rules.words["agents"]
    for there in range(at + 1, min(at + 1 + _AGENT, len(reading.tokens))):
        if re.search("[,;:.!?()]", reading.gap(there)):
            break
        if reading.tokens[there].plain in agents:
            return any(token.capital for token in reading.tokens[there + 1 : there + 1 + _AGENT])
    before = reading.tokens[max(0, at - 2) : at]
    return any(token.plain in {"ete", "been", "being"} for token in before)
