"""refuse_clashes: decisions that cannot both be followed."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from digest.errors import ConfigError
from digest.models import Decision

__all__ = ["refuse_clashes"]

_CLASHES = {
    frozenset(pair)
    for pair in (
        ("exclude", "pin"),
        ("exclude", "hold"),
        ("exclude", "merge"),
        ("exclude", "split"),
        ("merge", "split"),
    )
}


def refuse_clashes(decisions: Sequence[Decision], where: str) -> None:
    """Raises ConfigError with the two tables where decisions on one target contradict each other.

    So do two of one kind that say different things; only merges add up, and sentences of several units.
    """
    about: dict[str, list[Decision]] = {}
    for decision in decisions:
        for name in dict.fromkeys((decision.target, *decision.others)):
            about.setdefault(name, []).append(decision)
    for name, those in about.items():
        for one, other in _pairs(those):
            if _differ(one, other):
                raise ConfigError(_told(name, one, other), where=where, advice="Keep one of the two tables")


def _pairs(those: Sequence[Decision]) -> Iterable[tuple[Decision, Decision]]:
    """Every pair of different kinds once, and those of one kind as neighbours: many cost little."""
    by_kind: dict[tuple[str, int], list[Decision]] = {}
    for decision in those:
        by_kind.setdefault((decision.kind, decision.unit), []).append(decision)
    for group in by_kind.values():
        yield from pairwise(group)
    firsts = [group[0] for group in by_kind.values() if group[0].kind != "reword"]
    for place, one in enumerate(firsts):
        yield from ((one, other) for other in firsts[place + 1 :])


def _differ(one: Decision, other: Decision) -> bool:
    if one.kind != other.kind:
        return frozenset((one.kind, other.kind)) in _CLASHES
    if one.kind == "merge" or one.of != other.of:
        return False
    return _said(one) != _said(other)


def _said(decision: Decision) -> tuple[object, ...]:
    return decision.day, decision.place, decision.text


def _told(name: str, one: Decision, other: Decision) -> str:
    numbers = f"tables {one.table} and {other.table}"
    if one.kind == other.kind:
        return f"{name!r} is decided twice, {one.kind!r} in {numbers}"
    return f"{one.kind!r} and {other.kind!r} of {name!r} contradict each other, {numbers}"
