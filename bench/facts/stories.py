"""Stories of one article, read as `digest` reads them, to hold sentences against."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.figures import read_jsonl
from digest.cleaning import clean
from digest.dating import find_evidence, resolve
from digest.models import Article, Story
from digest.readers.record import articles_of

__all__ = ["names_of", "stories_of"]


def names_of(path: Path) -> list[str]:
    """The ids of the articles of a set, in its order."""
    return [article.id for article in _articles(path)]


def stories_of(path: Path, names: Iterable[str]) -> dict[str, Story]:
    """A story by article id: of the articles of a set that are named, in its order."""
    wanted = set(names)
    read = [find_evidence(clean(article)) for article in _articles(path) if article.id in wanted]
    return {article.id: Story(article.id, (article,)) for article in resolve(read)}


def _articles(path: Path) -> Iterator[Article]:
    for number, row in enumerate(read_jsonl(path), 1):
        for article in articles_of(row, f"{path.name}:{number}", f"{path.stem}-{number}"):
            if isinstance(article, Article):
                yield article
