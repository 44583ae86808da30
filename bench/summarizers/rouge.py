r"""ROUGE-1, 2 and L between a printed text and what people wrote.

Words are `\w+` after NFC and lower-casing, unstemmed (the default tokenizer of rouge-score cuts French
words at each accent). ROUGE-L is over the joined text; of several references the mean is taken.
"""

import re
import unicodedata
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["MEASURES", "Words", "rouge"]

MEASURES = ("rouge1", "rouge2", "rougeL")


class Words:
    """The tokenizer that the scorer is given."""

    def __init__(self) -> None:
        """Every text is cut once: references are met again for each system."""
        self.tokenize = cache(_words)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


@cache
def rouge(text: str, references: tuple[str, ...]) -> "NDArray[np.float64]":
    """F1 times 100 of each of `MEASURES` (3); systems that print the same are scored once."""
    scored = [_scorer().score(reference, text) for reference in references]
    return np.asarray(
        100 * np.mean([[score[name].fmeasure for name in MEASURES] for score in scored], axis=0)
    )


@cache
def _scorer() -> Any:  # noqa: ANN401 - rouge_score has no types
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(list(MEASURES), tokenizer=Words())
