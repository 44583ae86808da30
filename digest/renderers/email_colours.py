"""Palette: the colours of a message, made from three that are set, by day and by night."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from digest.models import Mail
from digest.renderers.wording import Wording

__all__ = ["Palette", "contrast", "contrast_warnings"]

_READABLE = 4.5  # the least contrast of a text (WCAG 2.2, 1.4.3)
_NIGHT_PAPER, _NIGHT_INK, _WHITE = "#171614", "#e9e5dc", "#ffffff"
_TINGE = 0.06  # how far the ground of the lead differs from the paper
_STEPS = 20  # how finely a colour is moved towards another until it can be read
_DARK, _SLOPE = 0.04045, 12.92  # sRGB: under this the curve is a line (IEC 61966-2-1)
_WEIGHTS = (0.2126, 0.7152, 0.0722)  # what red, green and blue add to luminance


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb. `tint` lies under L'essentiel, `rule` are lines, `muted` the lesser texts."""

    paper: str
    ink: str
    accent: str
    muted: str
    rule: str
    tint: str

    @classmethod
    def day(cls, mail: Mail) -> "Palette":
        """What is set, and what follows from it."""
        return cls._of(mail.paper, mail.ink, mail.accent, _mixed(mail.paper, mail.accent, _TINGE))

    @classmethod
    def night(cls, mail: Mail) -> "Palette":
        """Light on dark, whatever is set: only the accent's hue is kept."""
        tint = _mixed(_NIGHT_PAPER, _NIGHT_INK, _TINGE)
        return cls._of(_NIGHT_PAPER, _NIGHT_INK, _legible(mail.accent, _WHITE, _NIGHT_PAPER, tint), tint)

    @classmethod
    def _of(cls, paper: str, ink: str, accent: str, tint: str) -> "Palette":
        muted = _legible(_mixed(ink, paper, 0.3), ink, paper, tint)
        return cls(paper, ink, accent, muted, _mixed(paper, ink, 0.18), tint)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def contrast_warnings(mail: Mail, lang: str) -> Iterator[str]:
    """A line for each colour of the settings whose contrast with the paper is under 4.5."""
    words = Wording(lang)
    day = Palette.day(mail)
    for name, colour in (("ink", mail.ink), ("accent", mail.accent)):
        least = min(contrast(colour, ground) for ground in (day.paper, day.tint))
        if least < _READABLE:
            ratio = words.number(floor(least * 10) / 10)
            yield words.say("email_contrast", name=name, colour=colour, ratio=ratio)


def _legible(colour: str, towards: str, *grounds: str) -> str:
    """The colour, moved towards another as far as needed to be read on every ground."""
    steps = [_mixed(colour, towards, step / _STEPS) for step in range(_STEPS + 1)]
    read = (one for one in steps if min(contrast(one, ground) for ground in grounds) >= _READABLE)
    return next(read, steps[-1])


def _mixed(one: str, other: str, part: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    return sum(
        weight * _linear(value / 255) for weight, value in zip(_WEIGHTS, _channels(colour), strict=True)
    )


def _linear(value: float) -> float:
    return value / _SLOPE if value <= _DARK else ((value + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start:end], 16) for start, end in pairwise((1, 3, 5, 7)))
