"""The means of every system, with what tells them from the baseline's: one table a group of columns."""

from collections.abc import Sequence

from digest.models import Column, Contrast
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_names import GROUPS, Names, group_of
from digest.renderers.comparison_numbers import Numbers
from digest.renderers.comparison_table import CellView, HeadView, RowView, TableView
from digest.renderers.wording import Wording

__all__ = ["WAYS", "result_cell", "result_tables"]

_MARKS = {"better": "▲", "worse": "▼", "other": "≠"}
WAYS = {"higher": "↑", "lower": "↓", "": ""}


def result_tables(index: Index, names: Names, words: Wording) -> tuple[TableView, ...]:
    """The means, one table for each group of columns; the group of the judged column first.

    A column in which no system has a number is left out.
    """
    judged = index.judged
    first = group_of(judged) if judged else ""
    groups = sorted(GROUPS, key=lambda group: group != first)
    told = [column for column in index.comparison.columns if index.is_told(column)]
    columns = {group: [column for column in told if group_of(column) == group] for group in groups}
    return tuple(_results(group, columns[group], index, names, words) for group in groups if columns[group])


def _results(group: str, columns: Sequence[Column], index: Index, names: Names, words: Wording) -> TableView:
    abouts = ((names.column(column), names.about(column)) for column in columns)
    return TableView(
        id=f"table-{group}",
        title=words.say(f"compare_group_{group}"),
        label=words.say(f"compare_group_{group}"),
        first=words.say("compare_system"),
        heads=tuple(_head(column, names, words) for column in columns),
        rows=tuple(
            RowView(
                names.system(system),
                (*names.roles(system), *names.part(system)),
                tuple(
                    result_cell(index.contrast(system, column.name), column, index, words)
                    for column in columns
                ),
            )
            for system in index.ranked
        ),
        note=" ".join(words.say("compare_defined", name=name, told=told) for name, told in abouts if told),
    )


def _head(column: Column, names: Names, words: Wording) -> HeadView:
    if not column.better:
        return HeadView(names.column(column))
    return HeadView(names.column(column), WAYS[column.better], words.say(f"compare_way_{column.better}"))


def result_cell(contrast: Contrast | None, column: Column, index: Index, words: Wording) -> CellView:
    """A system's mean in a column, and what tells it from the baseline's."""
    numbers = Numbers(words)
    if contrast is None:
        return CellView(numbers.none)
    difference, interval = _interval(contrast, column, numbers)
    kind = _kind(contrast, column) if index.proves(contrast) else ""
    return CellView(
        number=numbers.value(contrast.mean, column),
        mark=_MARKS[kind] if kind else "",
        meaning=words.say(f"compare_mark_{kind}") if kind else "",
        kind=kind,
        difference=difference,
        interval=interval,
        tally=_tally(contrast, column, numbers),
    )


def _kind(contrast: Contrast, column: Column) -> str:
    """Which way a proved difference goes; nothing where it is none after all."""
    if not contrast.difference:
        return ""
    if not column.better:
        return "other"
    return "better" if (contrast.difference > 0) == (column.better == "higher") else "worse"


def _interval(contrast: Contrast, column: Column, numbers: Numbers) -> tuple[str, str]:
    """`+1,20` and `(+0,40 à +2,00)`; nothing where no interval is known."""
    if contrast.difference is None or contrast.low is None or contrast.high is None:
        return "", ""
    told = numbers.value(contrast.difference, column, signed=True)
    return told, numbers.interval(contrast.low, contrast.high, column)


def _tally(contrast: Contrast, column: Column, numbers: Numbers) -> str:
    """`12–3–5`: won, tied, lost; nothing where neither way is better, or all are tied."""
    if contrast.difference is None or not column.better or not (contrast.wins or contrast.losses):
        return ""
    return "–".join(numbers.fixed(count) for count in (contrast.wins, contrast.ties, contrast.losses))
