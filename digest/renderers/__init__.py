"""Renderers: a brief as Markdown, as a page, as text, as a record, as mail. The Markdown is the brief."""

from collections.abc import Container, Iterable, Sequence
from pathlib import Path

from digest.collecting import give_back
from digest.models import Brief, Comparison, Issue, Mail, State
from digest.registry import Registry
from digest.renderers.ballots import render_ballots
from digest.renderers.base import Page, Renderer
from digest.renderers.desk_warnings import contradicted_line, unsupported_line
from digest.renderers.drifting import drift_line
from digest.renderers.email_colours import contrast_warnings
from digest.renderers.email_html import email_html
from digest.renderers.email_message import email_message
from digest.renderers.email_preview import email_preview
from digest.renderers.known import Known, known_ids
from digest.renderers.known_articles import known_datings, printed_units
from digest.renderers.made_records import brief_records
from digest.renderers.past import past_stories, unreadable_records
from digest.renderers.standing import Listed, is_edited, language_of, standing_briefs
from digest.renderers.tallies import render_tally
from digest.renderers.verification import verification_lines
from digest.renderers.wording import Wording

__all__ = [
    "RENDERERS",
    "Known",
    "Listed",
    "Page",
    "Renderer",
    "Wording",
    "brief_records",
    "comparison_summary",
    "contradicted_line",
    "contrast_warnings",
    "drift_line",
    "email_html",
    "email_message",
    "email_preview",
    "is_edited",
    "known_datings",
    "known_ids",
    "language_of",
    "past_stories",
    "printed_units",
    "render_ballots",
    "render_brief",
    "render_comparison",
    "render_email",
    "render_issue",
    "render_lists",
    "render_markdown",
    "render_tally",
    "standing_briefs",
    "unreadable_records",
    "unsupported_line",
    "verification_lines",
]

RENDERERS: Registry[Renderer] = Registry(
    "renderer",
    {
        "md": "digest.renderers.markdown:MarkdownRenderer",
        "html": "digest.renderers.html:HtmlRenderer",
        "txt": "digest.renderers.text:TextRenderer",
        "json": "digest.renderers.json:JsonRenderer",
        "email": "digest.renderers.email:EmailRenderer",
    },
)


def render_issue(
    issue: Issue,
    *,
    formats: Iterable[str],
    templates: Path | None = None,
    standing: Sequence[Listed] = (),
    mail: Mail | None = None,
) -> dict[str, bytes]:
    """The files of an issue by name, such as `2025-W02.md`; messages are made as `mail` says.

    `standing` are briefs of earlier runs beside which the files will stand (see `standing_briefs`): the
    list of all names them too, and a story that continues one of theirs links to it. For the rest, each
    brief's files depend on that brief alone, and on what was signed of it.

    Raises UsageError for a format or a language that does not exist, TemplateError for a template.
    """
    from digest.renderers.pages import issue_pages  # noqa: PLC0415 - only a run that renders needs it

    members = _members(formats, templates, mail)
    files: dict[str, bytes] = {}
    for page in issue_pages(issue, templates, standing):
        files |= _rendered(page, members)
    return files


def render_brief(
    brief: Brief,
    *,
    formats: Iterable[str],
    templates: Path | None = None,
    linked: Container[str] = (),
    state: State | None = None,
    mail: Mail | None = None,
) -> dict[str, bytes]:
    """The files of one brief, as `render_issue` makes them; it may link to those whose ids are `linked`."""
    from digest.renderers.pages import signed_page  # noqa: PLC0415 - only a run that renders needs it

    page = signed_page(brief, templates, linked=linked, state=state)
    return _rendered(page, _members(formats, templates, mail))


def render_lists(
    issue: Issue,
    listed: Sequence[Listed],
    *,
    formats: Iterable[str],
    templates: Path | None = None,
    mail: Mail | None = None,
) -> dict[str, bytes]:
    """The files beside the briefs, as `render_issue` makes them: what waits, the list of all (`listed`)."""
    from digest.renderers.pages import list_pages  # noqa: PLC0415 - only a run that renders needs it

    members = _members(formats, templates, mail)
    files: dict[str, bytes] = {}
    for page in list_pages(issue, listed, templates):
        files |= _rendered(page, members)
    return files


def render_markdown(
    markdown: str, *, lang: str, templates: Path | None = None, name: str
) -> dict[str, bytes]:
    """The page and the text of a Markdown that an editor changed: `<name>.html` and `<name>.txt`."""
    return _rendered(Page(name, lang, markdown), _members(("html", "txt"), templates, None))


def render_email(
    markdown: str, *, lang: str, name: str, mail: Mail, templates: Path | None = None
) -> dict[str, bytes]:
    """The message of a brief's Markdown to nobody yet: `<name>.email.html` and `<name>.eml`."""
    from digest.renderers.email import email_files  # noqa: PLC0415 - only a run that makes mail needs it

    files = email_files(Page(name, lang, markdown), mail, templates)
    return {f"{name}.{suffix}": content for suffix, content in files.items()}


def _members(formats: Iterable[str], templates: Path | None, mail: Mail | None) -> list[Renderer]:
    return [RENDERERS.load(name)(templates, mail) for name in dict.fromkeys(formats)]


def render_comparison(
    comparison: Comparison,
    *,
    formats: Iterable[str],
    lang: str,
    timing: bool = True,
    templates: Path | None = None,
) -> dict[str, bytes]:
    """The report of a comparison by form: html, md, csv, json, tex; two runs give the same bytes.

    Without `timing` no time and no memory is told, and the bytes do not depend on the machine.

    Raises UsageError for a form or a language that does not exist, TemplateError for a template.
    """
    from digest.renderers.comparison_report import report  # noqa: PLC0415 - only a run that renders needs it

    return report(comparison, formats=formats, lang=lang, timing=timing, templates=templates)


def comparison_summary(comparison: Comparison, *, lang: str) -> tuple[str, list[str], list[list[str]]]:
    """A comparison for a terminal: the verdict, the heads of a short table, its rows. Raises UsageError."""
    from digest.renderers.comparison_terminal import summary  # noqa: PLC0415 - only a run that renders needs it

    return summary(comparison, lang=lang)


def _rendered(page: Page, members: Iterable[Renderer]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for member in members:
        files |= {f"{page.name}.{suffix}": content for suffix, content in member.render(page).items()}
        give_back()  # a form of a large week takes many times its bytes, and the next one is as large
    return files
