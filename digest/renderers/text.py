"""The text for terminals and plain mail: the same words as the page, wrapped."""

from pathlib import Path

from digest.models import Mail
from digest.renderers.base import Page
from digest.renderers.flow import Flow
from digest.renderers.projection import body_of, with_title

__all__ = ["TextRenderer"]


class TextRenderer:
    """Reads the sanitised body of a page and writes it down as text."""

    name = "txt"

    def __init__(self, templates: Path | None = None, mail: Mail | None = None) -> None:
        """Text has no template: it is what the Markdown says."""
        del templates, mail

    def render(self, page: Page) -> dict[str, bytes]:
        """The whole page, UTF-8, at most 78 columns but for long words and addresses."""
        flow = Flow()
        flow.feed(with_title(body_of(page.markdown), page.name))
        return {self.name: flow.text().encode()}
