"""read_decisions: what an editor settled, in `overrides.toml`, one decision a table."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal, get_args

from digest.config import read_toml
from digest.desk.clashing import refuse_clashes
from digest.desk.tables import Table, tables_of
from digest.errors import ConfigError
from digest.models import Decision, DecisionKind

__all__ = [
    "KINDS",
    "LONGEST",
    "LONGEST_NAME",
    "LONGEST_SENTENCE",
    "OF_ARTICLES",
    "decisions_of",
    "read_decisions",
]

KINDS: tuple[DecisionKind, ...] = get_args(DecisionKind)
OF_ARTICLES: frozenset[DecisionKind] = frozenset({"date", "split", "reword"})  # no story has one of these
_OF_STORIES = frozenset({"merge", "pin", "section", "retitle"})  # of its story, where an article is named
_KEYS = ["article", "story", *KINDS, "reason", "who"]
# Characters, as much as a page prints of each
LONGEST = 200  # a headline, a section, a reason
LONGEST_NAME = 80  # who decided
LONGEST_SENTENCE = 2000
_LONGEST_ID = 1000
_REWORD = 'Write reword = { unit = 3, text = "…" }'


def read_decisions(path: Path | str) -> tuple[Decision, ...]:
    """The `[[override]]` tables of a file, in its order.

    Raises ConfigError that says which table is wrong and what to write, also where two contradict each other.
    """
    return decisions_of(read_toml(Path(path)), str(path))


def decisions_of(content: Mapping[str, object], where: str) -> tuple[Decision, ...]:
    """The decisions in what such a file holds; `where` names it in errors."""
    tables = enumerate(tables_of(content, where, "override", _KEYS), 1)
    decisions = tuple(_decision(table, number) for number, table in tables)
    refuse_clashes(decisions, where)
    return decisions


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions by kind and target: nothing that is made of them depends on the order of the file."""
    return tuple(sorted(decisions, key=_rank))


def _rank(decision: Decision) -> tuple[int, str, str, int, tuple[str, ...], str, str]:
    kind = KINDS.index(decision.kind)
    return (
        kind,
        decision.target,
        decision.of,
        decision.unit,
        decision.others,
        decision.reason,
        decision.who,
    )


def _decision(table: Table, number: int) -> Decision:
    kind = _kind(table)
    target, named = _target(table)
    of: Literal["article", "story"] = "story" if kind in _OF_STORIES else named
    if named == "story" and kind in OF_ARTICLES:
        raise ConfigError(f"{kind!r} is of an article", where=table.where, advice='Write article = "…"')
    words = table.inner("reword", ["unit", "text"], _REWORD) if kind == "reword" else table
    return Decision(
        kind,
        target,
        of,
        day=table.day("date") if kind == "date" else None,
        place=_place(table) if kind == "pin" else 0,
        others=_others(table) if kind == "merge" else (),
        text=_text(words, kind),
        unit=words.count("unit", "The first sentence is 1, as `digest units` has it")
        if kind == "reword"
        else 0,
        reason=table.line("reason", LONGEST),
        who=table.line("who", LONGEST_NAME),
        table=number,
    )


def _kind(table: Table) -> DecisionKind:
    kinds = [kind for kind in KINDS if kind in table]
    if len(kinds) != 1:
        fault = f"{kinds[0]!r} and {kinds[1]!r} in one table" if kinds else "the table decides nothing"
        advice = f"One of {', '.join(KINDS)} in each table"
        raise ConfigError(fault, where=table.where, advice=advice)
    kind = kinds[0]
    if kind in {"exclude", "hold", "split"}:
        table.yes(kind)
    return kind


def _target(table: Table) -> tuple[str, Literal["article", "story"]]:
    if "article" in table and "story" in table:
        advice = "A story can be named by any of its articles"
        raise ConfigError("'article' and 'story' in one table", where=table.where, advice=advice)
    named: Literal["article", "story"] = "story" if "story" in table else "article"
    return table.line(named, _LONGEST_ID, required=True), named


def _place(table: Table) -> int:
    try:
        table.yes("pin")
    except ConfigError:
        return table.count("pin", "Write pin = true, or its place on the page: pin = 2")
    return 1


def _others(table: Table) -> tuple[str, ...]:
    others = tuple(dict.fromkeys(table.texts("merge")))
    if not others:
        raise ConfigError("'merge' names nothing", where=table.where, advice='Write merge = ["…", "…"]')
    return others


def _text(table: Table, kind: DecisionKind) -> str:
    if kind in {"retitle", "section"}:
        return table.line(kind, LONGEST, required=True)
    return table.line("text", LONGEST_SENTENCE, required=True) if kind == "reword" else ""
