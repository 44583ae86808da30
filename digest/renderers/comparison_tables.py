"""The small tables of the report: parts of the items, favourite words, time and memory."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from digest.models import Bucket
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_numbers import Numbers
from digest.renderers.comparison_table import TableView, systems_table
from digest.renderers.comparison_texts import inert
from digest.renderers.wording import Wording

__all__ = ["bucket_tables", "habit_table", "speed_table"]

_LONGEST = 40  # characters of a favourite term


def bucket_tables(index: Index, names: Names, words: Wording) -> tuple[TableView, ...]:
    """The means over parts of the items: a column for each part."""
    groups = groupby(index.comparison.buckets, key=lambda part: (part.by, part.column))
    return tuple(
        _bucket_table(number, tuple(parts), index, names, words)
        for number, (_, parts) in enumerate(groups, 1)
    )


def _bucket_table(
    number: int, parts: tuple[Bucket, ...], index: Index, names: Names, words: Wording
) -> TableView:
    by, column = parts[0].by, parts[0].column
    numbers, at = Numbers(words), index.columns.get(column)
    known = None if at is None else index.comparison.columns[at]
    place = {system: n for n, system in enumerate(index.comparison.systems)}
    rows = [
        (
            system,
            [numbers.value(part.means[place[system]], known) if known else numbers.none for part in parts],
        )
        for system in index.ranked
    ]
    heads = [_part(part, names, words) for part in parts]
    told = names.column(known) if known else inert(column, _LONGEST)
    title = words.say(words.known("compare_by", by), column=told)
    return replace(systems_table((f"by-{number}", title), heads, rows, names, words), title=title)


def _part(part: Bucket, names: Names, words: Wording) -> str:
    """`120 à 340 (12 articles)`."""
    numbers = Numbers(words)
    shares = part.by == "quoted"
    ends = [
        words.say("compare_percent", number=numbers.fixed(100 * end)) if shares else numbers.bound(end)
        for end in (part.low, part.high)
    ]
    key = "compare_part_one" if ends[0] == ends[1] else "compare_part_from"
    return words.say(key, low=ends[0], high=ends[1], items=names.items(part.items))


def habit_table(index: Index, names: Names, words: Wording) -> TableView | None:
    """The words that a system prints more often than the others, a row for each system that has some."""
    habits = index.comparison.habits
    rows = [
        (system, [", ".join(_favourites(system, index, words))])
        for system in index.comparison.systems
        if any(habit.system == system for habit in habits)
    ]
    named = ("habits", words.say("compare_habits"))
    table = systems_table(named, [words.say("compare_favourites")], rows, names, words)
    return replace(table, wordy=True) if rows else None


def _favourites(system: str, index: Index, words: Wording) -> Iterator[str]:
    numbers = Numbers(words)
    for habit in index.comparison.habits:
        if habit.system == system:
            counts = {"own": numbers.fixed(habit.own), "all": numbers.fixed(habit.all)}
            yield words.say("compare_favourite", term=inert(habit.term, _LONGEST), **counts)


def speed_table(index: Index, names: Names, words: Wording, *, timing: bool) -> TableView | None:
    """Milliseconds and megabytes where times are told; whether three runs gave the same."""
    numbers = Numbers(words)
    rows = []
    for system in index.comparison.systems:
        standing = index.standings.get(system)
        if standing is None or (standing.agrees is None and not (timing and standing.cost)):
            continue
        cost = [standing.cost.p50, standing.cost.p95, standing.cost.peak] if timing and standing.cost else []
        spent = [numbers.none if one is None else numbers.fixed(one, 2) for one in cost] or [numbers.none] * 3
        rows.append((system, [*(spent if timing else ()), _agrees(standing.agrees, words)]))
    heads = ["p50", "p95", "peak"] if timing else []
    told = [words.say(f"compare_head_{name}") for name in (*heads, "agrees")]
    named = ("speed", words.say("compare_speed" if timing else "compare_runs"))
    return systems_table(named, told, rows, names, words) if rows else None


def _agrees(agrees: bool | None, words: Wording) -> str:  # noqa: FBT001 - one value of a record
    return Numbers.none if agrees is None else words.say("compare_yes" if agrees else "compare_no")
