"""Copies: articles that share their text, whatever their dates (re-posts, versions, one agency wire)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from digest.clustering.fingerprints import Fingerprint, fingerprint
from digest.models import Article, Link

__all__ = ["find_copies"]

# Chosen by reading the pairs of five weeks of one portal that prints an agency's dispatches.
_MOST = 0.5  # of the shorter article's runs; below it, dispatches of one affair share their background
_FRONT = 0.4  # of the runs in its first half; a legal footer or a « Pour rappel » stands in the second
_FEWEST = 12  # runs, about one sentence and a half
_LED = 0.07  # beside a shared lead; « un point sur la pandémie » opens every day's article, at 0.04
_STANDING = 4  # texts; a lead that opens more of them is a newspaper's standing line
_WINDOW = 8  # the next articles with the same run; a wire printed by hundreds is linked as a chain


def find_copies(articles: Sequence[Article]) -> tuple[Link, ...]:
    """A link for each pair of articles that must have one origin, sorted, `one` before `other` by id.

    Copying is transitive: of many copies each is linked to some others, so that following the links
    reaches all of them. The score is the share of the shorter article's own runs of 8 words that
    the other prints too (its containment), 1 only for a repeat word for word. Words that either
    prints as a quotation prove nothing, since rivals quote the same speech. Time and memory grow
    with the words, not with the pairs.
    """
    ordered = sorted(articles, key=lambda article: (article.id, article.path))
    prints = [fingerprint(article) for article in ordered]
    scores = dict.fromkeys(_identical(prints), 1.0)
    led = _sharing_leads(prints)
    for pair in sorted(_sharing_runs(prints) | led):
        if pair not in scores:
            scores[pair] = _score(prints[pair[0]], prints[pair[1]], led=pair in led)
    return tuple(
        Link(ordered[one].id, ordered[other].id, "copy", score)
        for (one, other), score in sorted(scores.items())
        if score
    )


def _neighbours(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    for step in range(1, _WINDOW + 1):
        yield from zip(places, places[step:], strict=False)


def _identical(prints: Sequence[Fingerprint]) -> Iterator[tuple[int, int]]:
    """Pairs that are the same word for word."""
    seen: dict[int, list[int]] = defaultdict(list)
    for place, item in enumerate(prints):
        if item.whole:
            seen[item.whole].append(place)
    for places in seen.values():
        yield from _neighbours(places)


def _sharing_leads(prints: Sequence[Fingerprint]) -> set[tuple[int, int]]:
    """Pairs that open with one sentence, unless it opens so many texts that it is a standing line."""
    opened: dict[int, list[int]] = defaultdict(list)
    for place, item in enumerate(prints):
        for lead in item.leads:
            opened[lead].append(place)
    news = [places for places in opened.values() if len({prints[p].whole for p in places}) <= _STANDING]
    return {pair for places in news for pair in _neighbours(places)}


def _sharing_runs(prints: Sequence[Fingerprint]) -> set[tuple[int, int]]:
    """Pairs that share enough runs to be worth comparing, from an inverted index."""
    hashes = np.concatenate([item.said for item in prints] or [np.empty(0, np.uint64)])
    owners = np.repeat(np.arange(len(prints)), [len(item.said) for item in prints])
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    pairs = [np.empty(0, dtype=np.int64)]
    for step in range(1, _WINDOW + 1):
        shared = np.flatnonzero(hashes[step:] == hashes[:-step])
        pairs.append(owners[shared] * len(prints) + owners[shared + step])
    found, counts = np.unique(np.concatenate(pairs), return_counts=True)
    return {divmod(int(pair), len(prints)) for pair in found[counts >= _FEWEST]}


def _score(one: Fingerprint, other: Fingerprint, *, led: bool) -> float:
    """The containment of the shorter in the longer where it proves one origin, else 0."""
    short, long = sorted((one.said, other.said), key=len)
    if not len(short):
        return 0.0
    shared = np.isin(short, long)
    score, front = float(shared.mean()), float(shared[: (len(shared) + 1) // 2].mean())
    most = score >= _MOST and front >= _FRONT and shared.sum() >= _FEWEST
    return min(round(score, 3), 0.999) if most or (led and score >= _LED) else 0.0
