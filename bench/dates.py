"""How well dates are found: right days, wrong days, held, on articles whose true date is known.

Each article is given a month header and its text without its dateline, as messy collections come.
`python -m bench.dates DATA [--errors]` prints the table and, if asked, every wrong date for reading.
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from bench.figures import Figure, read_jsonl, show
from digest.dating import find_evidence
from digest.models import Article

__all__ = ["figures"]

_CORPUS = "orange_weeks_fr.jsonl"


@dataclass(frozen=True, slots=True)
class _Case:
    """An article as dated by digest, with its true day."""

    article: Article
    truth: date

    @property
    def late(self) -> int:
        """Days from the day found to the true one."""
        found = self.article.dating.day
        return (self.truth - found).days if found else 0

    @property
    def week_right(self) -> bool:
        """Whether the ISO week is the true one."""
        found = self.article.dating.day
        return found is not None and found.isocalendar()[:2] == self.truth.isocalendar()[:2]

    @property
    def day_right(self) -> bool:
        """Whether the day is the true one or its eve, the day of the news."""
        return self.late in {0, 1}


def _cases(data: Path, half: int | None = None) -> list[_Case]:
    """The articles of both halves or of one; halves are by a hash of the id."""
    cases = []
    for row in read_jsonl(data / _CORPUS):
        name, truth = str(row["id"]), date.fromisoformat(str(row["date"])[:10])
        if half is None or int(sha256(name.encode()).hexdigest(), 16) % 2 == half:
            text = f" date {truth:%Y-%m} {row['text']}"
            cases.append(_Case(find_evidence(Article(name, name, text, "fr")), truth))
    return cases


def _share(cases: Sequence[_Case], whole: Sequence[_Case]) -> float:
    return len(cases) / len(whole) if whole else 0.0


def _figures(cases: list[_Case], part: str = "") -> list[Figure]:
    dated = [case for case in cases if case.article.dating.day]
    held = [case for case in cases if not case.article.dating.day]
    narrow = [case for case in held if len(case.article.dating.candidates) < 28]  # noqa: PLR2004 - less than a month
    admitted = [case for case in held if case.truth in case.article.dating.days]
    kept = [case for case in narrow if case.truth in case.article.dating.days]
    name = f"dates.{part}" if part else "dates"
    return [
        Figure(f"{name}.dated", _share(dated, cases), f"{len(dated)} of {len(cases)} articles"),
        Figure(f"{name}.week_right", _share([case for case in dated if case.week_right], dated)),
        Figure(f"{name}.day_or_eve", _share([case for case in dated if case.day_right], dated)),
        Figure(f"{name}.day_right", _share([case for case in dated if case.late == 0], dated)),
        Figure(f"{name}.held_admits_truth", _share(admitted, held), f"{len(held)} held"),
        Figure(f"{name}.narrowed", _share(narrow, held), "held with fewer candidates than the month"),
        Figure(f"{name}.narrowed_admits_truth", _share(kept, narrow)),
    ]


def figures(data: Path) -> list[Figure]:
    """The figures of the whole corpus and of its halves; rules were read off articles of both."""
    started = time.process_time()
    halves = [_cases(data, half) for half in (0, 1)]
    spent = (time.process_time() - started) / sum(map(len, halves))
    found = [
        *_figures([*halves[0], *halves[1]]),
        *_figures(halves[0], "half0"),
        *_figures(halves[1], "half1"),
    ]
    return [*found, Figure("dates.milliseconds", spent * 1000, "an article", lower=True)]


def _errors(data: Path) -> None:
    for case in _cases(data):
        if case.article.dating.day and not (case.week_right and case.day_right):
            print(case.article.id, case.truth, f"found {case.article.dating.day}")
            for one in case.article.dating.evidence:
                around = case.article.text[max(0, one.start - 80) : one.end + 60].replace("\n", " ")
                print(f"    {one.kind}: {around}")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for figure in figures(folder):
        print(show(figure))
    if "--errors" in sys.argv[2:]:
        _errors(folder)
