"""Renderers: a brief as Markdown, as a page, as text, as a record. The Markdown is the brief."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from digest.models import Issue
from digest.registry import Registry
from digest.renderers.base import Page, Renderer
from digest.renderers.wording import Wording

__all__ = ["RENDERERS", "Page", "Renderer", "Wording", "render_issue", "render_markdown"]

RENDERERS: Registry[Renderer] = Registry(
    "renderer",
    {
        "md": "digest.renderers.markdown:MarkdownRenderer",
        "html": "digest.renderers.html:HtmlRenderer",
        "txt": "digest.renderers.text:TextRenderer",
        "json": "digest.renderers.json:JsonRenderer",
    },
)


def render_issue(issue: Issue, *, formats: Iterable[str], templates: Path | None = None) -> dict[str, bytes]:
    """The files of an issue by name, such as `2025-W02.md`; each brief's depend on that brief alone.

    Raises UsageError for a format or a language that does not exist, TemplateError for a template.
    """
    from digest.renderers.pages import issue_pages  # noqa: PLC0415 - only a run that renders needs it

    members = _members(formats, templates)
    files: dict[str, bytes] = {}
    for page in issue_pages(issue, templates):
        files |= _rendered(page, members)
    return files


def render_markdown(
    markdown: str, *, lang: str, templates: Path | None = None, name: str
) -> dict[str, bytes]:
    """The page and the text of a Markdown that an editor changed: `<name>.html` and `<name>.txt`."""
    return _rendered(Page(name, lang, markdown), _members(("html", "txt"), templates))


def _members(formats: Iterable[str], templates: Path | None) -> dict[str, Renderer]:
    return {name: RENDERERS.load(name)(templates) for name in dict.fromkeys(formats)}


def _rendered(page: Page, members: Mapping[str, Renderer]) -> dict[str, bytes]:
    forms = ((name, member.render(page)) for name, member in members.items())
    return {f"{page.name}.{name}": form for name, form in forms if form is not None}
