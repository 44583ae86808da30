"""The report in a few lines for a terminal: the verdict, and the columns that matter most."""

from collections.abc import Iterator

from digest.models import Column, Comparison
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_numbers import Numbers
from digest.renderers.comparison_results import WAYS, result_cell
from digest.renderers.comparison_verdict import verdict_view
from digest.renderers.wording import Wording

__all__ = ["summary"]

_BESIDE = ("rouge1", "rougeL", "centroid", "unfaithful", "words")  # columns told after the judged one


def summary(comparison: Comparison, *, lang: str) -> tuple[str, list[str], list[list[str]]]:
    """The verdict's sentence, the heads of a table, its rows: a system each. Raises UsageError."""
    words = Wording(lang)
    index = Index.of(comparison)
    names = Names(index, words)
    columns = {words.say("compare_system"): [_named(system, names) for system in index.ranked]}
    for column in _columns(index):
        cells = [result_cell(index.contrast(s, column.name), column, index, words) for s in index.ranked]
        head = f"{names.column(column)} {WAYS[column.better]}".strip()
        columns[head] = [f"{cell.number} {cell.mark}".strip() for cell in cells]
        if column == index.judged and any(cell.interval for cell in cells):
            head = words.say("compare_difference", baseline=names.system(comparison.baseline))
            columns[head] = [f"{cell.difference} {cell.interval}".strip() for cell in cells]
    if any(standing.cost for standing in comparison.standings):
        columns[words.say("compare_head_p50")] = [_spent(system, index, words) for system in index.ranked]
    rows = [list(row) for row in zip(*columns.values(), strict=True)]
    return verdict_view(index, names, words).sentence, list(columns), rows


def _columns(index: Index) -> Iterator[Column]:
    told = dict.fromkeys([*([index.judged.name] if index.judged else []), *_BESIDE])
    for name in told:
        at = index.columns.get(name)
        if at is not None and index.is_told(index.comparison.columns[at]):
            yield index.comparison.columns[at]


def _named(system: str, names: Names) -> str:
    roles = (*names.roles(system), *names.part(system))
    return " ".join([names.system(system), *(f"({role})" for role in roles)])


def _spent(system: str, index: Index, words: Wording) -> str:
    standing = index.standings.get(system)
    return Numbers(words).fixed(standing.cost.p50, 2) if standing and standing.cost else Numbers.none
