"""What a summarizer is."""

from typing import Protocol

from digest.models import Story, Summary

__all__ = ["Summarizer"]


class Summarizer(Protocol):
    """Chooses of a story the units to print; the same story and budget give the same choice.

    Units are chosen whole and printed as they are. What every member keeps to is in
    `digest.summarizers.selection`: the budget, no repeats, the order of printing.
    """

    @property
    def name(self) -> str:
        """The name it was asked for by."""

    def summarize(self, story: Story, budget: int) -> Summary:
        """The units to print in at most `budget` words; always one where the story has any."""
