"""How a date is known, said in the words that prove it."""

from datetime import date

import pytest

from digest.models import Article, Confidence, Dating, Days, Evidence
from digest.renderers import Wording
from digest.renderers.proof import day_and_proof

DAY = Days.only_on(date(2025, 2, 20))


def told(*evidence: Evidence, confidence: Confidence = "high", lang: str = "fr") -> str:
    article = Article("b", "b.txt", "", dating=Dating(DAY, confidence, evidence))
    line = day_and_proof(article, Wording(lang), {"a": 1})
    return line.partition(" — ")[2].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("evidence", "line"),
    [
        (
            [Evidence("header_month", "date 2025-01"), Evidence("weekday", "vendredi")],
            "« 2025-01 », « vendredi »",
        ),
        ([Evidence("same_story", "x", origin="a")], "même sujet que [1]"),
        ([Evidence("same_story", "x", origin="autre_part")], "même sujet que autre_part"),
        (
            [
                Evidence("before_event", "avant l’entrée", origin="investiture"),
                Evidence("countdown", "10 jours", origin="investiture"),
            ],
            "« avant l’entrée », « 10 jours » (repère : investiture)",
        ),
        ([Evidence("written", "a"), Evidence("overruled", "b"), Evidence("today", "a")], "« a »"),
        ([Evidence("martian", "[x](javascript:1)")], "« \\[x\\](javascript:1) »"),
    ],
)
def test_deduced(evidence: list[Evidence], line: str) -> None:
    assert told(*evidence) == f"date déduite : {line}"


def test_read() -> None:
    byline = Evidence("byline", "VTC NewsVTC News08/11/2024")
    assert told(byline, confidence="exact") == "date lue : « 08/11/2024 » (jour/mois/année)"
    assert told(byline, confidence="exact", lang="en") == "date read: “08/11/2024” (day/month/year)"
    assert told(Evidence("dateline", "11/25/2024"), confidence="exact") == "date lue : « 11/25/2024 »"
    given = Evidence("metadata", "2025-02-20T08:00:00+01:00", origin="front_matter")
    assert told(given, confidence="exact") == "date fournie avec l’article : « 2025-02-20 »"


def test_fixed_by_the_editor() -> None:
    seen = Evidence("weekday", "jeudi")
    inner = Evidence("override", "daté en tête « le 14 mars 2025 »", DAY, origin="overrides")
    assert told(inner) == "date fixée par l’éditeur : « daté en tête “le 14 mars 2025” »"
    halved = Evidence("override", "l'« en-tête", DAY, origin="CM")
    assert told(halved) == "date fixée par l’éditeur : « l’en-tête » (CM)"
    quoting = Evidence("override", "the mayor's “yes”", DAY, origin="overrides")
    assert "“the mayor’s ‘yes’”" in told(quoting, lang="en")
    signed = Evidence("override", "vérifié auprès de l'AFP", DAY, origin="CM")
    assert told(signed, seen) == "date fixée par l’éditeur : « vérifié auprès de l’AFP » (CM)"
    unsigned = Evidence("override", "vérifié", DAY, origin="overrides")
    assert told(unsigned, seen) == "date fixée par l’éditeur : « vérifié »"
    bare = Evidence("override", "2025-02-20", DAY, origin="overrides")
    assert told(bare, seen) == "date fixée par l’éditeur"


def test_no_more_evidence_than_a_reader_checks() -> None:
    line = told(*(Evidence("weekday", f"mot {n}") for n in range(20)))
    assert line.count("«") == 6
    assert len(told(Evidence("byline", "mot " * 400))) < 120


def test_nothing_known() -> None:
    article = Article("b", "b.txt", "")
    assert day_and_proof(article, Wording("fr"), {}) == "Date inconnue — aucun indice"
