"""Renderers: a brief as Markdown, as a page, as text, as a record. The Markdown is the brief."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from digest.models import Comparison, Issue
from digest.registry import Registry
from digest.renderers.ballots import render_ballots
from digest.renderers.base import Page, Renderer
from digest.renderers.standing import Listed, is_edited, language_of, standing_briefs
from digest.renderers.tallies import render_tally
from digest.renderers.wording import Wording

__all__ = [
    "RENDERERS",
    "Listed",
    "Page",
    "Renderer",
    "Wording",
    "comparison_summary",
    "is_edited",
    "language_of",
    "render_ballots",
    "render_comparison",
    "render_issue",
    "render_markdown",
    "render_tally",
    "standing_briefs",
]

RENDERERS: Registry[Renderer] = Registry(
    "renderer",
    {
        "md": "digest.renderers.markdown:MarkdownRenderer",
        "html": "digest.renderers.html:HtmlRenderer",
        "txt": "digest.renderers.text:TextRenderer",
        "json": "digest.renderers.json:JsonRenderer",
    },
)


def render_issue(
    issue: Issue,
    *,
    formats: Iterable[str],
    templates: Path | None = None,
    standing: Sequence[Listed] = (),
) -> dict[str, bytes]:
    """The files of an issue by name, such as `2025-W02.md`.

    `standing` are briefs of earlier runs beside which the files will stand (see `standing_briefs`): the
    list of all names them too, and a story that continues one of theirs links to it. For the rest, each
    brief's files depend on that brief alone.

    Raises UsageError for a format or a language that does not exist, TemplateError for a template.
    """
    from digest.renderers.pages import issue_pages  # noqa: PLC0415 - only a run that renders needs it

    members = _members(formats, templates)
    files: dict[str, bytes] = {}
    for page in issue_pages(issue, templates, standing):
        files |= _rendered(page, members)
    return files


def render_markdown(
    markdown: str, *, lang: str, templates: Path | None = None, name: str
) -> dict[str, bytes]:
    """The page and the text of a Markdown that an editor changed: `<name>.html` and `<name>.txt`."""
    return _rendered(Page(name, lang, markdown), _members(("html", "txt"), templates))


def _members(formats: Iterable[str], templates: Path | None) -> dict[str, Renderer]:
    return {name: RENDERERS.load(name)(templates) for name in dict.fromkeys(formats)}


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


def _rendered(page: Page, members: Mapping[str, Renderer]) -> dict[str, bytes]:
    forms = ((name, member.render(page)) for name, member in members.items())
    return {f"{page.name}.{name}": form for name, form in forms if form is not None}
