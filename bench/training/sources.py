"""The stories to learn from, with the summaries that people wrote of them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from digest.clustering import as_given
from digest.config import Config
from digest.models import Article
from digest.pipeline import prepare, tell
from digest.summarizers.terms import Terms, terms_of

__all__ = ["Source", "read_sources", "taught"]

_FEWEST = 3  # units; of fewer there is little to choose


@dataclass(frozen=True, slots=True)
class Source:
    """A file of stories: the budget in words, how articles are grouped, what a story weighs."""

    file: str
    words: int
    per: Literal["article", "story"]
    weight: float


def read_sources(path: Path) -> tuple[Source, ...]:
    """The sources listed in a TOML file."""
    return tuple(Source(**row) for row in tomllib.loads(path.read_text(encoding="utf-8"))["source"])


def taught(data: Path, source: Source) -> Iterator[tuple[Terms, list[str]]]:
    """The terms and the references of each story of a source that has references and units to choose from.

    Grouped by story, only stories of several articles teach: the others are like those of other sources.
    """
    config = Config()
    prepared = prepare([str(data / source.file)], config)
    if source.per == "story":
        stories = tuple(story for story in tell(prepared, config) if len(story.origins) > 1)
    else:
        stories = as_given(prepared.articles, prepared.copies)
    for story in stories:
        references = list(dict.fromkeys(text for article in story.articles for text in article.references))
        terms = terms_of(replace(story, articles=tuple(_untold(article) for article in story.articles)))
        if references and len(terms.units) >= _FEWEST:
            yield terms, references


def _untold(article: Article) -> Article:
    """The article without the reference, where its text opens with that."""
    opening = max((len(text) for text in article.references if article.text.startswith(text)), default=0)
    return replace(article, units=tuple(unit for unit in article.units if unit.start >= opening))
