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

__all__ = ["brief_page", "issue_pages"]


def issue_pages(
    issue: Issue, templates: Path | None = None, standing: Sequence[Listed] = ()
) -> Iterator[Page]:
    """The briefs in their order, then what waits for a date, then the list of all. Raises TemplateError.

    What was signed of a brief that stands already holds as long as the page is the same.
    """
    words = Wording(issue.lang)
    states = {brief.period.id: brief.state for brief in standing}
    listed = {brief.period.id: brief for brief in (*standing, *map(Listed.of, issue.briefs))}
    for brief in issue.briefs:
        page = brief_page(brief, templates, linked=listed)
        yield _stated(page, states.get(page.name, State()))
    markdown = fill("undated.md.jinja", templates, page=undated_view(issue, words))
    yield Page(words.say("undated_name"), issue.lang, markdown, issue)
    markdown = fill("index.md.jinja", templates, page=index_view(issue, tuple(listed.values()), words))
    yield Page("index", issue.lang, markdown, account_record(issue))


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
