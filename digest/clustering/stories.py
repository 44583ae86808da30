"""Stories: the articles of one period that tell one event."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from scipy import sparse

from digest.annotating.mishaps import Mishap, mishap
from digest.clustering.blocks import split
from digest.clustering.bridging import language_links
from digest.clustering.correcting import corrected
from digest.clustering.evidence import explain
from digest.clustering.fading import faded
from digest.clustering.joining import together
from digest.clustering.kin import with_terms
from digest.clustering.leading import in_order
from digest.clustering.origins import find_origins, group_copies
from digest.clustering.parting import apart_by, parted
from digest.clustering.periods import by_period
from digest.clustering.ranking import rank_stories
from digest.clustering.similarity import (
    Counted,
    Matrix,
    cosines,
    term_counts,
    text_stems,
    weighted,
)
from digest.clustering.threads import thread_stories
from digest.clustering.trees import Cut, groups
from digest.clustering.uniting import event_links
from digest.models import Article, Link, Past, Period, PeriodKind, Story

__all__ = ["find_stories", "group_stories"]

# Measured on labelled French stories of two days, on 200 undated articles of ten topics, and on piles of
# two to five reports of one affair, where 0.22 is the most that different events reach. For `alike` 0.31
# does as well on these and splits what one week tells of one town; with a `kindred` of 0.16 the troubles
# of two neighbouring countries are one story, with 0.20 the largest labelled one falls apart.
_DATED = Cut(alike=0.29, kindred=0.18, many=6, apart=2.0)
_UNDATED = replace(_DATED, kindred=0.08, apart=1.8)  # reports of many months share fewer words


def group_stories(
    articles: Iterable[Article],
    copies: Sequence[Link],
    *,
    period: PeriodKind = "week",
    past: Sequence[Past] = (),
) -> tuple[Story, ...]:
    """Every article in exactly one story: the periods in order of time, the undated ones last.

    Inside a period the weightiest story comes first, inside a story the leading article. Copies stand
    in one story. A period's stories, scores and ids depend on its own articles only (a story's
    thread depends on the periods before it too, and on `past`, the stories of earlier issues), and nothing
    depends on the order of the input.
    """
    return thread_stories(find_stories(articles, copies, period=period), past)


def find_stories(
    articles: Iterable[Article], copies: Sequence[Link], *, period: PeriodKind = "week"
) -> list[Story]:
    """The same stories, each by itself: the threads between them are not looked for."""
    stories: list[Story] = []
    for when, pile in by_period(articles, period):
        count = Counted(text_stems)
        origins = group_copies(pile, copies)
        vectors = weighted(term_counts(origins, count))
        told = {one.id: its for one in pile if (its := mishap(one))}
        found = list(_tell(origins, vectors, copies, when, told))
        links = [*event_links(found, told, _alike(origins, vectors)), *language_links(found)]
        found = together(found, links, copies, apart_by(told))
        ranked = rank_stories(corrected(found, pile, copies), count)
        stories += [with_terms(story, count) for story in ranked]
    return stories


def _alike(
    origins: Sequence[Sequence[Article]], vectors: sparse.csr_matrix
) -> Callable[[Article, Article], float]:
    """How alike two articles are by their origins, whatever days lie between them."""
    rows = {article.id: row for row, origin in enumerate(origins) for article in origin}
    return lambda one, other: float((vectors[rows[one.id]] @ vectors[rows[other.id]].T).sum())


def _tell(
    origins: Sequence[Sequence[Article]],
    vectors: sparse.csr_matrix,
    copies: Sequence[Link],
    period: Period | None,
    told: Mapping[str, Mishap],
) -> Iterator[Story]:
    links: dict[str, list[Link]] = {}
    for link in copies:
        links.setdefault(link.one, []).append(link)
    cut = _DATED if period else _UNDATED
    for block in split(vectors, cut.alike):
        some = [origins[row] for row in block]
        likeness = parted(faded(cosines(vectors[block]), some), some, told)
        for rows in groups(likeness, cut):
            yield _story([some[row] for row in rows], likeness[np.ix_(rows, rows)], links, period)


def _story(
    origins: Sequence[Sequence[Article]],
    likeness: Matrix,
    copies: Mapping[str, Sequence[Link]],
    period: Period | None,
) -> Story:
    """The story of some origins and their likeness; `copies` are by the id of the first article."""
    sums = likeness.sum(axis=1) - likeness.diagonal()
    central = sums / (sums.max() or 1.0)
    near = {
        article.id: float(value) for origin, value in zip(origins, central, strict=True) for article in origin
    }
    articles = in_order([article for origin in origins for article in origin], near)
    links = [link for article in articles for link in copies.get(article.id, ())]
    return Story(
        id=f"{period.id if period else 'undated'}-{articles[0].id}",
        articles=tuple(articles),
        period=period,
        origins=find_origins(articles, links),
        why=explain([in_order(origin) for origin in origins], likeness, links),
    )
