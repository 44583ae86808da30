"""The briefs of the seeds are ones that an editor would sign."""

import json
import re
import shutil
from pathlib import Path

import pytest
import time_machine

from digest.composing.edits import apply_edits
from digest.config import Config
from digest.models import Article, Brief, Extract, Issue
from digest.pipeline import build, prepare
from digest.renderers import render_issue
from digest.text.openings import dangles
from digest.text.typography import normal_form
from tests.seeds.conftest import IDS, SEEDS

BRIEFS = ("2024-W45", "2025-W02", "2025-W07")


def extracts(brief: Brief) -> list[Extract]:
    entries = [entry for section in brief.sections for entry in section.entries]
    return [*brief.lead, *(extract for entry in entries for extract in entry.summary.extracts)]


def printed(brief: Brief) -> list[str]:
    articles = {source.article.id: source.article for source in brief.sources}
    return [
        normal_form(apply_edits(articles[e.article].units[e.unit].text, e.edits)) for e in extracts(brief)
    ]


def shingles(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


def test_three_weeks_and_what_waits(issue: Issue, files: dict[str, str]) -> None:
    assert [brief.period.id for brief in issue.briefs] == list(BRIEFS)
    assert [held.article.id[:3] for held in issue.held] == ["002"]
    for name in (*BRIEFS, "a-dater"):
        assert f"{name}.md" in files
        assert f"{name}.html" in files
    assert {"index.md", "index.html"} <= set(files)


def test_every_article_is_accounted_for(issue: Issue) -> None:
    told = [source.article.id for brief in issue.briefs for source in brief.sources]
    held = [held.article.id for held in issue.held]
    assert sorted(told + held) == sorted(IDS.values())
    assert issue.articles == 5


def test_units_are_parts_of_the_cited_article_once_edits_are_undone(files: dict[str, str]) -> None:
    texts = {path.stem: normal_form(path.read_text(encoding="utf-8")) for path in SEEDS.glob("*.txt")}
    for name in BRIEFS:
        record = json.loads(files[f"{name}.json"])
        stated = _originals(record)
        assert stated
        for article, text in stated:
            assert normal_form(text) in texts[article]


def _originals(node: object) -> list[tuple[str, str]]:
    """The (article, original) pairs anywhere in a record."""
    if isinstance(node, list):
        return [pair for item in node for pair in _originals(item)]
    if not isinstance(node, dict):
        return []
    own = [(node["article"], node["original"])] if {"article", "original"} <= set(node) else []
    return own + [pair for item in node.values() for pair in _originals(item)]


@pytest.mark.parametrize("number", range(3))
def test_nothing_is_told_twice(issue: Issue, number: int) -> None:
    told = [shingles(text) for text in printed(issue.briefs[number])]
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            assert len(one & other) <= 0.5 * max(1, min(len(one), len(other)))


def test_no_bare_deictic_outside_a_quotation(issue: Issue) -> None:
    days = "aujourd'hui|hier|demain|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    bare = re.compile(rf"\b({days})\b(?! (?:\[|\d|1er))", re.IGNORECASE)
    for brief in issue.briefs:
        for text in printed(brief):
            outside = re.sub(r"«[^»]*»|\[[^\]]*\]", "", text)
            assert not bare.search(re.sub(r"«[^»]*»", "", text)), outside


def test_the_shared_lead_is_printed_once_with_both_citations(files: dict[str, str]) -> None:
    text = normal_form(files["2025-W02.md"])
    assert text.count("a déclaré vendredi [10 janvier] que le président russe") <= 1
    assert re.search(r"ouverture au dialogue Donald Trump\. \[1\] \[2\]", text.replace("\\", ""))


def test_every_citation_exists_and_every_source_is_listed(files: dict[str, str]) -> None:
    for name in BRIEFS:
        body, _, sources = files[f"{name}.md"].partition("## Sources")
        cited = set(re.findall(r"\[(\d+)\]", body))
        listed = set(re.findall(r"^(\d+)\. ", sources, re.MULTILINE))
        assert cited
        assert cited <= listed
        uncited = [
            line for line in sources.splitlines() if line[:1].isdigit() and line.split(".")[0] not in cited
        ]
        assert all("lu, non cité" in normal_form(line) for line in uncited)


def test_headlines_and_bullets_hold_no_foreign_number(issue: Issue) -> None:
    for brief in issue.briefs:
        texts = {source.article.id: normal_form(source.article.text) for source in brief.sources}
        for section in brief.sections:
            for entry in section.entries:
                for number in re.findall(r"\d[\d ]*", normal_form(entry.headline)):
                    assert number.strip() in texts[entry.headline_from]


def test_headlines(issue: Issue) -> None:
    headlines = {b.period.id: b.sections[0].entries[0].headline for b in issue.briefs}
    assert headlines["2025-W02"] == "Vladimir Poutine ouvert à une rencontre avec Donald Trump"
    standfirst = "Les présidents américain et russe ont eu une conversation « approfondie et productive »"
    standfirst = "Les présidents américain et russe ont eu une conversation « approfondie et productive »"
    assert normal_form(headlines["2025-W07"]) == f"{standfirst} sur l'Ukraine"


def test_the_same_bytes_on_another_day(files: dict[str, str]) -> None:
    for moment in ("2026-11-21", "2031-02-02"):
        with time_machine.travel(moment):
            made = build(prepare([str(SEEDS)], Config()), Config())
            again = render_issue(made, formats=Config().formats, templates=None)
        assert {name: content.decode() for name, content in again.items()} == files


def test_a_new_article_leaves_the_other_weeks_alone(tmp_path: Path, files: dict[str, str]) -> None:
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, tmp_path)
    (tmp_path / "nouveau.txt").write_text(
        "Grève des trains régionaux\n\nLes syndicats ont annoncé jeudi 13 février 2025 une grève des trains "
        "régionaux. La direction a proposé une réunion de conciliation.\n",
        encoding="utf-8",
    )
    made = render_issue(
        build(prepare([str(tmp_path)], Config()), Config()), formats=Config().formats, templates=None
    )
    changed = {name for name, content in made.items() if content.decode() != files.get(name)}
    assert changed == {
        *(f"2025-W07.{kind}" for kind in ("md", "html", "txt", "json", "email.html", "eml")),
        "index.md",
        "index.html",
        "index.txt",
        "index.json",
    }


def test_the_articles_of_a_story_are_all_in_sources(issue: Issue) -> None:
    def ids(articles: tuple[Article, ...]) -> set[str]:
        return {article.id for article in articles}

    for brief in issue.briefs:
        stories = [entry.story for section in brief.sections for entry in section.entries]
        assert set().union(*(ids(story.articles) for story in stories)) == ids(
            tuple(source.article for source in brief.sources)
        )


def test_every_printed_unit_ends_with_a_citation(files: dict[str, str]) -> None:
    for name in BRIEFS:
        body = normal_form_lines(files[f"{name}.md"].partition("## Sources")[0])
        units = [line for line in body if line and line[0] not in "#*"]
        assert units
        assert [line for line in units if not re.search(r" \[\d+\]$", line)] == []


def normal_form_lines(markdown: str) -> list[str]:
    return [normal_form(line).strip() for line in markdown.splitlines()]


def test_a_unit_stands_in_every_article_that_it_cites(files: dict[str, str]) -> None:
    for name in BRIEFS:
        record = json.loads(files[f"{name}.json"])
        texts = {
            source["number"]: normal_form((SEEDS / f"{source['id']}.txt").read_text(encoding="utf-8"))
            for source in record["sources"]
        }
        stories = [story for section in record["sections"] for story in section["stories"]]
        units = [*record["lead"], *(unit for story in stories for unit in story["units"])]
        for unit in units:
            assert unit["cites"]
            for number in unit["cites"]:
                assert normal_form(unit["original"]) in texts[number]


def test_a_unit_that_leans_on_another_is_printed_after_it(issue: Issue) -> None:
    for brief in issue.briefs:
        articles = {source.article.id: source.article for source in brief.sources}
        for entry in brief.told:
            before = None
            for extract in entry.summary.extracts:
                text = articles[extract.article].units[extract.unit].text
                repaired = any(edit.kind == "antecedent" for edit in extract.edits)
                if dangles(text, "fr") and not repaired:
                    assert before == (extract.article, extract.unit - 1), text
                before = (extract.article, extract.unit)
