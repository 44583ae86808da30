"""The desk files: TOML that an editor writes by hand, read with advice for every mistake."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from unicodedata import category

from digest.config import read_toml
from digest.errors import ConfigError, suggestion

__all__ = ["Table", "read_tables", "tables_of"]

_MOST = 1_000_000  # of anything that is counted on a page
_UNSEEN = {"Cc", "Cs", "Cf", "Co", "Cn"}  # categories of Unicode: controls, directions, half pairs


class Table:
    """One `[[…]]` table of a desk file: its values, asked for by name and type."""

    def __init__(self, values: dict[str, object], where: str, keys: list[str]) -> None:
        """`where` names the file and the table in errors; `keys` are all that it may hold."""
        self._values, self.where = values, where
        unknown = next((key for key in values if key not in keys), None)
        if unknown is not None:
            raise ConfigError(f"unknown key {unknown!r}", where=where, advice=suggestion(unknown, keys))

    def __contains__(self, key: str) -> bool:
        """Whether the table has the key."""
        return key in self._values

    def text(self, key: str, *, required: bool = False) -> str:
        """A text; empty where it is not given and not required."""
        value = self._values.get(key, "")
        if not isinstance(value, str) or (required and not value.strip()):
            fault = f"{key!r} is missing" if key not in self._values else f"{key!r} is not a text"
            raise ConfigError(fault, where=self.where, advice=f'Write {key} = "…"')
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where it is not given."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            raise ConfigError(
                f"{key!r} is not a list of texts", where=self.where, advice=f'Write {key} = ["…", "…"]'
            )
        return tuple(one.strip() for one in value)

    def inner(self, key: str, keys: list[str], advice: str) -> "Table":
        """A table inside the table."""
        value = self._values.get(key)
        if not isinstance(value, dict):
            raise ConfigError(f"{key!r} is not a table", where=self.where, advice=advice)
        return Table(value, f"{self.where}, {key}", keys)

    def line(self, key: str, most: int, *, required: bool = False) -> str:
        """A text on one line, of at most so many characters."""
        text = " ".join(self.text(key, required=required).split())
        line = "".join(char for char in text if category(char) not in _UNSEEN).strip()
        if required and not line:
            raise ConfigError(f"{key!r} is empty", where=self.where, advice=f'Write {key} = "…"')
        if len(line) > most:
            advice = f"At most {most} characters"
            raise ConfigError(f"{key!r} has {len(line)} characters", where=self.where, advice=advice)
        return line

    def yes(self, key: str) -> None:
        """The only thing that a switch says: true; who wants it off leaves the table out."""
        if self._values.get(key) is not True:
            raise ConfigError(f"{key!r} is not true", where=self.where, advice="Leave the table out instead")

    def count(self, key: str, advice: str) -> int:
        """A whole number from 1."""
        value = self._values.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST:
            raise ConfigError(f"{key!r} is not a number from 1", where=self.where, advice=advice)
        return value

    def day(self, key: str) -> date:
        """A day, as a TOML date or in quotation marks."""
        value = self._values.get(key)
        advice = f"Write {key} = 2025-01-20"
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if not isinstance(value, str):
            fault = f"{key!r} is missing" if value is None else f"{key!r} is not a date"
            raise ConfigError(fault, where=self.where, advice=advice)
        try:
            return date.fromisoformat(value.strip())
        except ValueError as error:
            raise ConfigError(f"{value!r} is not a date", where=self.where, advice=advice) from error


def read_tables(path: Path, name: str, keys: list[str]) -> Iterator[Table]:
    """The `[[name]]` tables of a desk file, in its order. Raises ConfigError."""
    return tables_of(read_toml(path), str(path), name, keys)


def tables_of(content: Mapping[str, object], where: str, name: str, keys: list[str]) -> Iterator[Table]:
    """The `[[name]]` tables of what a desk file holds; `where` names it. Raises ConfigError."""
    unknown = next((key for key in content if key != name), None)
    if unknown is not None:
        raise ConfigError(f"unknown table {unknown!r}", where=where, advice=suggestion(unknown, [name]))
    tables = content.get(name, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ConfigError(
            f"{name!r} is not a list of tables", where=where, advice=f"Open each one with [[{name}]]"
        )
    for number, table in enumerate(tables, 1):
        label = table.get("id", table.get("article", table.get("story")))
        yield Table(table, f"{where}, [[{name}]] {number}" + (f" ({label})" if label else ""), keys)
