"""Historic: a future that tells what is long done, by the year beside it: "il quittera la police en 1956"."""

import re

from digest.models import Story

__all__ = ["is_historic"]

_YEAR = re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?![\d.,]*\d|\w)")


def is_historic(text: str, story: Story) -> bool:
    """Whether a text tells of years that all lie before those of the story's articles."""
    told = [int(found[0]) for found in _YEAR.finditer(text)]
    days = [article.dating.day for article in story.articles if article.dating.day]
    return bool(told and days) and max(told) < min(day.year for day in days)
