"""How much of the sources a summary stands for."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import log, log2, sqrt

from digest.annotating.remembered import remembered
from digest.metrics.base import MetricSettings
from digest.metrics.spoken import article_words, language
from digest.models import Article, Column, Item, Output, Story
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["Coverage"]

_RUN = 5  # words; the run by which the summarizers too know a sentence that is told again

Run = tuple[str, ...]


class Coverage:
    """The origins told, the likeness to the whole cluster, and the distance to its words.

    - `sources`: the share of the story's origins (articles that share their text; an article alone where
      nothing is said) of which the summary holds a unit or a run of five words. None for one origin.
    - `centroid`: the cosine of the summary with the cluster, stems weighted tf · idf, where a document of
      the idf is a unit of the cluster. Source: Radev et al. (2004), "Centroid-based summarization of
      multiple documents"; as an evaluation Louis & Nenkova (2013).
    - `js`: the Jensen-Shannon divergence (bits, 0 to 1) of the summary's content stems to the cluster's,
      not smoothed. Source: Louis & Nenkova (2013), "Automatically Assessing Machine Summary Content
      Without a Gold Standard".
    """

    name = "coverage"
    columns = (
        Column("sources", "higher", 1, 100.0),
        Column("centroid", "higher", 3),
        Column("js", "lower", 3),
    )
    needs_references = False
    signature = ""

    def __init__(self, settings: MetricSettings) -> None:
        """Nothing is to be set."""

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """Sources, centroid, js; the last two None where the summary or the cluster has no content word."""
        cluster, spoken = _cluster(item.story), words(output.text)
        stems = Counter(content_stems(spoken, language(item)))
        sources = _told(cluster, spoken, output) if len(cluster.origins) > 1 else None
        if not stems or not cluster.stems:
            return sources, None, None
        return sources, _cosine(stems, cluster), _divergence(stems, cluster.stems)


@dataclass(frozen=True, slots=True)
class _Cluster:
    """`origins` are the ids of the articles of each, `runs` their runs of five words."""

    stems: Counter[str]
    idf: Mapping[str, float]
    unseen: float
    norm: float
    origins: tuple[frozenset[str], ...]
    runs: tuple[frozenset[Run], ...]


@remembered
def _cluster(story: Story) -> _Cluster:
    lang = (story.articles[0].lang if story.articles else "") or "fr"
    units = [content_stems(u, lang) for article in story.articles for u in _units(article)]
    stems = Counter(stem for unit in units for stem in unit)
    spread = Counter(stem for unit in units for stem in set(unit))
    unseen = log(1 + len(units)) + 1
    idf = {stem: unseen - log(1 + count) for stem, count in spread.items()}
    norm = sqrt(sum((count * idf[stem]) ** 2 for stem, count in stems.items()))
    listed = [frozenset(ids) for ids in story.origins]
    alone = [frozenset([a.id]) for a in story.articles if not any(a.id in ids for ids in listed)]
    origins = (*listed, *alone)
    spoken = {article.id: _runs(article_words(article)) for article in story.articles}
    runs = tuple(frozenset[Run]().union(*(spoken.get(id_, ()) for id_ in sorted(ids))) for ids in origins)
    return _Cluster(stems, idf, unseen, norm, origins, runs)


def _units(article: Article) -> list[tuple[str, ...]]:
    return [unit.words or words(unit.text) for unit in article.units] or [words(article.text)]


def _runs(spoken: tuple[str, ...]) -> frozenset[Run]:
    return frozenset(zip(*(spoken[at:] for at in range(_RUN)), strict=False))


def _told(cluster: _Cluster, spoken: tuple[str, ...], output: Output) -> float:
    used = {extract.article for extract in output.extracts}
    used |= {article for extract in output.extracts for article, _ in extract.also}
    own = _runs(spoken)
    told = sum(
        _meet(used, ids) or _meet(own, runs) for ids, runs in zip(cluster.origins, cluster.runs, strict=True)
    )
    return told / len(cluster.origins)


def _meet(one: Collection[object], other: frozenset[object]) -> bool:
    return not other.isdisjoint(one)


def _cosine(stems: Counter[str], cluster: _Cluster) -> float:
    weights = {stem: count * cluster.idf.get(stem, cluster.unseen) for stem, count in stems.items()}
    norm = sqrt(sum(weight * weight for weight in weights.values()))
    both = sum(
        weight * cluster.stems[s] * cluster.idf[s] for s, weight in weights.items() if s in cluster.stems
    )
    return both / (norm * cluster.norm)


def _divergence(one: Counter[str], other: Counter[str]) -> float:
    """Half the Kullback-Leibler divergences of two distributions to their mean; 0 where they are one."""
    first, second = one.total(), other.total()
    sums, shared = 0.0, 0
    for stem, count in one.items():
        p, q = count / first, other[stem] / second
        sums += p * log2(2 * p / (p + q)) + (q and q * log2(2 * q / (p + q)))
        shared += other[stem]
    alone = (second - shared) / second  # each stem that only the other has counts as its share
    return max((sums + alone) / 2, 0.0)
