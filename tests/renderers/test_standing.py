"""What earlier runs left in a folder: listed and linked to where it is ours, passed over where it is not."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from digest.models import Issue, Period
from digest.renderers import Listed, language_of, render_issue, standing_briefs
from digest.writers import write_files
from tests.renderers.conftest import FORMATS

FOREIGN = {
    "2025-W03.json": b"{}",
    "2025-W04.json": b"[" * 100_000,
    "2025-W05.json": b"\xff\xfe\x00",
    "2025-W06.json": b'{"format": "digest.brief/2"}',
    "2025-W08.json": b"",
    "20-things.json": b"[]",
}


@pytest.fixture
def folder(issue: Issue, tmp_path: Path) -> Path:
    """The folder of a run over the three weeks."""
    write_files(tmp_path / "out", render_issue(issue, formats=FORMATS))
    return tmp_path / "out"


def only(issue: Issue, number: int) -> Issue:
    """A run over one of the weeks."""
    return replace(issue, briefs=issue.briefs[number : number + 1])


def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert standing_briefs(tmp_path / "nowhere") == ()


def test_what_was_written_is_read_back(issue: Issue, folder: Path) -> None:
    listed = sorted((Listed.of(brief) for brief in issue.briefs), key=lambda brief: brief.period)
    assert list(standing_briefs(folder)) == listed


def test_the_list_names_every_brief_that_stands(issue: Issue, folder: Path, files: dict[str, str]) -> None:
    again = render_issue(only(issue, 2), formats=FORMATS, standing=standing_briefs(folder))
    for form in ("md", "html", "txt"):
        assert again[f"index.{form}"].decode() == files[f"index.{form}"]
        assert again[f"2025-W02.{form}"].decode() == files[f"2025-W02.{form}"]


def test_an_article_outside_is_counted_once(issue: Issue, folder: Path) -> None:
    told = issue.briefs[0].sources[0].article
    asked = replace(only(issue, 2), outside=(told, *issue.outside))
    with_it = render_issue(asked, formats=("md",), standing=standing_briefs(folder))["index.md"].decode()
    assert "1 hors période" in with_it
    assert "2 hors période" in render_issue(asked, formats=("md",))["index.md"].decode()


def test_no_link_to_a_brief_that_does_not_stand(issue: Issue) -> None:
    brief = render_issue(only(issue, 2), formats=("md",))["2025-W02.md"].decode()
    assert "suite de Kremlin : prêt à négocier, 8 nov." in brief.replace("\u00a0", " ")
    assert "2024-W45" not in brief


def test_what_is_foreign_is_passed_over(folder: Path) -> None:
    standing = standing_briefs(folder)
    for name, content in FOREIGN.items():
        (folder / name).write_bytes(content)
        (folder / name).with_suffix(".md").write_text("# x")
    (folder / "2025-W09.json").mkdir()
    os.mkfifo(folder / "2025-W10.json")
    (folder / "2025-W11.json").write_bytes((folder / "2025-W02.json").read_bytes())  # another's record
    (folder / "2025-W11.md").write_text("# x")
    assert standing_briefs(folder) == standing
    for suffix in (".md", ".html"):
        (folder / f"2025-W02{suffix}").unlink()
    assert [brief.period.id for brief in standing_briefs(folder)] == ["2024-W45", "2025-W01"]


def test_language_of_a_page(folder: Path) -> None:
    assert language_of(folder / "2025-W02.md") == "fr"
    assert language_of(folder / "a-dater.md") == "fr"
    assert language_of(folder / "index.md") == ""
    record = json.loads((folder / "2025-W02.json").read_bytes())
    for lang in ("../fr", "xx", 3):
        (folder / "2025-W02.json").write_text(json.dumps(record | {"lang": lang}))
        assert language_of(folder / "2025-W02.md") == ""


def test_months_beside_weeks_are_listed_and_counted_once(issue: Issue, folder: Path) -> None:
    period = Period(date(2025, 1, 1), date(2025, 1, 31), "month", "2025-01")
    monthly = replace(issue, briefs=(replace(issue.briefs[2], period=period),), outside=())
    index = render_issue(monthly, formats=("md",), standing=standing_briefs(folder))["index.md"].decode()
    assert "(2025-01.md)" in index
    assert "(2025-W02.md)" in index
    assert (
        index.splitlines()[2].replace("\u00a0", " ").startswith("4 articles · 2 datés · 2 à dater · 1 mois")
    )


def test_a_headline_keeps_the_typography_of_its_article(issue: Issue) -> None:
    english = replace(only(issue, 0), lang="en", briefs=(replace(issue.briefs[0], lang="en"),))
    index = render_issue(english, formats=("md",))["index.md"].decode()
    assert "Kremlin\u00a0: le président" in index


def test_the_list_counts_the_stories_that_it_does_not_name(issue: Issue) -> None:
    brief = issue.briefs[2]
    told = brief.sections[0].entries[0].story
    rest = tuple(replace(told, id=f"reste-{number}") for number in range(7))
    page = render_issue(replace(issue, briefs=(replace(brief, untold=rest),)), formats=("md",))
    assert "et 7 autres sujets" in page["index.md"].decode()
