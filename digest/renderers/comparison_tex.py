"""The main table for LaTeX: the columns of the judged one's group, set with booktabs."""

from collections.abc import Iterator

from digest.renderers.comparison_table import CellView, TableView
from digest.renderers.comparison_view import ComparisonView

__all__ = ["tex_bytes"]

_ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    "\u2212": "$-$",
    "↑": r"$\uparrow$",
    "↓": r"$\downarrow$",
    "▲": r"$\blacktriangle$",
    "▼": r"$\blacktriangledown$",
    "≠": r"$\neq$",
    "–": "--",
    "\u00a0": "~",
    "\u202f": r"\,",
    "[": "{[}",  # after \\ a bracket would be read as its option
}
_TABLE = str.maketrans(_ESCAPED)


def tex_bytes(view: ComparisonView) -> bytes:
    """A `table` environment, UTF-8; the preamble needs booktabs, and amssymb for the marks."""
    models = [part.tables[0] for part in view.parts if part.id == "written"]
    tables = [*view.measures[0].tables[:1], *models]
    lines = [line for at, table in enumerate(tables) for line in _lines(table, view, at)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _lines(table: TableView, view: ComparisonView, at: int) -> Iterator[str]:
    yield r"% \usepackage{booktabs,amssymb,textcomp}"
    yield r"\begin{table}"
    yield r"\centering"
    yield rf"\caption{{{_tex(view.verdict.sentence)} {_tex(view.facts)}. \texttt{{{_tex(view.signature)}}}}}"
    yield rf"\label{{tab:digest-compare{f'-{at + 1}' if at else ''}}}"
    yield rf"\begin{{tabular}}{{l{'r' * len(table.heads)}}}"
    yield r"\toprule"
    yield _row([table.first, *(f"{head.label} {head.sign}".strip() for head in table.heads)])
    yield r"\midrule"
    for row in table.rows:
        yield _row([" ".join([row.name, *(f"({role})" for role in row.roles)]), *map(_cell, row.cells)])
    yield r"\bottomrule"
    yield r"\end{tabular}"
    yield r"\end{table}"


def _cell(cell: CellView) -> str:
    return f"{cell.number} {cell.mark}".strip()


def _row(cells: list[str]) -> str:
    return " & ".join(map(_tex, cells)) + r" \\"


def _tex(text: str) -> str:
    return text.translate(_TABLE)
