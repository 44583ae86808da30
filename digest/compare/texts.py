"""Summaries and references from files: JSON Lines, or one text a line where an order is known."""

import json
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path

from digest.errors import UsageError

__all__ = ["Texts", "called", "read_texts", "shown"]

_TEXTS = ("summary", "summaries", "references", "text")
_ADVICE = 'Each line is a JSON object with "id" and "summary"'
_UNNAMED = "lines without ids: {}; write JSON Lines with id and summary"
_LONGEST = 100_000  # characters; twenty long articles, so that what is longer is a file taken for another
_SHOWN = 60  # characters of an id in a message
_NAMED = 3  # ids; enough to see what is wrong with one's own

Texts = dict[str, tuple[str, ...]]


def read_texts(path: Path, order: tuple[str, ...] | None = None) -> Texts:
    """Texts by the id of their item: from JSON Lines, or one text a line where there is an `order` of ids.

    An id whose texts are all blank has none. Raises UsageError with the line for what is no such file, for
    lines without ids and without an order, or more or fewer than it has, for two lines about one item, and
    for a text of more than 100,000 characters.
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


def _rows(path: Path, order: tuple[str, ...] | None) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Where it stands, the id and the texts of each."""
    lines = _content(path).split("\n")  # JSON may hold the other ends of lines
    filled = [(f"{path}:{number}", line.strip()) for number, line in enumerate(lines, 1) if line.strip()]
    if not filled:
        raise UsageError("the file is empty", where=str(path), advice=_ADVICE)
    if filled[0][1].startswith("{"):
        yield from ((where, *_row(where, line)) for where, line in filled)
    elif order is None:
        raise UsageError(_UNNAMED.format("nothing says which item each is about"), where=str(path))
    elif len(filled) != len(order):
        counts = f"{len(filled)} of them, and {len(order)} rows of references"
        raise UsageError(_UNNAMED.format(counts), where=str(path))
    else:
        yield from ((where, name, (line,)) for name, (where, line) in zip(order, filled, strict=True))


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UsageError("there is no such file", where=str(path)) from error
    except IsADirectoryError as error:
        raise UsageError("it is a folder, not a file", where=str(path)) from error
    except PermissionError as error:
        raise UsageError("no permission to read the file", where=str(path)) from error
    except OSError as error:
        raise UsageError(f"the file cannot be read ({error.strerror})", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise UsageError("the file is not UTF-8", where=str(path), advice="Save it as UTF-8") from error


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
