"""The greedy oracle: the whole units that match the references best, within the budget."""

import numpy as np

from digest.models import Item, Summary
from digest.summarizers.selection import Selection, candidates, summary_of
from digest.text.ngrams import matches
from digest.text.tokens import words

__all__ = ["best_match"]


def best_match(item: Item, budget: int) -> Summary:
    """Takes ever the unit that raises ROUGE-1 plus ROUGE-2 most, as long as one does.

    Source: Nallapati et al. (2017), who label training data so. The budget is kept as by every summarizer.
    """
    units = candidates(item.story)
    spoken = [unit.words for unit in units]
    wanted = [words(reference) for reference in item.references]
    selection, best, taken = Selection(budget), 0.0, np.zeros(len(units))
    waiting = set(range(len(units)))
    while waiting:
        places = sorted(waiting)
        scores = matches(taken + np.eye(len(units))[places], spoken, wanted)
        first = int(scores.argmax())
        if scores[first] <= best:
            break
        waiting.remove(places[first])
        if selection.takes(units[places[first]]):
            best, taken[places[first]] = float(scores[first]), 1.0
    return summary_of(item.story, "oracle", selection.chosen)
