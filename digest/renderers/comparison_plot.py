"""PlotView: quality against time, or against length, as places in a drawing of fixed size."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.models import Column
from digest.renderers.comparison_axes import Axis
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_labels import Box, Label, placed_labels
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_numbers import Numbers
from digest.renderers.comparison_results import WAYS
from digest.renderers.comparison_table import TableView, systems_table
from digest.renderers.wording import Wording

__all__ = ["PlotView", "PointView", "TickView", "plot_view"]

_FRAME = Box(64, 16, 704, 372)  # in units of the drawing, 720 by 430; what is left is for the axes' words
_LENGTH = "words"  # the column that stands in for time where no times are told
_SIDE = 10  # of the square of a point
_FEWEST = 2  # points; one alone compares nothing


@dataclass(frozen=True, slots=True)
class TickView:
    """A number on an axis, and where."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class PointView:
    """A system: where it stands, as a circle (`plain`: a method) or a square (what methods are held against).

    It has one label, or none where the drawing has no room.
    """

    x: float
    y: float
    left: float
    top: float
    plain: bool
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class PlotView:
    """The drawing, its words, and the same numbers as a table (one, for templates that go through tables)."""

    title: str
    told: str
    across: str
    up: str
    x_ticks: tuple[TickView, ...]
    y_ticks: tuple[TickView, ...]
    points: tuple[PointView, ...]
    caption: str
    note: str
    tables: tuple[TableView, ...]


def plot_view(index: Index, names: Names, words: Wording, *, timing: bool) -> PlotView | None:
    """Quality against milliseconds; without times, against words; None below two points."""
    judged = index.judged
    if judged is None:
        return None
    quality = {s: mean for s in index.ranked if (mean := index.mean(s, judged.name)) is not None}
    costs = {s: standing.cost.p50 for s, standing in index.standings.items() if timing and standing.cost}
    if len(costs.keys() & quality.keys()) >= _FEWEST:
        return _plot(quality, costs, judged, _Across("time"), (index, names, words))
    at = index.columns.get(_LENGTH)
    lengths = {s: mean for s in index.ranked if (mean := index.mean(s, _LENGTH)) is not None}
    if at is None or judged.name == _LENGTH or len(lengths.keys() & quality.keys()) < _FEWEST:
        return None
    return _plot(
        quality, lengths, judged, _Across("length", index.comparison.columns[at]), (index, names, words)
    )


@dataclass(frozen=True, slots=True)
class _Across:
    """What is drawn from left to right: time, or the column of lengths."""

    name: str
    column: Column = Column("", decimals=2)

    @property
    def is_time(self) -> bool:
        return self.name == "time"


def _plot(
    quality: Mapping[str, float],
    across: Mapping[str, float],
    judged: Column,
    kind: _Across,
    told: tuple[Index, Names, Wording],
) -> PlotView:
    index, names, words = told
    drawn = [system for system in quality if system in across]
    x = Axis.of([across[s] * kind.column.scale for s in drawn], _FRAME.left, _FRAME.right, log=kind.is_time)
    y = Axis.of([quality[s] * judged.scale for s in drawn], _FRAME.bottom, _FRAME.top)
    places = [
        (x.at(across[s] * kind.column.scale), y.at(quality[s] * judged.scale), names.system(s)) for s in drawn
    ]
    labels = placed_labels(places, _FRAME)
    numbers = Numbers(words)
    title = words.say(f"compare_plot_{kind.name}", column=names.column(judged))
    rows = [(s, (numbers.value(quality[s], judged), numbers.value(across[s], kind.column))) for s in drawn]
    heads = (names.column(judged), words.say(f"compare_axis_{kind.name}"))
    missing = tuple(system for system in index.comparison.systems if system not in drawn)
    return PlotView(
        title=title,
        told=words.say("compare_plot_told", title=title, count=len(drawn)),
        across=words.say(f"compare_axis_{kind.name}"),
        up=f"{names.column(judged)} {WAYS[judged.better]}".strip(),
        x_ticks=_ticks(x, numbers),
        y_ticks=_ticks(y, numbers),
        points=tuple(
            _point(px, py, label, plain=not names.roles(s))
            for s, (px, py, _), label in zip(drawn, places, labels, strict=True)
        ),
        caption=words.say("compare_plot_caption"),
        note=words.say("compare_plot_missing", systems=names.systems(missing), count=len(missing))
        if missing
        else "",
        tables=(systems_table(("plot", words.say("compare_plot")), heads, rows, names, words),),
    )


def _point(x: float, y: float, label: Label | None, *, plain: bool) -> PointView:
    half = _SIDE / 2
    return PointView(x, y, round(x - half, 1), round(y - half, 1), plain, (label,) if label else ())


def _ticks(axis: Axis, numbers: Numbers) -> tuple[TickView, ...]:
    return tuple(TickView(axis.at(tick), numbers.fixed(tick, axis.decimals(tick))) for tick in axis.ticks)
