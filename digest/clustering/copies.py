"""Copies: articles that share their text, whatever their dates (re-posts, versions, one agency wire)."""

from collections.abc import Iterator, Sequence

import numpy as np

from digest.clustering.candidates import identical, sharing_leads, sharing_runs, sharing_sketches
from digest.clustering.fingerprints import Hashes, fingerprint
from digest.clustering.prints import HeldPrints, Prints
from digest.models import Article, Link

__all__ = ["find_copies", "linked"]

_EXACT = 1_000  # articles; up to here every run is looked up, above it a sample that misses next to nothing
# Chosen by reading the pairs of five weeks of one portal that prints an agency's dispatches.
_MOST = 0.5  # of the shorter article's runs; below it, dispatches of one affair share their background
_FRONT = 0.4  # of the runs in its first half; a legal footer or a « Pour rappel » stands in the second
_FEWEST = 12  # runs, about one sentence and a half
_LED = 0.07  # beside a shared lead; « un point sur la pandémie » opens every day's article, at 0.04


def find_copies(articles: Sequence[Article]) -> tuple[Link, ...]:
    """A link for each pair of articles that must have one origin, sorted, `one` before `other` by id.

    Copying is transitive: of many copies each is linked to some others, so that following the links
    reaches all of them. The score is the share of the shorter article's own runs of 8 words that
    the other prints too (its containment), 1 only for a repeat word for word. Words that either
    prints as a quotation prove nothing, since rivals quote the same speech. Time and memory grow
    with the words, not with the pairs.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.path))
    found = linked(HeldPrints([fingerprint(article) for article in ordered]))
    return tuple(Link(ordered[one].id, ordered[other].id, "copy", score) for one, other, score in found)


def linked(prints: Prints) -> Iterator[tuple[int, int, float]]:
    """The places and the score of each pair of copies, ascending, the lower place first.

    Up to 1,000 articles no pair is missed. Above that, pairs are looked for by sketches and then compared
    as exactly: none is wrong, and of a thousand that share half of their runs hardly one is missed.
    """
    count = len(prints)
    same, led = identical(prints), sharing_leads(prints)
    near = sharing_runs(prints, _FEWEST) if count <= _EXACT else sharing_sketches(prints, _MOST)
    sure, opening = set(same.tolist()), set(led.tolist())
    last, runs = -1, np.empty(0, np.uint64)
    for pair in np.unique(np.concatenate([same, led, near])).tolist():
        one, other = divmod(pair, count)
        if pair in sure:
            yield one, other, 1.0
            continue
        if one != last:
            last, runs = one, prints.said(one)
        score = _score(runs, prints.said(other), led=pair in opening)
        if score:
            yield one, other, score


def _score(one: Hashes, other: Hashes, *, led: bool) -> float:
    """The containment of the shorter in the longer where it proves one origin, else 0."""
    short, long = sorted((one, other), key=len)
    if not len(short):
        return 0.0
    long = np.sort(long)
    shared = long[np.minimum(np.searchsorted(long, short), len(long) - 1)] == short
    half = (len(shared) + 1) // 2
    both = int(np.count_nonzero(shared))
    score, front = both / len(shared), int(np.count_nonzero(shared[:half])) / half
    most = score >= _MOST and front >= _FRONT and both >= _FEWEST
    return min(round(score, 3), 0.999) if most or (led and score >= _LED) else 0.0
