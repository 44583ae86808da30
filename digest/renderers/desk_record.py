"""The record of what an editor decided."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from digest.models import Decision, DecisionKind, Excluded, Lack
from digest.renderers.article_record import SourceRecord, source_record
from digest.renderers.unit_record import UnitRecord

__all__ = ["DecisionRecord", "ExcludedRecord", "decision_records", "excluded_records", "lacks_of"]


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A decision: what it is about (a whole id), what was decided, why and by whom.

    `place` and `unit` count from 1 and are null where the decision has none; `lacks` is what the sources do
    not support of an editor's sentence.
    """

    kind: DecisionKind
    target: str
    date: dt.date | None
    place: int | None
    others: tuple[str, ...]
    unit: int | None
    text: str
    reason: str
    who: str
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class ExcludedRecord:
    """An article that an editor kept off the page, and the decision."""

    article: SourceRecord
    decision: DecisionRecord


def decision_records(decisions: Iterable[Decision]) -> tuple[DecisionRecord, ...]:
    """The records of decisions, in their order."""
    return tuple(_record(decision) for decision in decisions)


def excluded_records(excluded: Iterable[Excluded]) -> tuple[ExcludedRecord, ...]:
    """The records of what was kept off, in its order."""
    return tuple(ExcludedRecord(source_record(one.article), _record(one.decision)) for one in excluded)


def lacks_of(unit: UnitRecord, decisions: Iterable[DecisionRecord]) -> tuple[Lack, ...]:
    """What the sources did not support of a sentence that an editor wrote in the place of a unit."""
    places = {(unit.article, unit.unit), *((one.article, one.unit) for one in unit.also)}
    reworded = (one for one in decisions if one.kind == "reword" and one.unit)
    return next((one.lacks for one in reworded if (one.target, (one.unit or 0) - 1) in places), ())


def _record(decision: Decision) -> DecisionRecord:
    return DecisionRecord(
        kind=decision.kind,
        target=decision.target,
        date=decision.day,
        place=decision.place or None,
        others=decision.others,
        unit=decision.unit or None,
        text=decision.text,
        reason=decision.reason,
        who=decision.who,
        lacks=decision.lacks,
    )
