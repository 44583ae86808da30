"""email_html: a page as the HTML that mail programs take, its style inlined, cut where they would clip it."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from digest.models import Mail
from digest.renderers.base import Page
from digest.renderers.email_colours import Palette
from digest.renderers.email_list import personal
from digest.renderers.escape import bounded, one_line
from digest.renderers.letter import Letter, letter_of
from digest.renderers.letter_breaks import breakable
from digest.renderers.letter_foot import cut_row, foot_row
from digest.renderers.letter_links import web
from digest.renderers.templating import fill
from digest.renderers.wording import Wording
from digest.text.visible import visible

__all__ = ["Part", "email_html", "parts"]

_MOST = 90_000  # bytes; Gmail clips at 102 KB, and servers add to a message on its way
_HOPELESS = 3 * _MOST  # rows of so many bytes: a message is hardly shorter, and this one need not be made
_SUBJECT = 70  # characters; mailboxes on a telephone show about 40, on a desk about 70
_STYLE = re.compile(r"<head><style>(.*?)</style>", re.DOTALL)  # where css-inline puts what cannot be inlined


@dataclass(frozen=True, slots=True)
class Logo:
    """A hosted picture: its address, what it says, its width in pixels."""

    url: str
    alt: str
    width: int


@dataclass(frozen=True, slots=True)
class Part:
    """The HTML of a message and the letter that it prints."""

    html: str
    letter: Letter
    subject: str


def email_html(page: Page, mail: Mail, *, templates: Path | None = None) -> str:
    """The HTML part of a page's message, at most 90,000 bytes. Raises UsageError, TemplateError.

    It is a projection of the page's Markdown: an editor's changes are in it. A longer page loses its last
    stories, with their sources, and says where they can be read.
    """
    return parts(page, personal(mail, None), templates=templates).html


def parts(page: Page, mail: Mail, *, subject: str = "", templates: Path | None = None) -> Part:
    """The HTML part and what it prints, under a subject of the user's or the page's title."""
    bare = replace(page, record=None)  # the Markdown is the brief; a record is slow to compare
    make = _parts if templates else _kept  # the user may change a template between two messages
    return make(bare, mail, one_line(subject), templates)


def _parts(page: Page, mail: Mail, subject: str, templates: Path | None) -> Part:
    whole = letter_of(page, mail)
    words = Wording(page.lang)
    subject = subject or bounded(one_line(whole.title), _SUBJECT) or page.name

    def made(stories: int) -> Part:
        letter = _complete(whole, stories, page, mail, words)
        return Part(_inlined(letter, page, mail, subject, templates), letter, subject)

    if sum(len(row.html) for row in whole.rows) < _HOPELESS:
        part = made(whole.stories + 1)
        if _fits(part):
            return part
    fewest, most = 0, whole.stories
    while fewest < most:
        middle = (fewest + most + 1) // 2
        fewest, most = (middle, most) if _fits(made(middle)) else (fewest, middle - 1)
    return made(fewest)


_kept = lru_cache(maxsize=4)(_parts)  # the same message goes to many


def _complete(whole: Letter, stories: int, page: Page, mail: Mail, words: Wording) -> Letter:
    """The rows that are kept, a word on those that are not, and the foot of the message."""
    letter = whole
    if stories <= whole.stories:
        letter = whole.cut(stories)
        missing = cut_row(whole.stories - stories, page.name, mail, words)
        at = next(
            (n for n, row in enumerate(letter.rows) if row.kind in {"sources", "foot"}), len(letter.rows)
        )
        letter = Letter(whole.title, (*letter.rows[:at], missing, *letter.rows[at:]))
    foot = foot_row(page.name, mail, words)
    return Letter(whole.title, (*letter.rows, foot)) if foot else letter


def _fits(part: Part) -> bool:
    return len(part.html.encode()) <= _MOST


def _inlined(letter: Letter, page: Page, mail: Mail, subject: str, templates: Path | None) -> str:
    from css_inline import CSSInliner  # noqa: PLC0415 - only a run that makes mail needs it
    from markupsafe import Markup  # noqa: PLC0415 - the same

    html = fill(
        "email.html.jinja",
        templates,
        lang=page.lang,
        dir="ltr",  # as every language that has a catalogue
        subject=subject,
        logo=Logo(web(mail.logo_url, "email.logo_url"), visible(mail.logo_alt), mail.logo_width)
        if mail.logo_url
        else None,
        rows=[{"kind": row.kind, "html": Markup(breakable(row.html))} for row in letter.rows],  # noqa: S704 - sanitised
        day=Palette.day(mail),
        night=Palette.night(mail),
    )
    inliner = CSSInliner(load_remote_stylesheets=False, keep_at_rules=True, minify_css=True)
    placed = inliner.inline(html)
    style = _STYLE.search(placed)
    if style:  # the encoding has to come before everything else
        rest = placed[: style.start()] + "<head>" + placed[style.end() :]
        placed = rest.replace("</head>", f"<style>{style[1].strip()}</style>\n</head>", 1)
    return placed.replace("<!DOCTYPE html><html", "<!DOCTYPE html>\n<html", 1).rstrip() + "\n"
