"""The contract of the renderers: a page goes in, the bytes of its files come out."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from digest.models import Brief, Issue, Mail, State
from digest.renderers.account_record import AccountRecord

__all__ = ["Page", "Renderer"]


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it takes a form: its file's name without suffix, and its Markdown.

    `record` is what the page tells: a brief, the whole issue for what waits for a date, the account of the
    run for the list of all, or nothing for a page that was read from a file. `state` is who signed a brief.
    """

    name: str
    lang: str
    markdown: str
    record: Brief | Issue | AccountRecord | None = None
    state: State = State()


class Renderer(Protocol):
    """One form of a page."""

    name: str

    def __init__(self, templates: Path | None = None, mail: Mail | None = None) -> None:
        """`templates` is the user's folder of templates, searched first; `mail` the settings of mail."""

    def render(self, page: Page) -> dict[str, bytes]:
        """Bytes by the suffix of their file; none where this page has no such form. Raises TemplateError."""
