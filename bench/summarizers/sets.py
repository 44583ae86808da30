"""The evaluation sets: stories to summarize, and what people wrote of them.

OrangeSum: one French article to 40 words, against the standfirst, which the text lacks. RPM2: 10 French
articles to 100 words, 4 references. Wikinews: English, 60 words, against the first paragraph.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from bench.figures import read_jsonl
from digest.cleaning import clean
from digest.models import Article, Story

__all__ = ["SETS", "Case", "EvaluationSet", "cases", "raw_text"]


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    """A file of rows; `budget` is in words."""

    name: str
    title: str
    file: str
    budget: int


@dataclass(frozen=True, slots=True)
class Case:
    """A cleaned story and its references."""

    story: Story
    references: tuple[str, ...]


SETS = (
    EvaluationSet("orangesum", "OrangeSum", "orangesum_fr.jsonl", 40),
    EvaluationSet("rpm2", "RPM2", "rpm2_fr.jsonl", 100),
    EvaluationSet("wikinews_en", "Wikinews EN", "wikinews_en_lead.jsonl", 60),
)


@cache
def cases(path: Path, most: int | None = None) -> tuple[Case, ...]:
    """The rows of a set by id, all or the first `most`."""
    rows = sorted(read_jsonl(path), key=lambda row: str(row["id"]))
    return tuple(map(_case, rows[:most]))


def _case(row: dict[str, object]) -> Case:
    texts = cast("list[dict[str, object]]", row.get("docs") or [row])
    articles = tuple(clean(_article(text, str(row["lang"]))) for text in texts)
    references = cast("list[str]", row.get("summaries") or [row["summary"]])
    return Case(Story(str(row["id"]), articles), tuple(references))


def _article(row: dict[str, object], lang: str) -> Article:
    name, title = str(row["id"]), str(row.get("title") or "")
    return Article(id=name, path=name, text=str(row["text"]), lang=lang, title=title)


def raw_text(story: Story) -> str:
    """The text of a story as it came, for those who read it their own way."""
    return "\n\n".join(article.text for article in story.articles)
