"""Brackets: what an editor put into a source's words between [ ], and what a page has lost of it."""

from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.composing.deictics import date_words, written_on
from digest.models import Edit, Fault
from digest.renderers.unit_record import UnitRecord
from digest.text.tokens import words
from digest.verifying.grounds import Grounds
from digest.verifying.inline import CLOSE, OPEN
from digest.verifying.matching import Bracket, printed_tokens, tokens, undone
from digest.verifying.standing import Stand

__all__ = ["bracket_faults", "unknown_brackets"]


def unknown_brackets(found: Stand, grounds: Grounds) -> tuple[Bracket, ...]:
    """The brackets of a sentence that the page's record has not, nor the date of its source."""
    known = [*_recorded(found, grounds), _dated(found, grounds)]
    listed = {bracket for brackets in known for bracket in brackets}
    return tuple(one for one in found.brackets if one not in listed)


def bracket_faults(found: Stand, line: int, grounds: Grounds, *, labelled: bool) -> Iterator[Fault]:
    """A bracket that says something else than the source's, and a date that a bracket gave and is gone.

    A sentence below a label with its date (`labelled`) needs no date that the record does not give it.
    """
    recorded = _recorded(found, grounds)
    expected = [one for brackets in (*recorded, _dated(found, grounds)) for one in brackets]
    source = (found.source,)
    for one in unknown_brackets(found, grounds):
        same = [other for other in expected if other.at == one.at and not other.is_cut]
        if one.is_cut:
            continue
        if same or not _is_told(one.text, found.source, grounds):
            yield Fault(line, "bracket", f"[{one.text}]", _shown(same[0]) if same else "", source)
    for lost in _needed(found, recorded, grounds, labelled=labelled):
        yield Fault(line, "undated", _replaced(lost, found), _shown(lost), source)


def _needed(
    found: Stand, recorded: list[tuple[Bracket, ...]], grounds: Grounds, *, labelled: bool
) -> list[Bracket]:
    """What this lacks of the brackets that every print of the unit has, or that its date asks for."""
    if recorded:
        needed = [one for one in recorded[0] if all(_has(one, other) for other in recorded[1:])]
    else:
        needed = [] if labelled else list(_dated(found, grounds))
    return [one for one in needed if not one.is_cut and not _has(one, found.brackets)]


def _has(needed: Bracket, brackets: tuple[Bracket, ...]) -> bool:
    """Whether a bracket stands there, or the place was cut out."""
    return any(
        one.at == needed.at or one.at <= needed.at <= one.at + len(one.replaced) - 1 for one in brackets
    )


def _recorded(found: Stand, grounds: Grounds) -> list[tuple[Bracket, ...]]:
    """The brackets of each print of the unit in the record."""
    prints = (undone(_print(one), found.unit.tokens) for one in grounds.printed.get(found.unit.tokens, ()))
    return [brackets for brackets in prints if brackets is not None]


def _print(record: UnitRecord) -> tuple[str, ...]:
    return _edited(record.original, record.edits)


def _edited(text: str, edits: tuple[Edit, ...]) -> tuple[str, ...]:
    printed, end = "", 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        printed += f"{text[end : edit.start]}{OPEN}{edit.text.strip().strip('[]')}{CLOSE}"
        end = edit.end
    return printed_tokens(printed + text[end:])


def _dated(found: Stand, grounds: Grounds) -> tuple[Bracket, ...]:
    """The dates of the bare days of the unit, by its source's date."""
    article = grounds.articles[found.source]
    lang = article.lang or grounds.record.lang
    edits = date_words(found.unit.text, written_on(article.dating), lang) or ()
    return undone(_edited(found.unit.text, edits), found.unit.tokens) or ()


def _is_told(text: str, number: int, grounds: Grounds) -> bool:
    """Whether the source has every word of a bracket."""
    held = {plain(word) for unit in grounds.units[number] for word in unit.words}
    byline = words(grounds.articles[number].byline)
    return all(plain(word) in held or word in byline for word in words(text))


def _shown(bracket: Bracket) -> str:
    return f"[{bracket.text}]"


def _replaced(bracket: Bracket, found: Stand) -> str:
    """The words that stand without their bracket."""
    if bracket.replaced:
        return " ".join(bracket.replaced)
    before = found.unit.tokens[max(0, bracket.at - 1) : bracket.at]
    return " ".join(before) or " ".join(tokens(found.unit.text)[:1])
