"""A date does not depend on the machine, and no text breaks the search for it."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.dating import find_evidence, hold, resolve
from digest.models import Article

SEEDS = Path(__file__).parents[2] / "seeds"
PROGRAM = """
import sys, time
clock = float(sys.argv[1])
time.time = lambda: clock
from pathlib import Path
from digest.dating import find_evidence, resolve
from digest.models import Article, Link
paths = sorted(Path(sys.argv[2]).glob("*.txt"))
seeds = [find_evidence(Article(p.name[:3], p.name, p.read_text("utf-8"), "fr")) for p in paths]
print(*(a.dating for a in resolve(seeds, copies=(Link("000", "001", "copy", 1.0),))), sep="\\n")
"""
WORDS = [
    "Le",
    "ministre",
    "a",
    "annoncé",
    "mercredi",
    "12",
    "février",
    "2025",
    "ce",
    "aujourd’hui",
    "(jeudi)",
    "le",
    "1er",
    "mars",
    "«",
    "»",
    "vendredi",
    "depuis",
    "son",
    "élection",
    ",",
    ".",
    "\n",
    "10",
    "jours",
    "de",
    "mandat",
    "08/11/2024",
    "date 2025-02",
    "après",
    "l'investiture",
    "sera",
    "hier",
    "Trump",
    "Publié",
    "30",
    "29",
    "20",
    "janvier",
    "M.",
    "-",
]


def run(clock: str, **environment: str) -> str:
    variables = {**os.environ, **environment, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, clock, str(SEEDS)],
        env=variables,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_clock_zone_locale_and_hash_seed_change_nothing() -> None:
    first = run("1795219200", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="0")
    assert "2025, 1, 10" in first
    assert run("1927756800", TZ="Pacific/Kiritimati", LC_ALL="fr_FR.UTF-8", PYTHONHASHSEED="7") == first


@settings(deadline=None)
@given(day=st.dates(date(1800, 1, 1), date(2100, 12, 31)), lang=st.sampled_from(["fr", "en"]))
@pytest.mark.parametrize("width", ["full", "long", "medium"])
def test_a_printed_date_is_read_back(width: str, day: date, lang: str) -> None:
    text = f"{format_date(day, width, locale=lang)}\n\nLe texte."
    assert find_evidence(Article("a", "a.txt", text, lang)).dating.day == day


@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=60), lang=st.sampled_from(["fr", "en", "de", ""]))
def test_evidence_is_verbatim_whatever_the_text(words: list[str], lang: str) -> None:
    article = find_evidence(Article("a", "a.txt", " ".join(words), lang))
    (known,) = resolve([article])
    assert hold(known).article is known
    dating = known.dating
    for one in (*dating.evidence, *dating.background, *dating.conflicts):
        assert article.text[one.start : one.end] == one.text
    if dating.day:
        used = [one for one in dating.evidence if one.kind != "overruled"]
        assert all(dating.day in one.days for one in used)
        assert not dating.conflicts


def test_a_hostile_text_is_read_in_time(dated: Callable[..., Article]) -> None:
    for piece in (
        "«",
        " ",
        ". ",
        "12 ",
        "depuis l'élection ",
        "ce lundi 12 mars ",
        "a été ",
        "dans la nuit de lundi à ",
    ):
        article = dated((piece * 100_000)[:100_000])
        resolve([article])
        hold(article)
