"""The day of a page whose marks for machines say another one than the line that it prints."""

from datetime import date

import pytest

from digest.dating import find_evidence
from digest.models import Article, Stated

TEXT = "Trois départements ont été placés en vigilance orange. Aucun blessé n'est à déplorer."
LINE = "Publié le 21 juillet 2025 à 00h45"


def day_of(marks: list[str], line: str) -> date | None:
    stated = [*(Stated("html_meta", mark) for mark in marks), Stated("html_dateline", line)]
    return find_evidence(Article("a", "a.html", TEXT, "fr", stated=tuple(stated))).dating.day


@pytest.mark.parametrize(
    ("marks", "line", "day"),
    [
        (["2025-07-20T22:45:00Z"], LINE, date(2025, 7, 21)),
        (["2025-07-20T22:45:31+00:00"], "21/07/2025 à 00:45", date(2025, 7, 21)),
        (["2025-07-22T02:15:00Z"], "Publié le 21 juillet 2025 à 22h15", date(2025, 7, 21)),  # the Antilles
        (["2025-07-20T22:44:00Z"], LINE, date(2025, 7, 20)),  # another moment
        (["2025-07-20T22:45:00+02:00"], LINE, date(2025, 7, 20)),  # its own zone is stated
        (["2025-07-20T22:45:00Z"], "Mis à jour le 21 juillet 2025 à 00h45", date(2025, 7, 20)),
        (["2016-05-02", "2025-07-21T06:30:00+02:00"], LINE, date(2025, 7, 21)),  # the template's day
        (["2016-05-02", "2025-07-20"], "Mis à jour le 21 juillet 2025", None),
        (["2016-05-02"], LINE, None),  # nothing says which of the two it is
    ],
)
def test_the_printed_line_tells_the_mark_that_counts(marks: list[str], line: str, day: date | None) -> None:
    assert day_of(marks, line) == day


def test_what_the_line_overrules_stays_to_be_seen() -> None:
    stated = (Stated("html_meta", "2025-07-20T22:45:00Z"), Stated("html_dateline", LINE))
    dating = find_evidence(Article("a", "a.html", TEXT, "fr", stated=stated)).dating
    assert [(one.kind, one.text) for one in dating.evidence] == [
        ("metadata", LINE),
        ("overruled", "2025-07-20T22:45:00Z"),
    ]
