"""Colours can be read by day and by night, or the user is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.models import Mail
from digest.renderers import contrast_warnings
from digest.renderers.email_colours import Palette, contrast

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffff00", 8.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


def test_our_colours_can_be_read() -> None:
    assert list(contrast_warnings(Mail(), "fr")) == []


def test_what_cannot_be_read_is_told() -> None:
    (line,) = contrast_warnings(Mail(accent="#e0a090"), "fr")
    assert "email.accent = #e0a090" in line
    assert "contraste de 2 avec" in line
    (line,) = contrast_warnings(Mail(accent="#e0a090"), "en")
    assert "is 2," in line


@given(accent=COLOURS)
def test_the_night_can_always_be_read(accent: str) -> None:
    night = Palette.night(Mail(accent=accent))
    for colour in (night.ink, night.accent, night.muted):
        for ground in (night.paper, night.tint):
            assert contrast(colour, ground) >= 4.5


@given(paper=COLOURS, ink=COLOURS, accent=COLOURS)
def test_no_warning_means_that_all_can_be_read(paper: str, ink: str, accent: str) -> None:
    mail = Mail(paper=paper, ink=ink, accent=accent)
    day = Palette.day(mail)
    least = min(contrast(c, g) for c in (day.ink, day.accent, day.muted) for g in (day.paper, day.tint))
    assert bool(list(contrast_warnings(mail, "fr"))) == (least < 4.5)
