"""Messages for the tests, and what a mail program reads in them."""

import re
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser

from digest.models import Mail
from digest.renderers import Page

__all__ = ["ALWAYS", "FULL", "LAST", "LIST", "PAGE", "Seen", "long_page", "parsed", "plain", "rich", "sound"]

FULL = Mail(
    sender="Revue de presse <revue@example.org>",
    reply_to="Rédaction d’été <redaction@example.org>",
    list_id="revue.example.org",
    unsubscribe_url="https://revue.example.org/quitter?a={address}",
    unsubscribe_mailto="quitter@example.org",
    one_click=True,
    postal_address="1 rue de l’Été\n75001 Paris",
    page_url="https://revue.example.org/parutions/",
    logo_url="https://revue.example.org/logo.png",
    logo_alt="La revue",
)

ALWAYS = ["From", "To", "Subject", "Date", "Message-ID"]
LIST = ["Reply-To", "List-ID", "List-Unsubscribe", "List-Unsubscribe-Post"]
LAST = ["Auto-Submitted", "Content-Language", "MIME-Version", "Content-Type"]
PAGE = Page("2025-W02", "fr", "# Revue de presse\n\n**Semaine 2** · 1 sujet\n\nDit. [1]\n")


@dataclass
class Seen(HTMLParser):
    """The tags of a message, its links and its visible words."""

    html: str
    tags: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    words: str = ""
    _hidden: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._hidden = self._hidden or tag in {"title", "style"}
        if tag == "a":
            self.links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = self._hidden and tag not in {"title", "style"}

    @property
    def title(self) -> str:
        """What the message is called."""
        return next((attrs["aria-label"] or "" for _, attrs in self.tags if "aria-label" in attrs), "")

    def handle_data(self, data: str) -> None:
        self.words += "" if self._hidden else data


def parsed(message: bytes) -> EmailMessage:
    """As a mail program reads it."""
    made = message_from_bytes(message, policy=policy.default)
    assert isinstance(made, EmailMessage)
    return made


def plain(message: bytes) -> str:
    """The text part, with newlines."""
    return _part(message, "plain")


def rich(message: bytes) -> str:
    """The HTML part."""
    return _part(message, "html")


def _part(message: bytes, kind: str) -> str:
    (part,) = [part for part in parsed(message).walk() if part.get_content_subtype() == kind]
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return re.sub("\r\n", "\n", content.decode())


def long_page(stories: int, *, sources: int = 0) -> Page:
    """A page of so many stories, each with a source of its own, and of more sources that none cites."""
    told = "".join(
        f"\n### Sujet {n}\n\n*Lundi*\n\n{'Une phrase. ' * 150}[{n}]\n" for n in range(1, stories + 1)
    )
    lines = [f"{n}. [*Titre {n}*](https://presse.example.org/{n}), Journal." for n in range(1, stories + 1)]
    others = [f"{n}. *Lu {n}*, {'Journal ' * 12}." for n in range(stories + 1, stories + sources + 1)]
    also = "\n\n### Autres articles lus\n\n" + "\n".join(others) if others else ""
    markdown = f"# Revue\n\n**Semaine 2**\n\n## Les sujets\n{told}\n## Sources\n\n" + "\n".join(lines) + also
    return Page("2025-W02", "fr", f"{markdown}\n\n*Extractif*\n")


def sound(message: bytes, names: list[str]) -> None:
    """What every message has, whatever it says."""
    made = parsed(message)
    assert made.keys() == names
    assert [part.get_content_type() for part in made.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert not [defect for part in made.walk() for defect in part.defects]
    assert not [value for value in made.values() if getattr(value, "defects", ())]
    assert b"\n" not in message.replace(b"\r\n", b"")
    assert b"\r" not in message.replace(b"\r\n", b"")
    assert message.isascii()
    assert b"\x00" not in message
    assert max(map(len, message.split(b"\r\n"))) <= 998
    assert not re.search(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", "".join(made.values()))
    plain(message).encode()
    rich(message).encode()
