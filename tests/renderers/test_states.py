"""What a page says of who signed it, and what changed since."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.models import Signature, State
from digest.renderers import Wording
from digest.renderers.changes import changes
from digest.renderers.states import bare, noted, signed, state_note, state_of, undone

PAGE = """# Revue de presse

**Semaine 2 · du 6 au 12 janvier 2025** · 1 sujet · 2 articles

## Les sujets

### Le pont

*Vendredi 10 janvier 2025*

Le pont a ouvert mardi. [1]

## Sources

1. *Le pont*, source non précisée. Mardi.

*Extractif · lot `1911fa36`*
"""
READ = Signature("read", "A. Lys", date(2025, 1, 13))
APPROVED = Signature("approved", "Claire *Martin*", date(2025, 1, 14))
WORDS = Wording("fr")


@given(st.text(alphabet="ab*# ·\n", max_size=60), st.text(alphabet="abc ·\\*", min_size=1, max_size=20))
def test_a_note_is_taken_back_whole(markdown: str, note: str) -> None:
    page = f"{markdown}\n"
    assert bare(noted(page, note), note) == page


def test_a_note_stands_in_the_last_line() -> None:
    assert noted(PAGE, "relue").endswith("\n*Extractif · lot `1911fa36` · relue*\n")
    assert noted("# Titre\n\nFin.\n", "relue").endswith("\nFin.\n\n*relue*\n")
    assert noted(PAGE, "") == PAGE


def test_read_then_approved() -> None:
    state = signed(signed(State(), PAGE, READ), PAGE, APPROVED)
    note = state_note(state, WORDS)
    assert state.state == "approved"
    assert note == r"relue par A. Lys le 13 janvier 2025, approuvée par Claire \*Martin\* le 14 janvier 2025"
    assert state_of(state, PAGE) == state
    assert undone(state, PAGE).state == "read"
    assert undone(undone(state, PAGE), PAGE) == State()


def test_another_page_is_a_draft_until_it_is_signed() -> None:
    state = signed(State(), PAGE, APPROVED)
    other = PAGE.replace("mardi", "hier")
    later = state_of(state, other)
    assert later.state == "draft"
    assert state_note(later, WORDS) == "modifiée depuis l’approbation du 14 janvier 2025"
    assert state_of(later, PAGE) == state
    assert signed(later, other, READ).signatures == (READ,)


def test_who_signs_twice_is_named_once() -> None:
    again = Signature("approved", "B.", date(2025, 1, 15))
    assert signed(signed(State(), PAGE, APPROVED), PAGE, again).signatures == (again,)


def test_changes_name_headlines_units_and_sources() -> None:
    other = (
        PAGE.replace("### Le pont", "### Le pont rouvre")
        .replace("ouvert mardi. [1]", "ouvert mardi. [2]\n\nLa foule était là. [1]")
        .replace("1. *Le pont*", "1. *La foule*, Le Monde. Mardi.\n2. *Le pont*")
        .replace("1911fa36", "00000000")
    )
    found = [(one.kind, one.before, one.after) for one in changes(PAGE, other)]
    assert found == [
        ("headline", "Le pont", "Le pont rouvre"),
        ("unit", "", "La foule était là."),
        ("source", "", "*La foule*, Le Monde. Mardi."),
    ]


def test_lines_around_the_text_are_told_where_nothing_else_changed() -> None:
    (change,) = changes(PAGE, PAGE.replace("1911fa36", "00000000"))
    assert change.kind == "note"
    assert changes(PAGE, PAGE) == ()


@pytest.mark.parametrize("line", ["x", "- x", "*x*", "# x", "1. x"])
def test_long_pages_of_one_line_are_compared(line: str) -> None:
    page, other = "\n".join([line] * 200_000), "\n".join([line, "y"] * 100_000)
    assert len(changes(page, other)) <= 6000
