"""How well saved pages are read: the text, the stated date, the title and the author."""

import gzip
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import fmean

from bench.figures import Figure, read_jsonl
from digest.models import Article
from digest.readers import READERS
from digest.text.tokens import words

__all__ = ["figures"]


def figures(data: Path) -> list[Figure]:
    """Token F1 of the text, and the share of pages with the right date, dateline, title and author.

    The date is right where the machine-readable ones all give the true day, and no other.
    """
    rows = read_jsonl(data / "html_fr.jsonl")
    articles = [_read(data, row) for row in rows]
    measures: dict[str, Callable[[Article, dict[str, object]], float]] = {
        "text_f1": lambda article, row: _f1(article.text, str(row["text"])),
        "date_right": lambda article, row: _stated(article, "html_meta", 10) == {row["date"]},
        "dateline_kept": lambda article, row: _stated(article, "html_dateline") == {row["dateline"]},
        "title_right": lambda article, row: words(article.title) == words(str(row["title"])),
        "author_right": lambda article, row: words(article.byline) == words(str(row["author"])),
    }
    return [
        Figure(f"pages.{name}", fmean(map(measure, articles, rows)), f"{len(rows)} pages")
        for name, measure in measures.items()
    ]


def _read(data: Path, row: dict[str, object]) -> Article:
    page = gzip.decompress((data / str(row["file"])).read_bytes())
    outcomes = READERS.load("html")().read(page, str(row["id"]))
    return next((one for one in outcomes if isinstance(one, Article)), Article("", "", ""))


def _stated(article: Article, kind: str, length: int | None = None) -> set[str]:
    return {stated.text[:length] for stated in article.stated if stated.kind == kind}


def _f1(one: str, other: str) -> float:
    left, right = Counter(words(one)), Counter(words(other))
    return 2 * (left & right).total() / max(1, left.total() + right.total())
