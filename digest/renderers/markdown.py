"""The brief itself: its Markdown, as the template placed it."""

from pathlib import Path

from digest.models import Mail
from digest.renderers.base import Page

__all__ = ["MarkdownRenderer"]


class MarkdownRenderer:
    """Writes the Markdown down."""

    name = "md"

    def __init__(self, templates: Path | None = None, mail: Mail | None = None) -> None:
        """The templates have done their work when the page was made."""
        del templates, mail

    def render(self, page: Page) -> dict[str, bytes]:
        """The Markdown, UTF-8."""
        return {self.name: page.markdown.encode()}
