"""`salience` as it does on stories that its weights have never seen: each by those of the other folds."""

import json
from pathlib import Path

from bench.training.fitting import fold_of
from digest.models import Story, Summary
from digest.summarizers.salience import Salience

__all__ = ["HeldOut"]

_FOLDS = Path(__file__).with_name("folds.json")


class HeldOut:
    """Cross-validation: summarizes a story by the weights that were learned without its fold."""

    name = "salience"

    def __init__(self) -> None:
        """Reads the weights that `make train` wrote beside this file."""
        self._folds = [Salience.having(one) for one in json.loads(_FOLDS.read_text(encoding="utf-8"))]

    def summarize(self, story: Story, budget: int) -> Summary:
        """What the summarizer of the story's fold chooses."""
        return self._folds[fold_of(story.id)].summarize(story, budget)
