"""edited: the text of `overrides.toml` with one decision more or less, comments and order kept."""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from digest.desk.clashing import refuse_clashes
from digest.desk.decisions import decisions_of
from digest.errors import ConfigError
from digest.models import Decision

if TYPE_CHECKING:
    from tomlkit.container import Container

__all__ = ["Same", "edited", "replaced", "undone"]

Same = Callable[[str], str]  # from a name in the file to the whole id that it means

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_HEADER = re.compile(r"[ \t]*\[\[[ \t]*(?:override|\"override\"|'override')[ \t]*\]\]")
_ASIDE = re.compile(r"[ \t]*(?:#[^\n]*)?\r?\n?")


def edited(text: str, decision: Decision, *, where: str, same: Same = str) -> str:
    """The text with the decision: in the table that has this one already, else in one of its own at the end.

    `where` names the file. Raises ConfigError where the text holds mistakes, or a decision that contradicts
    the new one: nothing is to be written then.
    """
    import tomlkit  # noqa: PLC0415 - only who writes decisions needs it

    lines, tables, held = _parted(text, where)
    at = next((n for n, one in enumerate(held) if _is_same(one, decision, same)), None)
    if at is None:
        table = tomlkit.document()
        table["story" if decision.of == "story" else "article"] = decision.target
        gap = "" if not text.strip() else "\n" if text.endswith("\n") else "\n\n"
        made = f"{text}{gap}[[override]]\n{_filled(table, decision)}"
    else:
        start, end = tables[at]
        body = tomlkit.parse("".join(lines[start + 1 : end]))
        made = "".join([*lines[: start + 1], _filled(body, decision), *lines[end:]])
    whole = [_whole(one, same) for one in _parted(made, where)[2]]
    refuse_clashes(whole, where)
    return made


def replaced(text: str, decision: Decision, *, where: str, same: Same = str) -> Decision | None:
    """The decision in the text whose place this one takes, with the whole id of its target."""
    held = _parted(text, where)[2]
    return next((_whole(one, same) for one in held if _is_same(one, decision, same)), None)


def undone(
    text: str, target: str, kind: str = "", *, where: str, same: Same = str
) -> tuple[str, tuple[Decision, ...]]:
    """The text without what was decided about a target (of that kind, where one is named), and what that was.

    Comments between tables stay. Raises ConfigError where the text holds mistakes.
    """
    lines, tables, held = _parted(text, where)
    gone = [n for n, one in enumerate(held) if same(one.target) == target and kind in {"", one.kind}]
    for start, end in (tables[n] for n in gone):
        lines[start:end] = [""] * (end - start)
    return "".join(lines), tuple(held[n] for n in gone)


def _parted(text: str, where: str) -> tuple[list[str], list[tuple[int, int]], tuple[Decision, ...]]:
    """The lines, the span of each table (without the comments that follow it), and the decisions."""
    try:
        held = decisions_of(tomllib.loads(text), where)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        advice = "Texts stand in quotation marks, lists in square brackets"
        raise ConfigError(f"not valid TOML: {error}", where=where, advice=advice) from error
    lines = _LINE.findall(text)
    starts = [n for n, line in enumerate(lines) if _HEADER.match(line)]
    if len(starts) != len(held):
        advice = "Open each decision with [[override]] on a line of its own"
        raise ConfigError("the tables cannot be told apart", where=where, advice=advice)
    return lines, _spans(lines, starts), held


def _spans(lines: Sequence[str], starts: Sequence[int]) -> list[tuple[int, int]]:
    spans = []
    for start, end in zip(starts, [*starts, len(lines)][1:], strict=True):
        last = end
        while last > start + 1 and _ASIDE.fullmatch(lines[last - 1]):
            last -= 1
        spans.append((start, last))
    return spans


def _is_same(one: Decision, other: Decision, same: Same) -> bool:
    """Whether the second takes the place of the first."""
    if one.kind == other.kind == "merge":
        whole = _whole(one, same)
        return (whole.target, whole.others) == (other.target, other.others)
    return (one.kind, one.of, one.unit, same(one.target)) == (other.kind, other.of, other.unit, other.target)


def _whole(decision: Decision, same: Same) -> Decision:
    others = tuple(same(name) for name in decision.others)
    return replace(decision, target=same(decision.target), others=others)


def _filled(table: "Container", decision: Decision) -> str:
    """The lines of a table that says what the decision does; its old reason was of the old decision."""
    table[decision.kind] = _value(decision)
    for key, value in (("reason", decision.reason), ("who", decision.who)):
        if value:
            table[key] = value
        else:
            table.pop(key, None)
    lines = table.as_string()
    return lines if lines.endswith("\n") else f"{lines}\n"


def _value(decision: Decision) -> object:
    import tomlkit  # noqa: PLC0415 - only who writes decisions needs it

    if decision.kind == "reword":
        words = tomlkit.inline_table()
        words.update({"unit": decision.unit, "text": decision.text})
        return words
    if decision.kind == "pin":
        return True if decision.place == 1 else decision.place
    return decision.day or decision.text or list(decision.others) or True
