"""The report as one self-contained page: no script, no other file."""

from pathlib import Path

from digest.renderers.comparison_view import ComparisonView
from digest.renderers.templating import fill
from digest.renderers.wording import Wording

__all__ = ["html_bytes"]


def html_bytes(view: ComparisonView, words: Wording, templates: Path | None = None) -> bytes:
    """UTF-8. Every word is escaped when it is placed. Raises TemplateError."""
    page = fill(
        "compare.html.jinja",
        templates,
        page=view,
        lang=words.lang,
        title=view.title,
        home=False,
        skip=words.say("page_skip"),
        all="",
    )
    return page.encode("utf-8", "replace")
