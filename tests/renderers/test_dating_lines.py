"""The table that would date an article: TOML whatever it is called, and the years of a date without one."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.dating import find_evidence, hold
from digest.models import Article, Dating, Held
from digest.renderers import Wording
from digest.renderers.dating_lines import dating_lines

FR = Wording("fr")
YEARLESS = "Le maire a annoncé ce vendredi 14 mars la réouverture de la halle."


def proposed(text: str, *near: date) -> str:
    """What the table proposes, with the days in its comment."""
    table = dating_lines(hold(find_evidence(Article("a", "a", text, "fr"))), FR, near)
    assert tomllib.loads(table)["override"][0]["article"] == "a"
    return table.split("date = ")[1].split("\n")[0]


@pytest.mark.parametrize(
    ("text", "near", "first"),
    [
        (YEARLESS, (date(2025, 3, 10), date(2025, 3, 17)), "2025-03-14  # ou 2031-03-14, 2014-03-14"),
        (YEARLESS, (date(2014, 9, 1),), "2014-03-14  # ou 2008-03-14"),
        (f"{YEARLESS} Elle avait fermé le 11 mars 2024.", (), "2025-03-14  # ou"),
        (f"{YEARLESS} Elle avait fermé le 11 mars 1984.", (date(2025, 3, 10),), "2025-03-14  # ou"),
        (YEARLESS, (), '"AAAA-MM-JJ"'),
        (f"date 2025-03 {YEARLESS}", (date(1999, 1, 1),), ""),
    ],
)
def test_the_likely_years_come_first(text: str, near: tuple[date, ...], first: str) -> None:
    assert proposed(text, *near).startswith(first)


def lines(name: str) -> str:
    return dating_lines(Held(Article(name, "a.txt", "", dating=Dating())), Wording("fr"))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Cognac — l’œil du cyclone (cp1252)", '"Cognac — l’œil du cyclone (cp1252)"'),
        ("Москва 漢字", '"Москва 漢字"'),
        ('a "b" \\ c', '"a \\"b\\" \\\\ c"'),
        ("a`b\nc\u00a0d\u202e", '"a\\u0060b\\u000ac\\u00a0d\\u202e"'),
        ("\U000e0041", '"\\U000e0041"'),
    ],
)
def test_letters_are_written_as_they_are(name: str, written: str) -> None:
    assert lines(name).splitlines()[1] == f"article = {written}"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_is_read_back(name: str) -> None:
    [override] = tomllib.loads(lines(name))["override"]
    assert override["article"] == name
