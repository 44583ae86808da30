"""Numbers of a made-up comparison: scores around a system's quality, and what is said of them."""

from collections.abc import Sequence

from digest.models import Column, Contrast, Cost, Output, Score, Standing

__all__ = ["CANDIDATE", "QUALITY", "SYSTEMS", "score", "standing"]

CANDIDATE = "modèle <i>|&"
SYSTEMS = ("lead", "random", "salience", "centroid", "sumy:lex-rank", "sumy:lsa", "oracle", CANDIDATE)
QUALITY = (0.20, 0.16, 0.25, 0.20, 0.202, 0.17, 0.36, 0.24)  # of the systems, in their order
_DISTINCT = ("random", "salience", "oracle")  # their differences are proved where any are


def score(number: int, output: Output, columns: Sequence[Column]) -> Score:
    quality = QUALITY[SYSTEMS.index(output.system)]
    return Score(output.system, output.item, tuple(_value(number, quality, output, c) for c in columns))


def _value(number: int, quality: float, output: Output, column: Column) -> float | None:
    if column.name == "words":
        return float(len(output.text.split()))
    if column.name == "rouge2_max" or (column.name == "chrf" and number % 7 == 0):
        return None
    swing = ((number * 7919) % 101 - 50) / 500
    value = max(0.0, quality + swing) * (100 if column.name == "chrf" else 1)
    return 1 - value if column.better == "lower" else value


def standing(
    system: str, systems: Sequence[str], columns: Sequence[Column], scores: Sequence[Score]
) -> Standing:
    own, base = ({s.item: s.values for s in scores if s.system == name} for name in (system, systems[0]))
    number = SYSTEMS.index(system)
    here = system not in {"oracle", CANDIDATE}
    cost = Cost(0.4 * 2.0**number, 1.1 * 2.0**number, 1.5 + number) if here else None
    contrasts = tuple(_contrast(system, n, column, own, base) for n, column in enumerate(columns))
    return Standing(system, len(own), contrasts, cost, True if here else None)


Values = dict[str, tuple[float | None, ...]]


def _contrast(system: str, at: int, column: Column, own: Values, base: Values) -> Contrast:
    known = [value for values in own.values() if (value := values[at]) is not None]
    if not known:
        return Contrast(column.name, None)
    mean = sum(known) / len(known)
    if own == base:
        return Contrast(column.name, mean)
    pairs = [(a, b) for item, values in own.items() if None not in (a := values[at], b := base[item][at])]
    size = sum((a or 0) - (b or 0) for a, b in pairs) / max(1, len(pairs))
    p = 0.0002 if system in _DISTINCT and size else 0.31
    sign = -1 if column.better == "lower" else 1
    wins = sum(sign * (a or 0) > sign * (b or 0) for a, b in pairs)
    ties = sum(a == b for a, b in pairs)
    spread = 0.02 * (100 if column.name == "chrf" else 1)
    ends = (size - spread, size + spread)
    return Contrast(
        column.name, mean, len(pairs), size, *ends, p, min(1.0, 4 * p), wins, ties, len(pairs) - wins - ties
    )
