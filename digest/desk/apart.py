"""set_apart: the articles that an editor keeps off the page, for good or until there is an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digest.models import Article, Decision, Excluded, Held

__all__ = ["Apart", "set_apart"]


@dataclass(frozen=True, slots=True)
class Apart:
    """Articles, each once: those that go on, those that an editor holds, those that are kept off the page."""

    articles: tuple[Article, ...]
    held: tuple[Held, ...] = ()
    excluded: tuple[Excluded, ...] = ()

    def without(self, excluded: Iterable[Excluded]) -> "Apart":
        """The same with more articles kept off: those of whole stories."""
        every = sorted((*self.excluded, *excluded), key=lambda one: one.article.id)
        gone = {one.article.id for one in every}
        return Apart(tuple(one for one in self.articles if one.id not in gone), self.held, tuple(every))

    def waiting(self, undated: Iterable[Held]) -> tuple[Held, ...]:
        """All that wait: for an editor's word, and these for a date."""
        return tuple(sorted((*self.held, *undated), key=lambda one: one.article.id))


def set_apart(articles: Sequence[Article], decisions: Sequence[Decision]) -> Apart:
    """The articles parted by what an editor decided of each by itself; stories come later."""
    by_id = {one.target: one for one in decisions if one.of == "article" and one.kind in {"exclude", "hold"}}
    left: list[Article] = []
    held: list[Held] = []
    excluded: list[Excluded] = []
    for article in articles:
        decision = by_id.get(article.id)
        if decision is None:
            left.append(article)
        elif decision.kind == "hold":
            held.append(Held(article, ("hold",), decision))
        else:
            excluded.append(Excluded(article, decision))
    return Apart(tuple(left), tuple(held), tuple(excluded))
