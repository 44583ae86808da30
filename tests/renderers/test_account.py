"""What a page says that it left out, of its balance, and how much it reproduces."""

from dataclasses import replace
from datetime import date

from digest.models import Article, Brief, Edit, Extract, Issue, Reuse, Story
from digest.renderers import Wording, render_issue
from digest.renderers.account_view import account_line, balance_line, reproduction_line, unused_block
from digest.renderers.reproduction import reproduction
from tests.accounting.briefs import brief, entry
from tests.renderers.conftest import article as dated

DAY = date(2025, 1, 8)
WORDS = Wording("fr")
TEXT = "Le pont a ouvert mardi devant une foule de dix mille personnes venues de tout le pays."


def article(name: str, source: str = "", *texts: str) -> Article:
    return dated(name, *(texts or (TEXT,)), day=DAY, source=source)


def page(made: Brief) -> str:
    files = render_issue(Issue("fr", "", (made,), (), ()), formats=("md",))
    return files[f"{made.period.id}.md"].decode().replace("\u00a0", " ").replace("\u202f", " ")


def test_nothing_left_out_is_not_told() -> None:
    told = brief("2025-W02", [entry("Le pont", [article("a")], [Extract("a", 0)])])
    assert unused_block(told, WORDS) is None
    assert "pas repris" not in page(told)


def test_one_reason_is_a_line() -> None:
    told = brief("2025-W02", [entry("Le pont", [article(n) for n in "abcde"], [Extract("a", 0)])])
    assert "\n\n**Ce que nous n’avons pas repris** — 4 articles lus, non cités : [2] à [5]\n\n*" in page(told)


def test_several_reasons_are_a_list() -> None:
    first = entry("Le pont", [article(n) for n in "abc"], [Extract("a", 0)], (("a", "b"), ("c",)))
    told = brief("2025-W02", [first], (Story("autre", (article("d"),)),))
    expected = (
        "**Ce que nous n’avons pas repris**\n\n- 1 article lu, non cité : [3]\n"
        "- 1 copie d’un article cité : [2]\n- 1 article d’un sujet non traité : [4]\n"
    )
    assert expected in page(told)


def test_a_near_copy_that_contradicts_a_cited_article_is_named_as_such() -> None:
    articles = (article("a"), article("b", "", TEXT.replace("mardi", "jeudi")), article("c"))
    told = brief("2025-W02", [entry("Le pont", articles, [Extract("a", 0)], (("a", "b", "c"),))])
    expected = (
        "- 1 article presque identique à un article cité, mais qui le contredit "
        "(nom, lieu, nombre ou négation), à relire : [2]\n- 1 copie d’un article cité : [3]\n"
    )
    assert expected in page(told)


def test_the_balance_is_told_from_three_outlets_on() -> None:
    named = [article(n, source) for n, source in zip("abcd", ("Le Monde", "L*b", "AFP", ""), strict=True)]
    extracts = [Extract("a", 0), Extract("b", 0), Extract("a", 0)]
    told = page(brief("2025-W02", [entry("Le pont", named, extracts)]))
    assert (
        "**Équilibre des sources** — Le Monde 67 % (2 phrases, 1 article) · L\\*b 33 % "
        "(1 phrase, 1 article) · source non précisée 0 % (0 phrase, 1 article) "
        "· AFP 0 % (0 phrase, 1 article)"
    ) in told
    assert balance_line(brief("2025-W02", [entry("Le pont", named[1:], extracts[1:2])]), WORDS) == ""


def test_the_account_adds_up() -> None:
    line = account_line({"cited": 4, "held": 1, "skipped": 2, "copy": 0}, WORDS)
    assert (
        line.replace("\u00a0", " ")
        == "7 entrées : 4 articles cités · 1 article à dater · 2 entrées non lues."
    )
    assert account_line({}, WORDS) == ""


def test_brackets_do_not_hide_what_is_reproduced() -> None:
    """An insertion leaves a source's words its own."""
    inserted = Extract("a", 0, (Edit("insertion", 22, 22, "[7 janvier]"),))
    whole = brief("2025-W02", [entry("Ouvert", [article("a")], [Extract("a", 0)])])
    edited = brief("2025-W02", [entry("Ouvert", [article("a")], [inserted])])
    assert "[7 janvier]" in page(edited)
    assert [one.reused for one in reproduction(whole)] == [17]
    assert reproduction(edited) == reproduction(whole)


def test_a_sentence_that_a_model_wrote_counts_where_it_copies() -> None:
    wording = "La foule : dix mille personnes venues de tout le pays."
    copied = Extract(
        "a", 0, wording="On dit que devant une foule de dix mille personnes venues de tout le pays."
    )
    free = Extract("a", 0, wording=wording.replace("personnes", "gens"))
    for extract, count in ((copied, 12), (free, 0)):
        told = brief("2025-W02", [entry("Ouvert", [article("a")], [extract])])
        assert [one.reused for one in reproduction(told)] == [count]


def test_the_production_line_names_each_source() -> None:
    told = page(brief("2025-W02", [entry("Ouvert", [article("a"), article("b")], [Extract("a", 0)])]))
    assert "Extractif, sans modèle génératif · Reproduction : [1] 100 %, [2] 100 % · `digest` 0" in told


def test_many_sources_are_told_by_the_most() -> None:
    found = [Reuse(n, str(n), 100, n) for n in range(1, 30)]
    line = reproduction_line(found, WORDS).replace("\u00a0", " ")
    assert line.startswith("Reproduction de 29 sources, au plus : [29] 29 %, [28] 28 %")
    assert line.count("[") == 6
    assert reproduction_line([Reuse(1, "a", 1000, 1), Reuse(2, "b", 0, 0)], WORDS).endswith(
        "[1]\u00a01\u00a0%"
    )


def test_english() -> None:
    told = replace(
        brief("2025-W02", [entry("x", [article("a"), article("b")], [Extract("a", 0)])]), lang="en"
    )
    assert "**What we left out** — 1 article read, not cited: [2]" in page(told)
