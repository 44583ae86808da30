"""Preparing: read → clean → date → copies: what every command starts from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from digest.cleaning import clean
from digest.clustering import find_copies
from digest.config import Config, placed
from digest.dating import find_evidence, resolve, unused_landmarks
from digest.desk import Ruling, read_decisions, read_landmarks, rule
from digest.models import Article, Link, Skipped
from digest.readers import read_sources

__all__ = ["Prepared", "Track", "cleaned", "prepare", "unwatched"]

Track = Callable[[Iterable[Article | Skipped]], Iterable[Article | Skipped]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The articles by id, cleaned and dated as far as proof goes, their copies, and what was skipped.

    `ruling` are the editor's decisions, `idle_landmarks` facts that dated nothing.
    """

    articles: tuple[Article, ...]
    copies: tuple[Link, ...]
    skipped: tuple[Skipped, ...]
    ruling: Ruling = Ruling()
    idle_landmarks: tuple[str, ...] = ()


def unwatched(items: Iterable[Article | Skipped]) -> Iterable[Article | Skipped]:
    """Progress for nobody: the items as they are."""
    return items


def prepare(
    sources: Sequence[str], config: Config, *, track: Track = unwatched, stdin: BinaryIO | None = None
) -> Prepared:
    """Read the sources, clean and date every article; one without prose is skipped by name."""
    landmarks = read_landmarks(config.landmarks) if config.landmarks else ()
    decisions = read_decisions(config.overrides) if config.overrides else ()
    found = read_sources(placed(sources, config), lang=config.lang, stdin=stdin)
    items = list(track(cleaned(one) if isinstance(one, Article) else one for one in found))
    articles = sorted((one for one in items if isinstance(one, Article)), key=lambda one: one.id)
    skipped = sorted(
        (one for one in items if isinstance(one, Skipped)), key=lambda one: (one.path, one.reason)
    )
    copies = find_copies(articles)
    ruling = rule(decisions, articles, where=str(config.overrides))
    dated = resolve(articles, landmarks=landmarks, overrides=ruling.decisions, copies=copies)
    return Prepared(
        dated,
        copies,
        tuple(skipped),
        ruling=ruling,
        idle_landmarks=tuple(landmark.id for landmark in unused_landmarks(dated, landmarks)),
    )


def cleaned(article: Article) -> Article | Skipped:
    """The article in units, dated as far as its own words go; skipped where it has no prose."""
    article = clean(article)
    return find_evidence(article) if article.units else Skipped(article.path, "no_prose")
