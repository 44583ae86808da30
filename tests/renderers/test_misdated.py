"""What a page asks its editor to check: weekdays that are not those of their dates."""

from dataclasses import replace
from datetime import date

from digest.models import Extract, Issue, Misdate
from digest.renderers import render_issue
from tests.accounting.briefs import brief, entry
from tests.renderers.conftest import article

DAY = date(2025, 1, 8)
TEXT = "Le pont a ouvert jeudi 8 janvier devant une foule de dix mille personnes venues de tout le pays."
OUT = Misdate("jeudi 8 janvier", DAY, (("a", 0), ("b", 0)))


def page(*misdated: Misdate, lang: str = "fr") -> str:
    told = [article(name, TEXT, day=DAY) for name in "ab"]
    made = brief("2025-W02", [entry("Le pont", told, [Extract("a", 0), Extract("b", 0)])])
    files = render_issue(
        Issue(lang, "", (replace(made, lang=lang, misdated=misdated),), (), ()), formats=("md",)
    )
    return files["2025-W02.md"].decode().replace("\u00a0", " ").replace("\u202f", " ")


def test_nothing_to_check_is_not_told() -> None:
    assert "vérifier" not in page()


def test_a_sentence_whose_day_cannot_be_right_is_named_on_a_line() -> None:
    assert (
        "\n\n**À vérifier** — 2 phrases laissées de côté, où le jour et la date ne s’accordent pas : "
        "« jeudi 8 janvier » [1] [2], alors que le 8 janvier 2025 est un mercredi\n\n"
    ) in page(OUT)
    unsure = replace(OUT, day=None, places=(("b", 0),))
    assert (
        "1 phrase laissée de côté, où le jour et la date ne s’accordent pas : « jeudi 8 janvier » [2]\n"
        in (page(unsure))
    )


def test_one_that_is_printed_is_told_apart() -> None:
    told = page(replace(OUT, places=(("a", 0),)), replace(OUT, places=(("b", 0),), printed=True))
    assert "**À vérifier**\n\n- 1 phrase imprimée, où le jour" in told
    assert "\n- 1 phrase laissée de côté, où le jour" in told


def test_many_do_not_swell_the_page() -> None:
    told = page(*(replace(OUT, text=f"jeudi {n} janvier") for n in range(10, 17)))
    assert told.count("alors que") == 4
    assert "est un mercredi ; et 3 autres\n" in told


def test_english() -> None:
    assert (
        "**To be checked** — 2 sentences left out, whose weekday and date do not agree: "
        "“jeudi 8 janvier” [1] [2], though 8 January 2025 is a Wednesday\n"
    ) in page(OUT, lang="en")
