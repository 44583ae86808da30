"""Some hundred articles with planted copies, made from invented words."""

import random

from digest.models import Article
from tests.clustering.making import make

_SYLLABLES = "ba co di fe gu la mi no pe ru sa ti vo".split()  # noqa: SIM905 - as one reads it
WORDS = [a + b + c for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES]


def archive(seed: int, count: int) -> list[Article]:
    """Every third of its articles is a copy of an earlier one with some words changed, cut, or as it was."""
    chance = random.Random(seed)
    told: list[list[list[str]]] = []
    for _ in range(count):
        if told and chance.random() < 1 / 3:
            told.append(_edited(chance.choice(told), chance))
        else:
            told.append(
                [chance.choices(WORDS, k=chance.randint(6, 24)) for _ in range(chance.randint(3, 20))]
            )
    names = chance.sample(range(10_000), count)
    return [
        make(f"{name:04}", *(" ".join(line).capitalize() + "." for line in lines))
        for name, lines in zip(names, told, strict=True)
    ]


def _edited(lines: list[list[str]], chance: random.Random) -> list[list[str]]:
    kind = chance.randrange(4)
    if kind == 0:
        return lines
    if kind == 1:
        return lines[: max(2, len(lines) // 2)]
    share = 0.01 if kind == 2 else 0.03
    return [[chance.choice(WORDS) if chance.random() < share else word for word in line] for line in lines]
