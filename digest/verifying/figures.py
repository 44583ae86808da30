"""Figures: the counts, days and shares that a page tells of itself, held against its record."""

import re
from collections.abc import Iterator

from digest.annotating.numbers import numbers
from digest.models import Fault
from digest.renderers.account_view import percent
from digest.renderers.block_thread import step_days
from digest.renderers.brief_record import StoryRecord
from digest.renderers.heading import coverage
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline
from digest.verifying.matching import Tokens, tokens

__all__ = ["count_faults", "follows_faults", "reproduction_faults", "thread_faults"]

_ARROW = re.compile(r"\s*→\s*")
_SHARE = re.compile(r"\\?\[(?P<number>\d{1,4})\\?\]\s*(?P<share>[\d.,]{1,9})\s*%")


def count_faults(markdown: str, line: int, story: StoryRecord | None, grounds: Grounds) -> Iterator[Fault]:
    """How many articles a line counts (of a story, else of the page), and how many origins, by the record."""
    words = grounds.words
    if story:
        expected = coverage(len(story.articles), len(story.origins), words)
    else:
        expected = words.say("articles", count=len(grounds.record.sources))
    named = {token for n in (1, 2) for token in tokens(words.say("articles", count=n)) if token.isalpha()}
    for part in inline(markdown).text.split(" · "):
        counted = next(numbers(part, grounds.record.lang), None)
        opens = counted is not None and counted.start == 0
        if opens and not named.isdisjoint(tokens(part)) and tokens(part) != tokens(expected):
            yield Fault(line, "count", part, expected)


def follows_faults(markdown: str, line: int, story: StoryRecord | None, grounds: Grounds) -> Iterator[Fault]:
    """The day of the story that a story continues."""
    follows = story.follows if story else None
    if not follows or not follows.day:
        return
    expected = grounds.words.dates.dated(follows.day)
    for part in inline(markdown).text.split(" · "):
        after = _after(tokens(part), tokens(follows.headline))
        if after and [one for one in after if one != ","] != list(tokens(expected)):
            yield Fault(line, "thread", part, expected)


def thread_faults(markdown: str, line: int, story: StoryRecord | None, grounds: Grounds) -> Iterator[Fault]:
    """The days of the steps of a thread, and the headlines of those before the story."""
    steps = story.notes.thread if story else ()
    days = dict(zip(steps, step_days([step.day for step in steps], grounds.words), strict=True))
    dates = grounds.words.dates
    for part in _ARROW.split(inline(markdown).text) if steps else ():
        told = tokens(part)
        named = [step for step in steps if step.headline and _after(told, tokens(step.headline)) is not None]
        lines = [
            grounds.words.say("notes_step", day=days[one], headline=one.headline) for one in named or steps
        ]
        short = [f"{dates.short(one.day)}: {one.headline}" for one in named if one.day]
        own = [days[one] for one in steps if one.period is None]  # its headline is the editor's to change
        retitled = not named and any(day and told[: len(tokens(day))] == tokens(day) for day in own)
        if not retitled and told not in [tokens(one) for one in (*lines, *short)]:
            yield Fault(line, "thread", part, lines[0] if named else "")


def reproduction_faults(markdown: str, line: int, grounds: Grounds) -> Iterator[Fault]:
    """How much of each source is reproduced, as a line says it."""
    reuse = {one.number: one.reused / one.words for one in grounds.record.reuse if one.words}
    for found in _SHARE.finditer(markdown) if reuse else ():
        expected = percent(reuse.get(int(found["number"]), 0), grounds.words)
        if tokens(expected) != tokens(f"{found['share']} %"):
            number = int(found["number"])
            yield Fault(line, "reproduction", f"[{number}] {found['share']}", expected, (number,))


def _after(told: Tokens, part: Tokens) -> Tokens | None:
    """What stands behind a part; None where the part is not there."""
    size = len(part)
    places = (at for at in range(len(told) - size + 1) if told[at : at + size] == part)
    at = next(places, None)
    return None if at is None else told[at + size :]
