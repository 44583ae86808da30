"""Stories: how well articles are grouped, and the time of one week.

Pairwise F1 counts pairs of articles in one story; B³ (Bagga & Baldwin 1998) averages over articles. Both are
given for two halves too (labels by hash), so that a figure tuned on one of them shows. Copies
count as found by digest itself; dates are given.
"""

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from zlib import crc32

from bench.figures import Figure, read_jsonl
from digest.cleaning import clean
from digest.clustering import find_copies, group_stories
from digest.models import Article, Dating, Days, Story

__all__ = ["figures"]

_WEEK = "2020-W25"


def figures(data: Path) -> list[Figure]:
    """F1 and B³ on two days of labelled stories and on a pile of undated topics; one whole week."""
    return [*_labelled(data), *_undated(data), *_week(data)]


def _labelled(data: Path) -> list[Figure]:
    rows = read_jsonl(data / "stories_fr.jsonl")
    labels = {str(row["id"]): str(row["story"]) for row in rows}
    grouped = _partition(_stories([_article(row) for row in rows]))
    halves = [
        {name: label for name, label in labels.items() if crc32(label.encode()) % 2 == half}
        for half in (0, 1)
    ]
    return [
        _pairwise("stories.f1", labels, grouped),
        *(_pairwise(f"stories.f1.half{half}", part, grouped) for half, part in enumerate(halves)),
        Figure("stories.b3", _b_cubed(labels, grouped)),
    ]


def _undated(data: Path) -> list[Figure]:
    rows = read_jsonl(data / "rpm2_fr.jsonl")
    articles, labels = [], {}
    for row in rows:
        documents = row["docs"]
        for document in documents if isinstance(documents, list) else []:
            articles.append(_article(document))
            labels[str(document["id"])] = str(row["topic"])
    return [_pairwise("stories.f1.undated", labels, _partition(_stories(articles)))]


def _week(data: Path) -> list[Figure]:
    rows = [row for row in read_jsonl(data / "orange_weeks_fr.jsonl") if row["week"] == _WEEK]
    articles = [_article(row) for row in rows]
    began = time.process_time()
    stories = _stories(articles)
    seconds = time.process_time() - began
    largest = sorted((len(story.articles) for story in stories), reverse=True)[:5]
    affairs = Counter(story.thread for story in stories).most_common(1)[0][1]
    return [
        Figure("stories.week_stories", len(stories), f"of {len(articles)} articles, largest {largest}"),
        Figure("stories.week_thread", affairs, "stories in the largest thread", lower=True),
        Figure("stories.week_seconds", seconds, "CPU s, copies, stories and threads", lower=True),
    ]


def _article(row: Mapping[str, object]) -> Article:
    name, day = str(row["id"]), row.get("date")
    article = clean(Article(name, name, str(row["text"]), lang="fr", title=str(row["title"])))
    if not day:
        return article
    days = Days.only_on(date.fromisoformat(str(day)[:10]))
    return Article(
        name, name, article.text, "fr", article.title, units=article.units, dating=Dating(days, "exact")
    )


def _stories(articles: Sequence[Article]) -> tuple[Story, ...]:
    return group_stories(articles, find_copies(articles))


def _partition(stories: Iterable[Story]) -> dict[str, str]:
    return {article.id: story.id for story in stories for article in story.articles}


def _pairwise(name: str, labels: Mapping[str, str], grouped: Mapping[str, str]) -> Figure:
    both = _pairs((label, grouped[article]) for article, label in labels.items())
    precision = both / max(_pairs(grouped[article] for article in labels), 1)
    recall = both / max(_pairs(labels.values()), 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return Figure(name, f1, f"pairwise, P {precision:.4f} R {recall:.4f}, {len(labels)} articles")


def _pairs(groups: Iterable[object]) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def _b_cubed(labels: Mapping[str, str], grouped: Mapping[str, str]) -> float:
    both = Counter((label, grouped[article]) for article, label in labels.items())
    wanted, found = Counter(labels.values()), Counter(grouped[article] for article in labels)
    precision = sum(n * n / found[story] for (_, story), n in both.items()) / len(labels)
    recall = sum(n * n / wanted[label] for (label, _), n in both.items()) / len(labels)
    return 2 * precision * recall / (precision + recall)
