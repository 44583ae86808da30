"""dating_lines: the table of `overrides.toml` that would date an article that waits."""

import json
from collections.abc import Sequence
from datetime import date

from digest.models import Held
from digest.renderers.wording import Wording

__all__ = ["dating_lines"]

_CHOICES = 8  # days beside the first; a comment of one line


def dating_lines(held: Held, words: Wording) -> str:
    """The lines of `overrides.toml` that would date the article: TOML as it stands, never half a line."""
    name = json.dumps(held.article.id, ensure_ascii=True).replace("`", "\\u0060")
    day, reason = _days(held.article.dating.candidates, words), words.say("undated_reason")
    return f'[[override]]\narticle = {name}\ndate = {day}\nreason = "{reason}"'


def _days(days: Sequence[date], words: Wording) -> str:
    """`2025-02-06  # ou 13, 20, 27`; where no day is known, a text that is refused until it is replaced."""
    if not days:
        return f'"{words.say("undated_day")}"'
    first, *others = days
    told = [str(day.day if (day.year, day.month) == (first.year, first.month) else day) for day in others]
    more = ["…"] if len(told) > _CHOICES else []
    listed = ", ".join([*told[:_CHOICES], *more])
    return f"{first}  # {words.say('undated_or', days=listed)}" if listed else str(first)
