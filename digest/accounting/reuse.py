"""Reuse: how much of each source a page reproduces word for word."""

from collections.abc import Iterable, Iterator, Sequence

from digest.text.tokens import words

__all__ = ["RUN", "reused"]

# Words of a run. Shorter ones are names, titles and set phrases ("le président de la République, Emmanuel
# Macron" has seven) that two writers come to by themselves.
RUN = 8

_Run = tuple[str, ...]


def reused(sources: Sequence[Sequence[str]], page: Iterable[str]) -> tuple[int, ...]:
    """How many words of each source, given by its words, stand on the page in runs of `RUN` words or more.

    `page` are its passages: no run reaches from one into the next. Time is linear in the words of all.
    """
    printed = {run for passage in page for run in _runs(words(passage))}
    return tuple(_covered(source, printed) for source in sources)


def _covered(source: Sequence[str], printed: set[_Run]) -> int:
    count, end = 0, 0  # words before `end` are counted
    for start, run in enumerate(_runs(source)):
        if run in printed:
            count += start + RUN - max(start, end)
            end = start + RUN
    return count


def _runs(spoken: Sequence[str]) -> Iterator[_Run]:
    return zip(*(spoken[at:] for at in range(RUN)), strict=False)
