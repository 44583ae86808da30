"""Any text gives a sound message, or one clear error."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.errors import UsageError
from digest.renderers import email_message
from digest.renderers.pages import brief_page
from tests.renderers.conftest import HOSTILE, article, brief, entry, week
from tests.renderers.mail import ALWAYS, FULL, LAST, LIST, PAGE, sound

TEXTS = st.text(st.characters(exclude_categories=()), max_size=120) | st.sampled_from(
    [
        *HOSTILE,
        "a\r\nBcc: x@example.org",
        "\ud800",
        "\x00",
        "\u202egnp",
        "=?utf-8?q?x?=",
        "é" * 500,
        "a" * 1200,
        '"',
        "\\",
    ]
)


@settings(deadline=None, max_examples=60)
@given(title=TEXTS, source=TEXTS, unit=TEXTS, subject=TEXTS, headline=TEXTS)
@example(title="\ud800", source="\x00", unit="\u2028", subject="\ud800", headline="\ufffe")
def test_any_text_gives_a_sound_message(
    title: str, source: str, unit: str, subject: str, headline: str
) -> None:
    period = week(date(2025, 1, 6))
    one = article(
        "a", unit, "Une autre phrase.", title=title, source=source, byline=source, day=date(2025, 1, 7)
    )
    page = brief_page(brief(period, entry(headline, period, one), title=title, subjects=(headline,)))
    sound(email_message(page, FULL, subject=subject, recipient="a@example.org"), [*ALWAYS, *LIST, *LAST])


@settings(deadline=None, max_examples=60)
@given(markdown=TEXTS)
def test_any_page_gives_a_sound_message(markdown: str) -> None:
    with suppress(UsageError):
        sound(email_message(replace(PAGE, markdown=markdown), FULL), [*ALWAYS, *LIST, *LAST])


@settings(deadline=None, max_examples=100)
@given(name=TEXTS, address=TEXTS | st.emails(), postal=TEXTS)
@example(name='a" <b@c>, "d', address="a@example.org", postal="<b>")
def test_any_address_gives_a_sound_message_or_one_clear_error(name: str, address: str, postal: str) -> None:
    mail = replace(FULL, sender=f"{name} <{address}>", postal_address=postal)
    try:
        message = email_message(PAGE, mail, recipient=address)
    except UsageError as error:
        assert "\n" not in str(error)  # noqa: PT017 - or the message is sound
        str(error).encode()
    else:
        sound(message, [*ALWAYS, *LIST, *LAST])


@pytest.mark.parametrize("name", ["list_id", "unsubscribe_url", "unsubscribe_mailto", "page_url", "logo_url"])
@pytest.mark.parametrize("value", ["x\r\nBcc: a@example.org", "\ud800", "é" * 2000, "a " * 600])
def test_a_setting_that_no_header_holds_is_one_error(name: str, value: str) -> None:
    with pytest.raises(UsageError) as caught:
        email_message(PAGE, replace(FULL, **{name: value}))  # type: ignore[arg-type] # a text field
    assert "\n" not in str(caught.value)
    str(caught.value).encode()
