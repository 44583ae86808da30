"""`**Le fil**`: the steps of a thread, oldest first, the story at hand in bold."""

import datetime as dt
from collections.abc import Container, Iterator, Sequence

from digest.models import Step
from digest.renderers.block import Block
from digest.renderers.printing import words_of
from digest.renderers.wording import Wording

__all__ = ["step_days", "thread_block"]

_ARROW = " → "
_FEWEST = 2  # steps; one alone is the story


def thread_block(steps: Sequence[Step], words: Wording, linked: Container[str]) -> Block | None:
    """`8 nov. 2024 : [titre](2024-W45.md) → **10 janv. 2025 : titre**`."""
    if len(steps) < _FEWEST:
        return None
    return Block(words.say("notes_thread"), _ARROW.join(_told(steps, words, linked)))


def _told(steps: Sequence[Step], words: Wording, linked: Container[str]) -> Iterator[str]:
    for step, day in zip(steps, step_days([step.day for step in steps], words), strict=True):
        headline = words_of(step.headline, words.lang) or words.say("page_untitled")
        if step.issue and step.issue in linked:
            headline = f"[{headline}]({step.issue}.md)"
        told = words.say("notes_step", day=day, headline=headline) if day else headline
        yield told if step.issue else f"**{told}**"


def step_days(steps: Sequence[dt.date | None], words: Wording) -> Iterator[str]:
    """Each day, with its year unless all that have a day share one."""
    same = len({day.year for day in steps if day}) == 1
    dates = words.dates
    yield from ((dates.short(day) if same else dates.dated(day)) if day else "" for day in steps)
