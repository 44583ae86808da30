"""The contract of the renderers: a page goes in, the bytes of a file come out."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from digest.models import Brief, Issue

__all__ = ["Page", "Renderer"]


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it takes a form: its file's name without suffix, and its Markdown.

    `record` is what the page tells: a brief, the whole issue for what waits for a date, or nothing for
    a page that was read from a file or only lists others.
    """

    name: str
    lang: str
    markdown: str
    record: Brief | Issue | None = None


class Renderer(Protocol):
    """One form of a page. `name` is also the suffix of its files."""

    name: str

    def __init__(self, templates: Path | None = None) -> None:
        """`templates` is the user's folder of templates, searched before ours."""

    def render(self, page: Page) -> bytes | None:
        """The file's bytes, or None where this page has no such form. Raises TemplateError."""
