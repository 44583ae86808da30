"""TableView: the tables of the report: a row for each system, a column for each measure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digest.renderers.comparison_names import Names
from digest.renderers.wording import Wording

__all__ = ["CellView", "HeadView", "RowView", "TableView", "systems_table"]


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head of a column, with the sign for the better way and what it means."""

    label: str
    sign: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class CellView:
    """A number; where a difference is proved, a mark with its meaning; what tells it from the baseline."""

    number: str
    mark: str = ""
    meaning: str = ""
    kind: str = ""
    difference: str = ""
    interval: str = ""
    tally: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A system, what sets it apart, its cells."""

    name: str
    roles: tuple[str, ...]
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table; `id` and `label` are unique on the page, `title` is empty where a heading stands over it.

    `wordy`: its cells hold words, no numbers.
    """

    id: str
    title: str
    label: str
    first: str
    heads: tuple[HeadView, ...]
    rows: tuple[RowView, ...]
    note: str = ""
    wordy: bool = False


def systems_table(
    named: tuple[str, str],
    heads: Sequence[str],
    cells: Iterable[tuple[str, Sequence[str]]],
    names: Names,
    words: Wording,
) -> TableView:
    """A small table under an id and a label: plain cells, one row for each system named in `cells`."""
    name, label = named
    return TableView(
        id=f"table-{name}",
        title="",
        label=label,
        first=words.say("compare_system"),
        heads=tuple(map(HeadView, heads)),
        rows=tuple(
            RowView(names.system(system), names.roles(system), tuple(map(CellView, row)))
            for system, row in cells
        ),
    )
