"""The blocks below a story, in every form of the page."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

import pytest

from digest.models import (
    Article,
    Brief,
    Count,
    Dating,
    Days,
    Entry,
    Extract,
    Issue,
    Notes,
    Period,
    Place,
    Said,
    Section,
    Side,
    Source,
    Story,
    Summary,
    Unit,
    Version,
)
from digest.renderers import render_issue
from tests.renderers.reading import HtmlWords, markdown_words, squeezed

DAY = date(2025, 1, 10)
COUNT = "La guerre a tué plus de 12 300 civils, selon l'ONU."
ONE = "Nous allons poursuivre [sans faute] *la guerre*"
OTHER = "Nous allons continuer la guerre"
WHO = "**Dmitri Peskov**, le porte-parole, selon l’AFP"
LAST: Place = ("b", 0)


def article(name: str, *texts: str) -> Article:
    units = tuple(Unit(text, 0, len(text), 0) for text in texts)
    dating = Dating(Days.only_on(DAY), "high")
    return Article(id=name, path=f"{name}.txt", text="\n".join(texts), lang="fr", dating=dating, units=units)


def files(notes: Notes, lang: str = "fr", later: int = 0) -> dict[str, str]:
    """Every form of a page; its second article is so many days `later`."""
    dating = Dating(Days.only_on(DAY + timedelta(days=later)), "high")
    articles = (
        article("a", "Une phrase de l'article.", COUNT),
        replace(article("b", COUNT), dating=dating),
    )
    period = Period(date(2025, 1, 6), date(2025, 1, 12), "week", "2025-W02")
    story = Story("s", articles, period)
    entry = Entry(story, "Un titre", "a", Summary("lead", (Extract("a", 0),)), notes=notes)
    sources = tuple(Source(n, one, cited=True) for n, one in enumerate(articles, start=1))
    brief = Brief(period, lang, "", (), (), (Section("", (entry,)),), sources, (), "", "0")
    issue = Issue(lang, "", (brief,), (), ())
    made = render_issue(issue, formats=("md", "html", "txt", "json", "email"), templates=None)
    return {name: content.decode("utf-8") for name, content in made.items()}


def lines(notes: Notes, lang: str = "fr", later: int = 0) -> list[str]:
    page = files(notes, lang, later)["2025-W02.md"].partition("## Sources")[0]
    return [line for line in page.split("Une phrase de l’article.\u00a0[1]")[-1].splitlines() if line]


def said(text: str, **values: object) -> Said:
    return Said("Dmitri Peskov", text, "a", 0, 0, len(text), **values)  # type: ignore[arg-type] # by name


ALL = Notes(
    quotes=(said("Qu'il vienne, dit « l'autre »", role="le porte-parole", via="selon l'AFP", also=(LAST,)),),
    versions=(
        Version(
            "quotation",
            "Dmitri Peskov",
            (Side(ONE, ("a",), ("a", 0), ((12, 22),)), Side(OTHER, ("b",), LAST, ((12, 21),))),
        ),
        Version("number", "", (Side(COUNT, ("a", "b"), ("a", 1), ((24, 30),)),)),
    ),
    counts=(Count(Extract("a", 1, also=(LAST,)), ((24, 30),), "ONU"),),
)


def test_the_blocks_in_the_order_of_the_page() -> None:
    assert lines(ALL) == [
        "**Qui a dit quoi**",
        f"- {WHO} — «\u00a0Qu’il vienne, dit «\u00a0l’autre\u00a0»\u00a0»\u00a0[1] [2]",
        "**Les versions divergent** — Dmitri Peskov\u00a0:",
        "- «\u00a0Nous allons **poursuivre** \\[sans faute\\] \\*la guerre\\*\u00a0»\u00a0[1]",
        "- «\u00a0Nous allons **continuer** la guerre\u00a0»\u00a0[2]",
        "**Autre divergence**",
        "- «\u00a0La guerre a tué plus de **12\u00a0300** civils, selon l’ONU.\u00a0»\u00a0[1] [2]",
        "**Chiffres** — La guerre a tué plus de **12\u00a0300** civils, selon l’ONU.\u00a0[1] [2]",
    ]


def test_versions_of_two_days_say_which_each_is_of() -> None:
    version = Version("statement", "", (Side(ONE, ("a",), ("a", 0)), Side(OTHER, ("b",), LAST)))
    told = lines(Notes(versions=(version,)), later=1)
    assert [line.partition("«")[0] for line in told if line.startswith("- ")] == [
        "- **10 janvier** ",
        "- **11 janvier** ",
    ]


@pytest.mark.parametrize(
    ("kind", "later", "title"),
    [
        ("toll", 0, "Les versions divergent"),
        ("toll", 1, "Le bilan, jour après jour"),
        ("number", 1, "Les chiffres, jour après jour"),
        ("statement", 1, "Les versions divergent"),
    ],
)
def test_what_is_counted_anew_is_no_difference(
    kind: Literal["toll", "number", "statement"], later: int, title: str
) -> None:
    version = Version(kind, "", (Side(ONE, ("a",), ("a", 0)), Side(OTHER, ("b",), LAST)))
    assert lines(Notes(versions=(version,)), later=later)[0] == f"**{title}**"


def test_all_that_is_counted_day_by_day_stands_under_one_heading() -> None:
    sides = (Side(ONE, ("a",), ("a", 0)), Side(OTHER, ("b",), LAST))
    told = lines(Notes(versions=(Version("number", "", sides), Version("number", "", sides))), later=1)
    assert [one.startswith("- **1") for one in told] == [False, True, True, True, True]


def test_a_difference_behind_a_toll_is_the_first_one() -> None:
    sides = (Side(ONE, ("a",), ("a", 0)), Side(OTHER, ("b",), LAST))
    versions = (Version("toll", "", sides), Version("quotation", "", sides), Version("statement", "", sides))
    told = [one for one in lines(Notes(versions=versions), later=1) if not one.startswith("- ")]
    assert told == ["**Le bilan, jour après jour**", "**Les versions divergent**", "**Autre divergence**"]


def test_english_words() -> None:
    told = [line for line in lines(ALL, "en") if line.startswith("**")]
    assert told == [
        "**Who said what**",
        "**Versions differ** — Dmitri Peskov:",
        "**Another difference**",
        "**Figures** — La guerre a tué plus de **12\u00a0300** civils, selon l’ONU.\u00a0[1] [2]",
    ]


def test_nothing_is_printed_for_a_story_without_notes() -> None:
    assert lines(Notes()) == []


def test_a_quotation_that_goes_on_says_so() -> None:
    (_, line) = lines(Notes(quotes=(said("Il viendra.", cut=True),)))
    assert line == "- **Dmitri Peskov** — «\u00a0Il viendra. […]\u00a0»\u00a0[1]"


def test_what_one_person_said_stands_together_with_the_role_first() -> None:
    said = (
        Said("Dmitri Peskov", ONE, "a", 0, 0, 5),
        Said("Donald Trump", "Nous verrons", "a", 0, 0, 5),
        Said("Dmitri Peskov", OTHER, "b", 0, 0, 5, role="le porte-parole"),
    )
    told = [line.partition(" — ")[0] for line in lines(Notes(quotes=said)) if line.startswith("- **")]
    assert told == ["- **Dmitri Peskov**, le porte-parole", "- **Dmitri Peskov**", "- **Donald Trump**"]


def test_a_role_that_names_the_speaker_stands_for_it() -> None:
    told = Said("Nasa", "Nous partons demain", "a", 0, 0, 19, role="la Nasa")
    assert lines(Notes(quotes=(told,)))[1].startswith("- **La Nasa** — ")


def test_a_role_that_only_another_sentence_explains_is_left_out() -> None:
    assert "fils" not in lines(Notes(quotes=(said("Il viendra demain", role="son fils"),)))[1]


def test_every_form_says_the_same() -> None:
    made = files(ALL)
    markdown = squeezed(markdown_words(made["2025-W02.md"]))
    assert squeezed(HtmlWords(made["2025-W02.html"]).words) == markdown
    for word in ("poursuivre", "continuer", "Autre divergence", "12\u00a0300", "[sans faute] *la guerre*"):
        assert word in " ".join(made["2025-W02.txt"].split(" ")).replace("\n", " ").replace("   ", " ")
    assert "<strong>poursuivre</strong>" in made["2025-W02.html"]
    assert "poursuivre</strong>" in made["2025-W02.email.html"]


def test_hostile_words_are_inert() -> None:
    evil = "<img src=x onerror=alert(1)> **gras** [clic](javascript:alert(1)) \ue002 \u202e `x`"
    notes = Notes(
        quotes=(Said(evil, evil, "a", 0, 0, 9, role=evil, via=evil),),
        versions=(Version("quotation", evil, (Side(evil, ("a",), ("a", 0), ((0, 4), (29, 37))),)),),
    )
    made = files(notes)
    page = made["2025-W02.html"]
    assert "<img" not in page
    assert 'href="javascript' not in page
    assert "\u202e" not in page
    assert squeezed(HtmlWords(page).words) == squeezed(markdown_words(made["2025-W02.md"]))


def test_the_record_tells_where_each_note_stands() -> None:
    record = json.loads(files(ALL)["2025-W02.json"])["sections"][0]["stories"][0]["notes"]
    (quote,) = record["quotes"]
    assert (quote["speaker"], quote["via"], quote["cites"]) == ("Dmitri Peskov", "selon l'AFP", [1, 2])
    assert [side["cites"] for side in record["versions"][0]["sides"]] == [[1], [2]]
    (count,) = record["counts"]
    assert (count["numbers"], count["by"], count["sentence"]["cites"]) == (["12 300"], "ONU", [1, 2])


@pytest.mark.parametrize(
    ("role", "told"), [("Le porte-parole", "le porte-parole"), ("L'élue", "l’élue"), ("Maire", "Maire")]
)
def test_a_role_that_opened_its_sentence_stands_small_inside_a_line(role: str, told: str) -> None:
    said = Said("Anne Roux", "Nous restons", "a", 0, 0, 12, role=role)
    page = next(text for name, text in files(Notes((said,))).items() if name.endswith("W02.md"))
    assert f"**Anne Roux**, {told} — « Nous restons »".replace("\u00a0", " ") in page.replace("\u00a0", " ")
