"""A file of sentences to check: each line names an article and what is said of it."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from digest.errors import DigestError, suggestion

__all__ = ["Claim", "claims"]

_SHAPE = 'Write {"id": "an article\'s id", "sentence": "…"}'
_KEYS = ("id", "sentence")


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, and the id of the article that it is to be held against."""

    id: str
    sentence: str


def claims(file: Path, known: Collection[str]) -> Iterator[Claim]:
    """The sentences of a JSON Lines file, in order; a line on stderr for each that cannot be used.

    Raises DigestError where no line can be used.
    """
    used = 0
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        if not line.strip():
            continue
        try:
            claim = _claim(line.decode("utf-8-sig", errors="replace"), known)
        except DigestError as error:
            click.echo(f"{file}:{number}: {error}", err=True)
            continue
        used += 1
        yield claim
    if not used:
        raise DigestError("no sentence to check", where=str(file), advice=_SHAPE)


def _claim(line: str, known: Collection[str]) -> Claim:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DigestError("is no JSON", advice=_SHAPE) from error
    if not isinstance(row, dict):
        raise DigestError("is no JSON object", advice=_SHAPE)
    for key in _KEYS:
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise DigestError(f'"{key}" is missing, empty or no text', advice=_SHAPE)
    if row["id"] not in known:
        near = suggestion(row["id"], list(known)).partition("Available:")[0]
        advice = f"{near}See the ids with `digest units`"
        raise DigestError(f"no article has the id {row['id']!r}", advice=advice)
    return Claim(row["id"], row["sentence"].strip())
