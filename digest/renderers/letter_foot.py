"""The foot of a letter: where the page is, who sends it, how to leave; and a word on what was left out."""

from html import escape

from digest.models import Mail
from digest.renderers.letter import Piece, Row
from digest.renderers.letter_links import page_address, web
from digest.renderers.wording import Wording
from digest.text.visible import visible

__all__ = ["cut_row", "foot_row"]


def foot_row(name: str, mail: Mail, words: Wording) -> Row | None:
    """What the settings say about the sender; None where they say nothing."""
    lines = [
        _link(page_address(mail.page_url, name), words.say("email_full_page")),
        "<br>".join(escape(line) for line in visible(mail.postal_address).strip().split("\n")),
        _link(
            web(mail.unsubscribe_url, "email.unsubscribe_url") or _mailto(mail.unsubscribe_mailto),
            words.say("email_unsubscribe"),
        ),
    ]
    html = [f'<p class="aside">{line}</p>' for line in lines if line]
    return Row("sender", "\n".join(html), ()) if html else None


def cut_row(stories: int, name: str, mail: Mail, words: Wording) -> Row:
    """How many stories the page has and the message has not, and where the page is."""
    page = _link(page_address(mail.page_url, name), words.say("email_whole"))
    page = page or escape(words.say("email_beside", name=name))
    told = (
        words.say("email_cut", count=stories, page=page)
        if stories
        else words.say("email_cut_sources", page=page)
    )
    return Row("cut", "", (Piece(f'<p class="cut"><strong>{told}</strong></p>'),))


def _mailto(address: str) -> str:
    return f"mailto:{address}" if address else ""


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words)}</a>' if address else ""
