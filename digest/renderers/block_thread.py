"""`**Le fil**`: the steps of a thread, oldest first, the story at hand in bold."""

from collections.abc import Container, Iterator, Sequence

from digest.models import Step
from digest.renderers.block import Block
from digest.renderers.printing import words_of
from digest.renderers.wording import Wording

__all__ = ["thread_block"]

_ARROW = " → "
_FEWEST = 2  # steps; one alone is the story


def thread_block(steps: Sequence[Step], words: Wording, linked: Container[str]) -> Block | None:
    """`8 nov. 2024 : [titre](2024-W45.md) → **10 janv. 2025 : titre**`."""
    if len(steps) < _FEWEST:
        return None
    return Block(words.say("notes_thread"), _ARROW.join(_told(steps, words, linked)))


def _told(steps: Sequence[Step], words: Wording, linked: Container[str]) -> Iterator[str]:
    for step, day in zip(steps, _days(steps, words), strict=True):
        headline = words_of(step.headline, words.lang) or words.say("page_untitled")
        if step.issue and step.issue in linked:
            headline = f"[{headline}]({step.issue}.md)"
        told = words.say("notes_step", day=day, headline=headline) if day else headline
        yield told if step.issue else f"**{told}**"


def _days(steps: Sequence[Step], words: Wording) -> Iterator[str]:
    """The day of each, its year where it is not that of the step before; nowhere where all share one."""
    years = {step.day.year for step in steps if step.day}
    before = years.pop() if len(years) == 1 else 0
    for step in steps:
        if step.day is None:
            yield ""
            continue
        dates = words.dates
        yield dates.short(step.day) if step.day.year == before else dates.dated(step.day)
        before = step.day.year
