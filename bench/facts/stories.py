"""Stories of one article, read as `digest` reads them, to hold sentences against."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.figures import read_jsonl
from digest.cleaning import clean
from digest.dating import find_evidence, resolve
from digest.models import Article, Story
from digest.readers import read_sources
from digest.readers.record import articles_of

__all__ = ["clusters_of", "names_of", "seeds", "stories_of"]

_SEEDS = Path(__file__).parents[2] / "seeds"


def names_of(path: Path) -> list[str]:
    """The ids of the articles of a set, in its order."""
    return [article.id for article in _articles(path)]


def clusters_of(path: Path) -> list[tuple[Story, tuple[str, ...]]]:
    """The clusters of a set that has them: the story of each, and the summaries that people wrote of it."""
    clusters: defaultdict[str, list[Article]] = defaultdict(list)
    for article in resolve([find_evidence(clean(article)) for article in _articles(path)]):
        clusters[article.cluster].append(article)
    return [(Story(name, tuple(own)), own[0].references) for name, own in clusters.items()]


def stories_of(path: Path, names: Iterable[str]) -> dict[str, Story]:
    """A story by article id: of the articles of a set that are named, in its order."""
    wanted = set(names)
    read = [find_evidence(clean(article)) for article in _articles(path) if article.id in wanted]
    return {article.id: Story(article.id, (article,)) for article in resolve(read)}


def seeds() -> dict[str, Story]:
    """The articles that come with the project, as stories by their ids."""
    read = [find_evidence(clean(each)) for each in read_sources([str(_SEEDS)]) if isinstance(each, Article)]
    return {article.id: Story(article.id, (article,)) for article in resolve(read)}


def _articles(path: Path) -> Iterator[Article]:
    for number, row in enumerate(read_jsonl(path), 1):
        for article in articles_of(row, f"{path.name}:{number}", f"{path.stem}-{number}"):
            if isinstance(article, Article):
                yield article
