"""Whether a sentence says the same words twice, as models do that have lost their thread."""

from digest.text.quotations import own_words
from digest.text.tokens import words

__all__ = ["stutters"]

_RUN = (
    5  # words; outside of quotations 10 of 12,087 sentences of our sets have such a run twice, all very long
)


def stutters(sentence: str) -> bool:
    """Whether a run of five words stands in it twice, outside of quotations: people do repeat themselves."""
    spoken = words(own_words(sentence))
    runs = [spoken[at : at + _RUN] for at in range(len(spoken) - _RUN + 1)]
    return len(set(runs)) < len(runs)
