"""The parts of a summary that its sources do not support, or that cannot stand in it."""

from collections.abc import Iterator

from digest.annotating.dates import mentions
from digest.annotating.names import names
from digest.annotating.numbers import numbers
from digest.annotating.plain import plain
from digest.annotating.quoted import lone_marks, quoted_runs
from digest.metrics.faithfulness.flaws import bare_deictics, debris
from digest.metrics.faithfulness.leaning import danglings
from digest.metrics.faithfulness.support import Support, support_of
from digest.metrics.spoken import language
from digest.models import Item, Output

__all__ = ["KINDS", "unsupported"]

KINDS = ("debris", "quotation", "date", "number", "name", "dangling", "deictic", "mark")

Found = tuple[int, int, str]


def unsupported(item: Item, output: Output) -> tuple[Found, ...]:
    """Start, end (offsets into the output's text) and kind of each such part, in order; none overlap.

    Where two would, the one whose kind comes first in `KINDS` is kept: a false quotation is one fault,
    whatever number is wrong in it.
    """
    text, lang = output.text, language(item)
    read, support = plain(text), support_of(item.story)
    found = [
        *((*span, "debris") for span in debris(text, lang)),
        *_claims(text, read, lang, support),
        *((*span, "dangling") for span in danglings(item, output)),
        *((*span, "deictic") for span in bare_deictics(text, lang)),
        *((at, at + 1, "mark") for at in lone_marks(text)),
    ]
    return _apart(found, len(text))


def _claims(text: str, read: str, lang: str, support: Support) -> Iterator[Found]:
    for start, end, runs in quoted_runs(text):
        if not all(support.has_run(run) for run in runs):
            yield start, end, "quotation"
    yield from _figures(text, read, lang, support)
    for name in names(text, lang):
        if not support.has_name(name):
            yield name.start, name.end, "name"


def _figures(text: str, read: str, lang: str, support: Support) -> Iterator[Found]:
    """Dates, and the numbers outside them."""
    dated = bytearray(len(text))
    for date in mentions(read, lang, text):
        dated[date.start : date.end] = b"\1" * (date.end - date.start)
        if not support.has_date(date):
            yield date.start, date.end, "date"
    for number in numbers(read, lang):
        if not (dated[number.start] or number.is_small_word or support.has_number(number)):
            yield number.start, number.end, "number"


def _apart(found: list[Found], length: int) -> tuple[Found, ...]:
    taken = bytearray(length)
    kept = []
    for start, end, kind in sorted(found, key=lambda one: (KINDS.index(one[2]), one[:2])):
        if end > start and not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append((start, end, kind))
    return tuple(sorted(kept))
