"""A message with nothing to change, and ways to spoil it."""

from email import policy
from email.message import EmailMessage

__all__ = ["HTML", "TEXT", "message", "page"]

_HEAD = (
    '<meta charset="utf-8"><title>La semaine en bref</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<meta name="color-scheme" content="light dark">'
    "<style>@media (prefers-color-scheme: dark) { .paper { background-color: #111111 } }</style>"
)
_BODY = (
    '<h1 style="font-size:24px">La semaine en bref</h1>'
    '<p style="color:#222222;background-color:#ffffff">Trois villes ont signé un accord.</p>'
    '<p><a href="https://example.org/accord" style="color:#8a2a1c">Lire la suite</a></p>'
    '<img src="https://example.org/logo.png" alt="La Revue" width="160">'
)
TEXT = """La semaine en bref
==================

Trois villes ont signé un accord.
Lire la suite : https://example.org/accord
"""


def page(head: str = "", body: str = "", *, without: str = "", instead: str = "") -> str:
    """The clean page with something added, or with `without` replaced by `instead`."""
    html = (
        f'<!DOCTYPE html>\n<html lang="fr" dir="ltr">\n<head>{_HEAD}{head}</head>\n'
        '<body style="margin:0">\n<div role="article" lang="fr" dir="ltr">\n'
        '<table role="presentation" width="100%"><tr><td class="paper" style="padding:16px">'
        f"{_BODY}{body}</td></tr></table>\n</div>\n</body>\n</html>\n"
    )
    assert without in html
    return html.replace(without, instead)


HTML = page()


def message(html: str = HTML, text: str = TEXT, *, without: bytes = b"", instead: bytes = b"") -> bytes:
    """The message of a page as it goes over the wire, with `without` replaced by `instead`."""
    made = EmailMessage(policy=policy.SMTP)
    made["From"] = "La Revue <revue@example.org>"
    made["To"] = "lectrice@example.net"
    made["Subject"] = "La semaine en bref"
    made["Date"] = "Mon, 13 Jan 2025 08:00:00 +0100"
    made["Message-ID"] = "<2025-w02@example.org>"
    made["List-ID"] = "<revue.example.org>"
    made["List-Unsubscribe"] = "<https://example.org/quitter>, <mailto:quitter@example.org>"
    made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(text, cte="quoted-printable")
    made.add_alternative(html, subtype="html", cte="quoted-printable")
    octets = made.as_bytes()
    assert without in octets
    return octets.replace(without, instead, 1)
