"""Summaries and references from files: JSON Lines, or one text a line."""

import json
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

from digest.errors import UsageError

__all__ = ["Texts", "called", "read_texts", "shown"]

_TEXTS = ("summary", "summaries", "references", "text")
_ADVICE = 'Each line is a JSON object with "id" and "summary", or one summary, in the order of the references'
_LONGEST = 100_000  # characters; twenty long articles, so that what is longer is a file taken for another
_SHOWN = 60  # characters of an id in a message
_NAMED = 3  # ids; enough to see what is wrong with one's own

Texts = dict[str, tuple[str, ...]]


def read_texts(path: Path, order: tuple[str, ...]) -> Texts:
    """Texts by the id of their item: from JSON Lines, or one text a line for the items in `order`.

    An id whose texts are all blank has none. Raises UsageError with the line for what is no such file, for
    two lines about one item, and for a text of more than 100,000 characters.
    """
    texts: Texts = {}
    for where, name, found in _rows(path, order):
        if name in texts:
            raise UsageError(f"{shown(name)} is there twice", where=where, advice=_ADVICE)
        if any(len(text) > _LONGEST for text in found):
            message = f"a text of {max(map(len, found)):,} characters, where {_LONGEST:,} are the most"
            raise UsageError(message, where=where, advice="Name a file of summaries")
        texts[name] = found
    return texts


def shown(name: str) -> str:
    """An id as a message shows it: on one line, and not too long."""
    short = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
    return short if short.isprintable() and short.strip() else ascii(short)


def called(ids: Collection[str]) -> str:
    """Advice on a file of which no id is right."""
    more = "…" if len(ids) > _NAMED else ""
    return f"The items are called {', '.join(map(shown, islice(ids, _NAMED)))}{more}"


def _rows(path: Path, order: tuple[str, ...]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Where it stands, the id and the texts of each."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")  # JSON may hold the other ends of lines
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("the file cannot be read as UTF-8", where=str(path), advice=_ADVICE) from error
    filled = [(f"{path}:{number}", line.strip()) for number, line in enumerate(lines, 1) if line.strip()]
    if filled and filled[0][1].startswith("{"):
        yield from ((where, *_row(where, line)) for where, line in filled)
    elif len(filled) == len(order):
        yield from ((where, name, (line,)) for name, (where, line) in zip(order, filled, strict=True))
    else:
        message = f"{len(filled)} summaries for {len(order)} items"
        raise UsageError(message, where=str(path), advice=_ADVICE)


def _row(where: str, line: str) -> tuple[str, tuple[str, ...]]:
    try:
        row: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError("not a JSON object", where=where, advice=_ADVICE) from error
    if isinstance(row, dict) and isinstance(row.get("id"), str | int):
        values = [row[field] for field in _TEXTS if field in row]
        listed = [text for value in values for text in (value if isinstance(value, list) else [value])]
        if listed and all(isinstance(text, str) for text in listed):
            return str(row["id"]), tuple(text.strip() for text in listed if text.strip())
    raise UsageError("no id, or no summary", where=where, advice=_ADVICE)
