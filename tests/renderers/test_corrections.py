"""The line that says what corrects what, in both languages, and the note in the list of sources."""

from dataclasses import replace
from datetime import date

import pytest

from digest.models import Correction, Earlier, Entry, Extract, Period, Summary
from digest.renderers.correction_block import correction_block, correction_notes
from digest.renderers.printing import Articles
from digest.renderers.wording import Wording
from tests.composing.builders import article, brief_of, story

SAID = "Contrairement à ce que nous écrivions hier, Paul « l'aîné » n'est pas condamné."
PILE = [article("e", SAID, title="Erratum"), *(article(name, f"Le pont {name} ouvre.") for name in "abcdfg")]
ARTICLES = Articles({one.id: one for one in PILE}, {one.id: n for n, one in enumerate(PILE, start=1)})
ONE = Correction("correction", "e", 0, 0, 0, 41)
SURE = replace(ONE, of=("a",), certain=True)


def line(one: Correction, lang: str = "fr", *, printed: bool = True, follows: Earlier | None = None) -> str:
    summary = Summary("lead", (Extract("e", 0),) if printed else ())
    entry = Entry(replace(story(*PILE), corrections=(one,)), "", "", summary, follows)
    block = correction_block(entry, ARTICLES, Wording(lang), {"2025-W01"})
    assert block
    return f"{block.title} — {block.text}".replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (SURE, "Rectificatif — [1] corrige [2]."),
        (replace(SURE, copies=("b", "c")), "Rectificatif — [1] corrige [2], et le même texte dans [3] [4]."),
        (replace(ONE, of=("a",)), "Rectificatif — [1] corrige peut-être [2]."),
        (
            replace(ONE, of=("a", "b")),
            "Rectificatif — [1] corrige [2] ou [3], sans qu’on puisse dire lequel.",
        ),
        (
            replace(ONE, of=tuple("abcdfg")),
            "Rectificatif — [1] corrige l’un de 6 articles, sans qu’on puisse dire lequel.",
        ),
        (ONE, "Rectificatif — [1] corrige un article qui n’a pas été trouvé dans cette parution."),
        (
            replace(ONE, day=date(2025, 1, 8)),
            "Rectificatif — [1] corrige un article du 8 janvier qui n’est pas dans cette parution.",
        ),
        (replace(SURE, kind="version"), "Rectificatif — [1] corrige sa version antérieure, [2]."),
        (
            replace(ONE, kind="version"),
            "Rectificatif — [1] dit corriger une version antérieure du même article.",
        ),
        (replace(SURE, kind="reply"), "Droit de réponse — [1] répond à [2]."),
    ],
)
def test_what_it_says(one: Correction, told: str) -> None:
    assert line(one) == told


def test_its_words_stand_there_where_the_story_does_not_print_them() -> None:
    assert line(SURE, printed=False).endswith(
        "corrige [2] : « Contrairement à ce que nous écrivions hier, Paul “l’aîné” n’est pas condamné. »"
    )
    assert line(SURE, "en", printed=False).startswith("Correction — [1] corrects [2] — “Contrairement à")


def test_the_issue_that_told_the_story_before() -> None:
    week = Period(date(2024, 12, 30), date(2025, 1, 5), "week", "2025-W01")
    told = line(replace(ONE, day=date(2025, 1, 3)), follows=Earlier(week, "s", "Paul Hamon condamné"))
    assert told.endswith("n’est pas dans cette parution ; voir [Paul Hamon condamné](2025-W01.md).")


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("kind", ["correction", "version", "reply"])
def test_every_state_has_words(lang: str, kind: str) -> None:
    states = [
        {},
        {"day": date(2025, 1, 8)},
        {"of": ("a",)},
        {"of": ("a", "b")},
        {"of": ("a",), "certain": True},
    ]
    told = {line(replace(ONE, kind=kind, **state), lang) for state in states}  # type: ignore[arg-type] # literals
    assert len(told) == len(states) - (kind == "version")


def test_the_sources_say_it_too() -> None:
    brief = brief_of(replace(story(*PILE), corrections=(replace(SURE, copies=("b",)),)))
    assert correction_notes(brief, {"e": 1}, Wording("fr")) == dict.fromkeys("ab", "corrigé par\u00a0[1]")
    brief = brief_of(replace(story(*PILE), corrections=(replace(ONE, kind="reply", of=("a",)),)))
    assert correction_notes(brief, {"e": 1}, Wording("fr")) == {"a": "peut-être contesté par\u00a0[1]"}
