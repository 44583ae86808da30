"""The scores of a comparison as a table for spreadsheets: a row for each system and item."""

import csv
import io

from digest.models import Comparison, Output
from digest.renderers.comparison_index import Index
from digest.renderers.escape import one_line

__all__ = ["csv_bytes"]

_SPEED = "tokens_per_second"
_WRITTEN = ("sentences", "refused", _SPEED)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run (OWASP, "CSV injection")


def csv_bytes(comparison: Comparison, *, timing: bool = True) -> bytes:
    """RFC 4180, UTF-8, numbers as measured with a decimal point; an empty cell where there is none.

    Words that a spreadsheet would take for a formula stand behind an apostrophe; numbers stay numbers.
    """
    index = Index.of(comparison)
    timed = timing and any(standing.cost for standing in comparison.standings)
    file = io.StringIO(newline="")
    table = csv.writer(file, lineterminator="\r\n")
    names = [_inert(column.name) for column in comparison.columns]
    heads = [head for head in _WRITTEN if comparison.written and (timing or head != _SPEED)]
    table.writerow(["item", "system", *names, *["seconds"] * timed, *heads])
    for item in comparison.items:
        for system in comparison.systems:
            values = index.values.get((system, item.id))
            if values is not None:
                spent = [_seconds(index, system, item.id)] * timed
                model = _written(index.outputs.get((system, item.id)))
                told = [model.get(head, "") for head in heads]
                table.writerow([_inert(item.id), _inert(system), *map(_number, values), *spent, *told])
    return file.getvalue().encode("utf-8", "replace")


def _seconds(index: Index, system: str, item: str) -> str:
    output, standing = index.outputs.get((system, item)), index.standings.get(system)
    return _number(output.seconds) if output and standing and standing.cost else ""


def _written(output: Output | None) -> dict[str, str]:
    """How a model wrote it, where one did; no speed of an answer that was kept from before."""
    if output is None or output.writing is None:
        return {}
    writing = output.writing
    speed = repr(writing.tokens_out / writing.seconds) if writing.seconds > 0 else ""
    return {"sentences": str(writing.sentences), "refused": str(len(writing.refused)), _SPEED: speed}


def _number(value: float | None) -> str:
    return "" if value is None else repr(float(value))


def _inert(text: str) -> str:
    text = one_line(text)
    return f"'{text}" if text.startswith(_FORMULA) else text
