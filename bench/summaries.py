r"""ROUGE of the summarizers, ours beside sumy's, on three sets.

Words are `\w+` after NFC and lower-casing, unstemmed (the scorer's own tokenizer cuts French words at
each accent). F1 times 100; ROUGE-L is over the joined text; of several references the mean is taken.
OrangeSum: one article to 40 words, against the standfirst, which the text lacks. RPM2: 10 articles to
100 words, 4 references. Wikinews: 60 words, against the first paragraph. The weights of `centroid` were
searched on half the rows, by a hash of the id, and rounded on all: no row is unseen. The note gives
ROUGE-1 of the two halves, that one first.
"""

import argparse
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from bench.figures import Figure, read_jsonl, show
from digest.cleaning import clean
from digest.models import Article, Story
from digest.summarizers import Summarizer, make_summarizer, names

_ALWAYS = ("lead", "centroid", "sumy:lex-rank")
_FIRST = 300  # rows by id, for a run of seconds
_MEASURES = ("rouge1", "rouge2", "rougeL")


@dataclass(frozen=True, slots=True)
class _Set:
    name: str
    file: str
    budget: int


_SETS = (
    _Set("orangesum", "orangesum_fr.jsonl", 40),
    _Set("rpm2", "rpm2_fr.jsonl", 100),
    _Set("wikinews_en", "wikinews_en_lead.jsonl", 60),
)


class Words:
    """The tokenizer that the scorer is given."""

    def tokenize(self, text: str) -> list[str]:
        """Runs of letters, digits and underscores, accents kept."""
        return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def figures(data: Path, *, most: int | None = _FIRST, systems: Sequence[str] = _ALWAYS) -> list[Figure]:
    """ROUGE-1, 2 and L of each system on each set; `most` rows of a set, or all."""
    return [
        figure
        for each in _SETS
        for rows in [list(_rows(data / each.file, most))]
        for system in systems
        for figure in _scores(each, make_summarizer(system), rows)
    ]


def _rows(path: Path, most: int | None) -> Iterator[tuple[Story, list[str]]]:
    for row in sorted(read_jsonl(path), key=lambda row: str(row["id"]))[:most]:
        texts = cast("list[dict[str, object]]", row.get("docs") or [row])
        articles = tuple(clean(_article(text, str(row["lang"]))) for text in texts)
        references = cast("list[str]", row.get("summaries") or [row["summary"]])
        yield Story(str(row["id"]), articles), references


def _article(row: dict[str, object], lang: str) -> Article:
    name, title = str(row["id"]), str(row.get("title") or "")
    return Article(id=name, path=name, text=str(row["text"]), lang=lang, title=title)


def _scores(each: _Set, system: Summarizer, rows: list[tuple[Story, list[str]]]) -> list[Figure]:
    halves: tuple[list[list[float]], list[list[float]]] = ([], [])
    scorer = _scorer()
    for story, references in rows:
        text = _printed(story, system, each.budget)
        scored = [scorer.score(reference, text) for reference in references]
        means = [100 * sum(s[m].fmeasure for s in scored) / len(scored) for m in _MEASURES]
        halves[_half(story.id)].append(means)
    values = [_mean(column) for column in zip(*halves[0], *halves[1], strict=True)]
    first = " | ".join(f"{_mean([row[0] for row in half]):.2f}" for half in halves)
    return [
        Figure(f"summaries.{each.name}.{system.name}.{measure}", value, note)
        for measure, value, note in zip(
            _MEASURES, values, (f"{len(rows)} rows, {each.budget} words; halves {first}", "", ""), strict=True
        )
    ]


def _scorer() -> Any:  # noqa: ANN401 - rouge_score has no types
    from rouge_score.rouge_scorer import RougeScorer

    return RougeScorer(list(_MEASURES), tokenizer=Words())


def _printed(story: Story, system: Summarizer, budget: int) -> str:
    articles = {article.id: article for article in story.articles}
    chosen = system.summarize(story, budget).extracts
    return " ".join(articles[extract.article].units[extract.unit].text for extract in chosen)


def _half(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def main() -> None:
    """Print the figures, of all rows and all summarizers if so asked."""
    parser = argparse.ArgumentParser(description=figures.__doc__)
    parser.add_argument("data", type=Path, help="the folder of the evaluation sets")
    parser.add_argument("--all", action="store_true", help="every row, not the first 300 by id")
    parser.add_argument("--every", action="store_true", help="every summarizer (sumy's KL takes minutes)")
    options = parser.parse_args()
    systems = names() if options.every else _ALWAYS
    for figure in figures(options.data, most=None if options.all else _FIRST, systems=systems):
        print(show(figure), flush=True)


if __name__ == "__main__":
    main()
