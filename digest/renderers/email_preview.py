"""email_preview: a message as a telephone and a desk show it, by day and by night, side by side."""

import re
from dataclasses import dataclass
from pathlib import Path

from digest.renderers.templating import fill
from digest.renderers.wording import Wording

__all__ = ["email_preview"]

_WIDTHS = (320, 600)  # pixels; the narrowest telephone, and the frame of the message
_DARK = re.compile(r"@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)")
_FOLLOWED = {"light": "@media not all", "dark": "@media all"}  # whatever the browser's own scheme is
_SCHEMES = re.compile(r'(<meta name="(?:color-scheme|supported-color-schemes)" content=")[^"]*"')


@dataclass(frozen=True, slots=True)
class View:
    """One frame: what it is called, its width in pixels, the message in its scheme."""

    name: str
    width: int
    html: str


def email_preview(html: str, lang: str, *, templates: Path | None = None) -> bytes:
    """One page, UTF-8, that runs nothing and fetches nothing but the logo of the message."""
    words = Wording(lang)
    views = [
        View(
            words.say("email_preview_at", width=width, scheme=words.say(f"email_{scheme}")),
            width,
            _in_scheme(html, scheme),
        )
        for scheme in _FOLLOWED
        for width in _WIDTHS
    ]
    title = words.say("email_preview")
    return fill("email_preview.html.jinja", templates, lang=lang, title=title, views=views).encode()


def _in_scheme(html: str, scheme: str) -> str:
    return _SCHEMES.sub(rf'\g<1>{scheme}"', _DARK.sub(_FOLLOWED[scheme], html))
