"""Pages: an issue as Markdown pages: its briefs, what is in none of them, and the list of all."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from digest.models import Brief, Issue, State
from digest.renderers.account_record import account_record
from digest.renderers.base import Page
from digest.renderers.index_view import index_view
from digest.renderers.standing import Listed
from digest.renderers.states import noted, state_note, state_of
from digest.renderers.templating import fill
from digest.renderers.undated_view import undated_view
from digest.renderers.view import brief_view
from digest.renderers.wording import Wording

__all__ = ["brief_page", "issue_pages", "list_pages", "signed_page"]


def issue_pages(
    issue: Issue, templates: Path | None = None, standing: Sequence[Listed] = ()
) -> Iterator[Page]:
    """The briefs in their order, then what waits for a date, then the list of all. Raises TemplateError.

    What was signed of a brief that stands already holds as long as the page is the same.
    """
    states = {brief.period.id: brief.state for brief in standing}
    listed = {brief.period.id: brief for brief in (*standing, *map(Listed.of, issue.briefs))}
    for brief in issue.briefs:
        state = states.get(brief.period.id, State())
        yield signed_page(brief, templates, linked=listed, state=state)
    yield from list_pages(issue, tuple(listed.values()), templates)


def list_pages(issue: Issue, listed: Sequence[Listed], templates: Path | None = None) -> Iterator[Page]:
    """What waits for a date, then the list of all briefs (`listed`). Raises TemplateError."""
    words = Wording(issue.lang)
    markdown = fill("undated.md.jinja", templates, page=undated_view(issue, words))
    yield Page(words.say("undated_name"), issue.lang, markdown, issue)
    markdown = fill("index.md.jinja", templates, page=index_view(issue, listed, words))
    yield Page("index", issue.lang, markdown, account_record(issue))


def signed_page(
    brief: Brief, templates: Path | None = None, *, linked: Container[str] = (), state: State | None = None
) -> Page:
    """One brief's page with what was signed of it (`state`), or that it changed. Raises TemplateError."""
    return _stated(brief_page(brief, templates, linked=linked), state or State())


def brief_page(brief: Brief, templates: Path | None = None, *, linked: Container[str] = ()) -> Page:
    """One brief's page, from this brief alone; `linked` are the ids of the briefs that it may link to."""
    words = Wording(brief.lang)
    markdown = fill("brief.md.jinja", templates, page=brief_view(brief, words, linked))
    return Page(brief.period.id, brief.lang, markdown, brief)


def _stated(page: Page, signed: State) -> Page:
    """The page with who signed it, or that it changed since, among its last words."""
    state = state_of(signed, page.markdown)
    note = state_note(state, Wording(page.lang))
    return replace(page, markdown=noted(page.markdown, note), state=state)
