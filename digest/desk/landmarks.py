"""Landmarks: dated public facts that an editor supplies, in `landmarks.toml`."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from digest.desk.tables import read_tables
from digest.errors import ConfigError

__all__ = ["Landmark", "proper_names", "read_landmarks"]

_KEYS = ["id", "label", "date", "words", "names"]
# Never the first word: any word can open a sentence
_NAME = re.compile(r"(?<=[\s('’(-])[A-ZÀ-ÖØ-Þ][\w-]{2,}")


@dataclass(frozen=True, slots=True)
class Landmark:
    """A public day and the words that point at it (« mandat », « bureau ovale », « investiture »).

    `names` are the people and places of the event: where there are some, only an article that names
    one of them is measured against the day. `origin` is the id of the article that states the day,
    empty for a landmark that the editor supplies; `families` are then the kinds of event it can be.
    """

    id: str
    label: str
    date: date
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    origin: str = ""


def read_landmarks(path: Path | str) -> tuple[Landmark, ...]:
    """The `[[landmark]]` tables of a file: id, date, label, words, names (by default the label's).

    Raises ConfigError that says which table is wrong and what to write.
    """
    found: dict[str, Landmark] = {}
    for table in read_tables(Path(path), "landmark", _KEYS):
        name, label = table.text("id", required=True), table.text("label")
        if name in found:
            raise ConfigError(
                f"the id {name!r} is used twice", where=table.where, advice="Give each landmark its own"
            )
        words, names = table.texts("words"), table.texts("names") or proper_names(label)
        found[name] = Landmark(name, label or name, table.day("date"), words, names)
    return tuple(found.values())


def proper_names(text: str) -> tuple[str, ...]:
    """The capitalised words of a text, its first word excepted, each once and in order."""
    return tuple(dict.fromkeys(match[0] for match in _NAME.finditer(text.strip())))
