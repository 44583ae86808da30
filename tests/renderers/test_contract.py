"""Every renderer keeps the contract: bytes from a page, the same ones each time."""

from dataclasses import replace

import pytest

from digest.errors import UsageError
from digest.models import Issue
from digest.renderers import RENDERERS, Listed, Page, render_issue
from digest.renderers.pages import brief_page, issue_pages
from tests.renderers.conftest import FORMATS


@pytest.fixture(scope="module")
def pages(issue: Issue) -> list[Page]:
    return list(issue_pages(issue))


def test_every_format_has_its_renderer() -> None:
    assert tuple(RENDERERS.names()) == (*FORMATS, "email")


@pytest.mark.parametrize("name", RENDERERS.names())
def test_renderer(name: str, pages: list[Page]) -> None:
    member = RENDERERS.load(name)
    assert member.name == name
    for page in pages:
        made = member(None).render(page)
        assert made == member(None).render(page)
        if page.record and name != "email":
            assert set(made) == {name}
        for content in made.values():
            assert content.endswith(b"\n")
            content.decode()


def test_names_of_the_files(files: dict[str, str]) -> None:
    names = ("2024-W45", "2025-W01", "2025-W02", "a-dater")
    told = {f"{name}.{form}" for name in names for form in FORMATS}
    assert set(files) == told | {f"index.{form}" for form in FORMATS}


def test_english_names(issue: Issue) -> None:
    made = render_issue(replace(issue, lang="en", briefs=()), formats=("md",))
    assert set(made) == {"undated.md", "index.md"}


def test_only_the_formats_asked_for(issue: Issue) -> None:
    assert {name.rpartition(".")[2] for name in render_issue(issue, formats=("txt",))} == {"txt"}


def test_a_format_that_does_not_exist(issue: Issue) -> None:
    with pytest.raises(UsageError, match="html"):
        render_issue(issue, formats=("htm",))


def test_a_brief_depends_on_itself_and_on_which_pages_stand(issue: Issue, files: dict[str, str]) -> None:
    for brief in issue.briefs:
        alone = Issue(lang="fr", title="Autre", briefs=(brief,), held=(), skipped=())
        made = render_issue(alone, formats=FORMATS, standing=[Listed.of(other) for other in issue.briefs])
        for form in FORMATS:
            name = f"{brief.period.id}.{form}"
            assert made[name].decode() == files[name]


def test_empty_blocks_are_not_printed(issue: Issue) -> None:
    bare = replace(issue.briefs[0], lead=(), sections=(), sources=(), held=(), fingerprint="")
    markdown = brief_page(bare).markdown
    assert "##" not in markdown
    assert "\n\n\n" not in markdown
    assert markdown.count("\n\n") == 2


def test_no_page_has_two_blank_lines(files: dict[str, str]) -> None:
    assert [name for name, text in files.items() if name.endswith(".md") and "\n\n\n" in text] == []


def test_nothing_waits_and_the_page_says_so(issue: Issue) -> None:
    made = render_issue(replace(issue, held=(), skipped=(), outside=()), formats=("md",))
    assert made["a-dater.md"].decode() == "# À dater\n\nAucun article n’attend de date.\n"


def test_no_dated_article_at_all(issue: Issue) -> None:
    made = render_issue(replace(issue, briefs=()), formats=("md", "html"))
    assert "Aucun article daté." in made["index.md"].decode()
    assert "2 articles restent à dater" in made["index.md"].decode()


def test_reading_time(issue: Issue) -> None:
    assert "lecture\u00a0:\u00a01\u00a0min" in brief_page(issue.briefs[2]).markdown
    (section, *_) = issue.briefs[2].sections
    long = replace(issue.briefs[2], sections=(replace(section, entries=section.entries * 200),))
    assert "lecture\u00a0:\u00a01\u00a0h\u00a0" in brief_page(long).markdown
