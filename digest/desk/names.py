"""Names: what an editor calls an article or a story, and the ids that it can mean."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from digest.models import Article, Story

__all__ = ["Names", "names_of_articles", "names_of_stories"]


class Names:
    """Ids by their names; the beginning of a name will do where it can mean only one."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        """`named` are pairs of a name and the id that it leads to."""
        pairs = sorted(set(named))
        self._names = [name for name, _ in pairs]
        self._ids = [id_ for _, id_ in pairs]

    def find(self, name: str) -> tuple[str, ...]:
        """The id that is meant; none where nothing is called so, two where it can mean several."""
        found: list[str] = []
        for known, id_ in self._from(name):
            if known == name:
                return (id_,)
            if id_ not in found:
                found.append(id_)
            if len(found) > 1:
                break
        return tuple(found)

    def _from(self, name: str) -> Iterator[tuple[str, str]]:
        for at in range(bisect_left(self._names, name), len(self._names)):
            if not name or not self._names[at].startswith(name):
                return
            yield self._names[at], self._ids[at]


def names_of_articles(articles: Iterable[Article]) -> Names:
    """The articles by their ids."""
    return Names((article.id, article.id) for article in articles)


def names_of_stories(stories: Iterable[Story]) -> Names:
    """The stories by their ids, by those of their articles, and as they were called led by another one."""
    return Names(pair for story in stories for pair in _names(story))


def _names(story: Story) -> Iterator[tuple[str, str]]:
    yield story.id, story.id
    when = story.period.id if story.period else "undated"
    for article in story.articles:
        yield article.id, story.id
        yield f"{when}-{article.id}", story.id
