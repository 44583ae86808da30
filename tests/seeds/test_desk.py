"""An editor's decisions over the seeds: they beat everything, stay when it is built again, and are named."""

import json
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from digest.config import Config
from digest.desk import decisions_of
from digest.errors import ConfigError
from digest.models import Issue
from digest.pipeline import build, prepare
from digest.renderers import render_issue
from digest.text.typography import normal_form
from tests.seeds.conftest import IDS, SEEDS

FIRST, TWIN, WAITING, LATER, EARLIER = (IDS[f"00{number}"] for number in range(5))


def table(key: str, name: str, decision: str) -> str:
    return f'[[override]]\n{key} = "{name}"\n{decision}\nreason = "ma raison"\nwho = "CM"\n\n'


@pytest.fixture
def desk(tmp_path: Path) -> Config:
    return replace(Config(), overrides=tmp_path / "overrides.toml")


def issue_of(desk: Config, *tables: str) -> Issue:
    assert desk.overrides
    desk.overrides.write_text("".join(tables), encoding="utf-8")
    return build(prepare([str(SEEDS)], desk), desk)


def files_of(issue: Issue) -> dict[str, str]:
    made = render_issue(issue, formats=("md", "html", "txt", "json", "email"))
    texts = {name: content.decode("utf-8") for name, content in made.items()}
    return {name: text if name.endswith("json") else normal_form(text) for name, text in texts.items()}


def accounted(issue: Issue) -> list[str]:
    told = [source.article.id for brief in issue.briefs for source in brief.sources]
    held = [one.article.id for one in issue.held]
    excluded = [one.article.id for one in issue.excluded]
    return sorted([*told, *held, *excluded, *(article.id for article in issue.outside)])


def test_pin_exclude_and_retitle_are_kept_and_named_when_built_again(desk: Config) -> None:
    tables = (
        table("article", "001", 'retitle = "Moscou ne pose aucune condition"'),
        table("article", "000", "split = true"),
        table("article", "001", "pin = true"),
        table("article", "003", "exclude = true"),
        table("article", "002", "date = 2025-02-12"),
    )
    first = issue_of(desk, *tables)
    again = issue_of(desk, *reversed(tables))
    assert files_of(first) == files_of(again)
    assert accounted(first) == sorted(IDS.values())
    page = files_of(first)["2025-W02.md"]
    assert page.index("### Moscou ne pose aucune condition") == page.index("### ")
    notes = page.partition("### Décisions de l'éditeur")[2]
    assert "Titre de l'éditeur : *Moscou ne pose aucune condition* — ma raison (CM)." in notes
    assert "Épinglé : *Moscou ne pose aucune condition* — ma raison (CM)." in notes
    assert "Détaché de son sujet : [" in notes
    week = files_of(first)["2025-W07.md"]
    assert f"Écarté : *Sans titre* ({LATER}) — ma raison (CM)." in week.replace("\\", "")
    assert LATER not in [source.article.id for source in first.briefs[-1].sources]
    assert [one.article.id for one in first.excluded] == [LATER]


def test_decisions_are_in_every_form_and_in_the_record(desk: Config) -> None:
    files = files_of(issue_of(desk, table("story", "001", 'retitle = "Moscou sans condition"')))
    for suffix in ("md", "html", "txt", "email.html"):
        text = files[f"2025-W02.{suffix}"]
        assert "Moscou sans condition" in text, suffix
        assert "ma raison" in text, suffix
    record = json.loads(files["2025-W02.json"])
    (told,) = record["decisions"]
    assert (told["kind"], told["text"], told["who"]) == ("retitle", "Moscou sans condition", "CM")
    assert told["target"] == record["sections"][0]["stories"][0]["id"]
    assert record["sections"][0]["stories"][0]["headline_from"] == ""


def test_a_title_of_the_editors_leaves_the_essential_in_place(desk: Config) -> None:
    issue = issue_of(desk, table("article", "003", 'retitle = "Macron et Merkel refusent la paix"'))
    assert [one.article for one in issue.briefs[2].lead] == [LATER]


def test_a_merge_is_told_as_one_story_and_a_split_as_two(desk: Config) -> None:
    merged = issue_of(desk, table("article", "000", 'merge = ["003"]'))
    (story,) = [e.story for brief in merged.briefs for e in brief.told if len(e.story.articles) > 1]
    assert {article.id for article in story.articles} == {FIRST, TWIN, LATER}
    assert [brief.period.id for brief in merged.briefs] == ["2024-W45", "2025-W07"]
    assert "editor" in {link.reason for link in story.why}
    parted = issue_of(desk, table("article", "001", "split = true"))
    assert len(parted.briefs[1].told) + len(parted.briefs[1].untold) == 2
    for issue in (merged, parted):
        assert accounted(issue) == sorted(IDS.values())


def test_what_is_held_waits_in_the_open(desk: Config) -> None:
    issue = issue_of(desk, table("article", "004", "hold = true"), table("story", "003", "hold = true"))
    assert [held.article.id for held in issue.held] == [WAITING, EARLIER]
    assert [one.article.id for one in issue.excluded] == [LATER]  # there is no later issue yet
    files = files_of(issue)
    page, _, back = files["a-dater.md"].partition("## Mis en attente")
    assert "votre accord : l'éditeur a mis l'article en attente — ma raison (CM)" in back
    assert "**Date** — Vendredi 8 novembre 2024 — date lue : " in back
    assert "Dates possibles" not in back
    assert EARLIER not in page.replace("\\", "")
    assert "Un article reste à dater · Un article mis en attente par l'éditeur" in page
    assert "1 à dater · 1 semaine · 1 mis en attente · 1 écarté" in files["index.md"]
    assert "1 article à dater · 1 article mis en attente par l'éditeur" in files["index.md"]
    later = issue_of(desk, table("story", "000", "hold = true"))
    assert [brief.period.id for brief in later.briefs] == ["2024-W45", "2025-W07"]
    assert {source.article.id for source in later.briefs[1].sources} == {FIRST, TWIN, LATER}
    assert accounted(issue) == accounted(later) == sorted(IDS.values())


def test_the_lines_that_would_date_an_article_are_the_ones_to_paste(desk: Config) -> None:
    page = render_issue(issue_of(desk), formats=("md",))["a-dater.md"].decode("utf-8")
    assert "Cet article ne paraît dans aucun numéro" in page.replace("’", "'")
    assert "date = 2025-02-06  # ou 13, 20, 27\n" in page
    (decision,) = decisions_of(tomllib.loads(page.partition("```toml\n")[2].partition("```")[0]), "page")
    assert (decision.target, decision.day) == (WAITING, date(2025, 2, 6))


def test_an_editors_sentence_is_printed_checked_and_told_from_a_models(desk: Config) -> None:
    brief = issue_of(desk).briefs[1]
    extract = brief.told[0].summary.extracts[0]
    (units,) = (one.article.units for one in brief.sources if one.article.id == extract.article)
    text = "Poutine veut 40 trêves."
    decision = f'reword = {{ unit = {extract.unit + 1}, text = "{text}" }}'
    issue = issue_of(desk, table("article", extract.article, decision))
    assert issue.briefs[1].decisions[0].lacks
    files = files_of(issue)
    assert normal_form(units[extract.unit].text) not in files["2025-W02.md"]
    assert f"{text} [" in files["2025-W02.md"]
    assert "‡" in files["2025-W02.md"]
    assert "†" not in files["2025-W02.md"]
    assert "sans appui dans les sources" in files["2025-W02.md"]
    assert "Extractif, sans modèle génératif" in files["2025-W02.md"]


def test_decisions_that_mean_nothing_here_are_told(desk: Config) -> None:
    issue = issue_of(
        desk,
        table("article", "zzz", "exclude = true"),
        table("article", "00", "exclude = true"),
        table("story", "2025-W33", "pin = true"),
        table("article", "003", "split = true"),
        table("article", "002", 'merge = ["000"]'),
        table("article", "004", 'reword = { unit = 999, text = "Rien." }'),
    )
    assert {(one.decision.kind, one.why) for one in issue.idle} == {
        ("exclude", "unknown"),
        ("exclude", "ambiguous"),
        ("pin", "unknown"),
        ("split", "alone"),
        ("merge", "apart"),
        ("reword", "unprinted"),
    }
    assert accounted(issue) == sorted(IDS.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("article", "001", "exclude = true"), ("article", "001_", "pin = true")),
        (("story", "000", "exclude = true"), ("story", "001", "pin = true")),
        (("article", "001", 'merge = ["003"]'), ("article", "003", "split = true")),
        (("story", "000", 'retitle = "Un"'), ("story", "001", 'retitle = "Deux"')),
    ],
)
def test_contradictions_are_refused_with_both_tables(
    desk: Config, one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    with pytest.raises(ConfigError, match=r"overrides\.toml: .*tables 1 and 2"):
        issue_of(desk, table(*one), table(*other))


def test_the_editors_word_stands_at_the_top_of_every_form(desk: Config, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("# Titre\n\nChers *lecteurs* : [ici](https://example.org/a?b=1).\n")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2025-W07.md").write_text("Propre à ce numéro.\n")
    noted = replace(desk, note=tmp_path / "note.md", notes=tmp_path / "notes")
    files = files_of(issue_of(noted))
    for suffix in ("md", "html", "txt", "email.html"):
        text = files[f"2025-W02.{suffix}"]
        assert text.index("Mot de l'éditeur") < text.index("L'essentiel"), suffix
        assert "https://example.org/a?b=1" in text, suffix
        assert "Propre à ce numéro." in files[f"2025-W07.{suffix}"], suffix
    assert files["2025-W02.html"].count("<h1") == 1
    assert "Chers" not in files["2025-W07.md"]
