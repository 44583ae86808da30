"""Each date of the seeds is proved, and what is not proved is held."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from digest.config import Config
from digest.models import Article
from digest.pipeline import prepare
from tests.seeds.conftest import IDS, SEEDS

FRIDAYS = tuple(date(2025, 1, day) for day in (3, 10, 17, 24, 31))
THURSDAYS = tuple(date(2025, 2, day) for day in (6, 13, 20, 27))
INVESTITURE = """[[landmark]]
id = "investiture"
label = "Investiture de Donald Trump"
date = 2025-01-20
words = ["mandat", "bureau ovale", "investiture"]
"""
ELECTION = """[[landmark]]
id = "election"
label = "Élection présidentielle américaine"
date = 2024-11-05
words = ["élection", "victoire", "administration sortante"]
"""
KELLOGG = """[[landmark]]
id = "kellogg_kiev"
label = "Keith Kellogg reçu à Kiev"
date = 2025-02-20
words = ["Keith Kellogg"]
"""


def alone(key: str, tmp_path: Path, landmarks: str = "", overrides: str = "") -> Article:
    """One seed by itself, with the desk files that are given."""
    (tmp_path / "landmarks.toml").write_text(landmarks, encoding="utf-8")
    (tmp_path / "overrides.toml").write_text(overrides, encoding="utf-8")
    desk = Config(landmarks=tmp_path / "landmarks.toml", overrides=tmp_path / "overrides.toml")
    return prepare([str(SEEDS / f"{IDS[key]}.txt")], desk).articles[0]


@pytest.mark.parametrize(
    ("key", "day", "confidence"),
    [
        ("000", date(2025, 1, 10), "high"),
        ("001", date(2025, 1, 10), "medium"),
        ("003", date(2025, 2, 12), "high"),
        ("004", date(2024, 11, 8), "exact"),
    ],
)
def test_dated_with_proof(articles: dict[str, Article], key: str, day: date, confidence: str) -> None:
    assert articles[key].dating.day == day
    assert articles[key].dating.confidence == confidence


def test_a_copy_takes_the_date_of_its_twin(articles: dict[str, Article]) -> None:
    twin = [piece for piece in articles["001"].dating.evidence if piece.kind == "same_story"]
    assert [piece.origin for piece in twin] == [IDS["000"]]


def test_four_thursdays_are_held(articles: dict[str, Article]) -> None:
    dating = articles["002"].dating
    assert dating.day is None
    assert (dating.candidates, dating.confidence) == (THURSDAYS, "ambiguous")


@pytest.mark.parametrize("desk", ["landmarks", "overrides"])
def test_the_editor_settles_it(tmp_path: Path, desk: str) -> None:
    override = f'[[override]]\narticle = "{IDS["002"]}"\ndate = 2025-02-20\nreason = "dépêche"\n'
    text = {"landmarks": KELLOGG, "overrides": override}
    article = alone("002", tmp_path, **{desk: text[desk]})
    assert article.dating.day == date(2025, 2, 20)


def test_alone_the_header_and_friday_leave_five_days(tmp_path: Path) -> None:
    dating = alone("000", tmp_path).dating
    assert dating.day is None
    assert dating.candidates == FRIDAYS


def test_a_landmark_counts_the_days_down(tmp_path: Path) -> None:
    assert alone("000", tmp_path, landmarks=INVESTITURE).dating.day == date(2025, 1, 10)


def test_a_friday_without_a_year_is_no_date(tmp_path: Path) -> None:
    dating = alone("001", tmp_path).dating
    assert (dating.day, dating.candidates) == (None, ())
    assert not any(day.year == 2022 for day in dating.candidates)


def test_two_landmarks_leave_eleven_fridays(tmp_path: Path) -> None:
    dating = alone("001", tmp_path, landmarks=INVESTITURE + ELECTION).dating
    assert dating.day is None
    assert len(dating.candidates) == 11
    assert {day.weekday() for day in dating.candidates} == {4}


def test_evidence_is_verbatim(articles: dict[str, Article]) -> None:
    for article in articles.values():
        assert article.dating.evidence
        for piece in article.dating.evidence:
            if piece.start >= 0:
                assert article.text[piece.start : piece.end] == piece.text
            else:
                assert piece.origin or piece.text in article.text


def test_clock_zone_locale_and_hash_seed_change_nothing() -> None:
    command = [sys.executable, "-m", "digest", "dates", str(SEEDS), "--json", "-q"]
    zones = ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"})
    outputs = {
        subprocess.run(
            command, env=os.environ | zone | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for zone, seed in zip(zones, ("1", "4242"), strict=True)
    }
    assert len(outputs) == 1
