"""What is summarized, and the references that it is measured against."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from digest.errors import UsageError
from digest.models import Item, Story

__all__ = ["items_of", "read_texts", "with_references"]

_TEXTS = ("summary", "summaries", "references", "text")
_ADVICE = 'Each line is a JSON object with "id" and "summary", or one summary, in the order of the references'

Texts = dict[str, tuple[str, ...]]


def items_of(stories: Iterable[Story]) -> tuple[Item, ...]:
    """An item for each story that has a unit to choose, with the references that came with its articles."""
    return tuple(
        Item(story.id, story, _references(story))
        for story in stories
        if any(article.units for article in story.articles)
    )


def _references(story: Story) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for article in story.articles for text in article.references))


def with_references(items: Iterable[Item], references: Mapping[str, tuple[str, ...]]) -> tuple[Item, ...]:
    """The items with other references, by id; those that are not named keep their own."""
    return tuple(replace(item, references=references.get(item.id, item.references)) for item in items)


def read_texts(path: Path, order: tuple[str, ...]) -> Texts:
    """Texts by the id of their item: from JSON Lines, or one text a line for the items in `order`.

    Raises UsageError with the line for what is no such file, and for two lines about one item.
    """
    texts: Texts = {}
    for number, (name, found) in enumerate(_rows(path, order), 1):
        if name in texts:
            raise UsageError(f"{name!r} is there twice", where=f"{path}:{number}", advice=_ADVICE)
        texts[name] = found
    return texts


def _rows(path: Path, order: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("the file cannot be read as UTF-8", where=str(path), advice=_ADVICE) from error
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if filled and filled[0][1].lstrip().startswith("{"):
        yield from (_row(f"{path}:{number}", line) for number, line in filled)
    elif len(filled) == len(order):
        yield from ((name, (line.strip(),)) for name, (_, line) in zip(order, filled, strict=True))
    else:
        message = f"{len(filled)} summaries for {len(order)} items"
        raise UsageError(message, where=str(path), advice=_ADVICE)


def _row(where: str, line: str) -> tuple[str, tuple[str, ...]]:
    try:
        row: object = json.loads(line)
    except ValueError as error:
        raise UsageError("not a JSON object", where=where, advice=_ADVICE) from error
    if isinstance(row, dict):
        values = [row.get(field) for field in _TEXTS]
        listed = [text for value in values for text in (value if isinstance(value, list) else [value])]
        texts = tuple(text.strip() for text in listed if isinstance(text, str) and text.strip())
        if isinstance(row.get("id"), str | int) and texts:
            return str(row["id"]), texts
    raise UsageError("no id, or no summary", where=where, advice=_ADVICE)
