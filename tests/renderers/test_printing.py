"""A unit prints its own words, its edits in brackets, and where it was read."""

from dataclasses import replace

import pytest

from digest.models import Article, Edit, Extract, Unit
from digest.renderers.printing import LONGEST_UNIT, Articles, applied, plain, unit_markdown, words_of


def article(text: str, name: str = "a") -> Article:
    return Article(name, f"{name}.txt", text, units=(Unit(text, 0, len(text), 0),))


def markdown(text: str, *edits: Edit) -> str:
    articles = Articles({"a": article(text)}, {"a": 1})
    return unit_markdown(Extract("a", 0, edits), articles, "fr")


def printed(one: Article, *edits: Edit) -> str:
    return plain(Extract("a", 0, edits), Articles({"a": one}, {"a": 1}), "fr")


@pytest.mark.parametrize(
    ("text", "edits", "told"),
    [
        ("Il part vendredi.", [Edit("insertion", 16, 16, "[10 janvier]")], "Il part vendredi [10 janvier]."),
        ("Il a dit.", [Edit("antecedent", 0, 2, "[Dmitri Peskov]")], "[Dmitri Peskov] a dit."),
        (
            "De plus, il part.",
            [Edit("cut", 0, 8, "[…]"), Edit("antecedent", 9, 11, "[Jean]")],
            "[…] [Jean] part.",
        ),
        ("Aujourd’hui (jeudi), oui.", [Edit("substitution", 0, 19, "[jeudi 20]")], "[jeudi 20], oui."),
        ("En effet,\u00a0il part.", [Edit("cut", 0, 9, "[…]")], "[…] il part."),
        ("Ce sera l’été.", [Edit("substitution", 8, 13, "[la saison]")], "Ce sera [la saison]."),
        ("Vu hier à Paris.", [Edit("substitution", 3, 8, "[le 9]")], "Vu [le 9] à Paris."),
    ],
)
def test_edits_stand_in_brackets(text: str, edits: list[Edit], told: str) -> None:
    assert markdown(text, *edits).replace("\u00a0", " ") == f"{told} [1]"
    assert printed(article(text), *edits).replace("\u00a0", " ") == told


@pytest.mark.parametrize("mark", ["(AFP)", "[sic]", ": oui", "[1]"])
def test_a_bracket_never_becomes_a_link(mark: str) -> None:
    told = markdown(f"hier{mark} fin.", Edit("substitution", 0, 4, "[jeudi]"))
    assert "](" not in told.replace("\\](", "")
    assert "jeudi]:" not in told
    assert told.startswith("[jeudi")


def test_brackets_of_the_article_are_not_ours() -> None:
    assert markdown("Il a [sic] dit [1] non.") == "Il a \\[sic\\] dit \\[1\\] non.\u00a0[1]"


def test_private_marks_in_an_article_are_dropped() -> None:
    assert markdown("a \ue000lien\ue001(http://evil.example)") == "a lien(http://evil.example)\u00a0[1]"


def test_edits_are_hostile_too() -> None:
    assert markdown("Il a dit.", Edit("antecedent", 0, 2, "[*x*](y)]")) == "[\\*x\\*\\](y)] a dit.\u00a0[1]"


def test_a_unit_too_long_ends_in_a_recorded_cut() -> None:
    long = article("mot " * LONGEST_UNIT)
    unit = long.units[0]
    (edit,) = applied(unit, ())
    assert (edit.kind, edit.end) == ("cut", len(unit.text))
    assert printed(long).endswith("mot […]")
    assert len(printed(long)) <= LONGEST_UNIT + 4
    late = Edit("insertion", len(unit.text), len(unit.text), "[x]")
    assert applied(unit, (late,)) == (edit,)


def test_every_article_that_says_it_is_cited_once() -> None:
    articles = Articles({"a": article("x"), "b": article("x", "b")}, {"a": 3, "b": 1})
    extract = Extract("a", 0, (), (("b", 0), ("b", 0)))
    assert articles.cited(extract) == (1, 3)
    assert unit_markdown(extract, articles, "fr") == "x\u00a0[1] [3]"


def test_typography_follows_the_language() -> None:
    assert words_of('"Oui" !', "fr") == "«\u00a0Oui\u00a0»\u202f!"
    assert words_of("l'été", "") == "l'été"
    assert len(words_of("mot " * 500, "fr")) <= 200


def test_an_article_is_set_in_its_own_typography() -> None:
    french = replace(article('Oui ; non : "peut-être" !'), lang="fr")
    told = unit_markdown(Extract("a", 0), Articles({"a": french}, {"a": 1}), "en")
    assert told == "Oui\u202f; non\u00a0: «\u00a0peut-être\u00a0»\u202f!\u00a0[1]"
