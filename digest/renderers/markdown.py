"""The brief itself: its Markdown, as the template placed it."""

from pathlib import Path

from digest.renderers.base import Page

__all__ = ["MarkdownRenderer"]


class MarkdownRenderer:
    """Writes the Markdown down."""

    name = "md"

    def __init__(self, templates: Path | None = None) -> None:
        """The templates have done their work when the page was made."""
        del templates

    def render(self, page: Page) -> bytes:
        """The Markdown, UTF-8."""
        return page.markdown.encode()
