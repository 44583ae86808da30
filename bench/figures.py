"""A measured figure, and the floor that it may not fall through."""

import json
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

__all__ = ["FLOORS", "Figure", "as_page", "below_floor", "figures_of", "read_jsonl", "show"]

FLOORS = Path(__file__).with_name("floors.json")
_OWN_PAGE = ("summaries.", "summarizers.", "compare.realsumm.")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number. `name` is stable (`dates.week_right`); higher is better unless `lower`."""

    name: str
    value: float
    note: str = ""
    lower: bool = False


def figures_of(name: str, data: Path) -> list[Figure]:
    """The figures of a module of the bench: `stories`, `facts.pairs`."""
    return list(import_module(f"bench.{name}").figures(data))


def read_jsonl(path: Path) -> list[dict[str, object]]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def show(figure: Figure) -> str:
    """One line of the printed table."""
    return f"{figure.name:<44} {figure.value:>10.4f}  {figure.note}"


def as_page(figures: list[Figure]) -> str:
    """The figures as a page of the docs; of the summarizers, which have their own, those with a floor."""
    shown = [f for f in figures if _floor(f) or not f.name.startswith(_OWN_PAGE)]
    rows = [f"| `{f.name}` | {f.value:.4f} | {_floor(f)} | {f.note} |" for f in shown]
    head = (
        "# Figures\n\nWritten by `make bench`, on evaluation sets that are not part of the project.\n"
        "A figure that falls through its floor fails the build. Times were taken on two cores.\n"
        "The rest about [summarizers](summarizers.md) has its own page.\n\n"
        "| figure | value | floor | |\n|---|---|---|---|\n"
    )
    return head + "\n".join(rows) + "\n"


def _floor(figure: Figure) -> str:
    floor = json.loads(FLOORS.read_text(encoding="utf-8")).get(figure.name)
    return "" if floor is None else f"{'≤' if figure.lower else '≥'} {floor}"


def below_floor(figures: list[Figure]) -> list[str]:
    """A line for each figure that is worse than its floor in `floors.json`."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    worse = []
    for figure in figures:
        floor = floors.get(figure.name)
        if floor is not None and (figure.value > floor if figure.lower else figure.value < floor):
            worse.append(f"{figure.name}: {figure.value:.4f}, floor {floor}")
    return worse
