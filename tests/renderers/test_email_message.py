"""The bytes of a message: each header once, two parts, the same each time, whatever the texts hold."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest

from digest.errors import UsageError
from digest.models import Issue, Mail
from digest.renderers import email_message
from digest.renderers.pages import brief_page
from tests.renderers.mail import ALWAYS, FULL, LAST, LIST, PAGE, parsed, rich, sound


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_headers_of_a_full_message(issue: Issue) -> None:
    message = email_message(brief_page(issue.briefs[2]), FULL, recipient="Zoé Été <zoe@exämple.org>")
    sound(message, [*ALWAYS, *LIST, *LAST])
    made = parsed(message)
    assert made["From"] == "Revue de presse <revue@example.org>"
    assert made["To"] == "Zoé Été <zoe@xn--exmple-cua.org>"
    assert made["Reply-To"] == "Rédaction d’été <redaction@example.org>"
    assert made["Subject"] == "Revue de presse — Kremlin, Trump, Ukraine"
    assert made["Date"].datetime == datetime(2025, 1, 13, 7, tzinfo=UTC)
    assert made["List-ID"] == "<revue.example.org>"
    assert made["List-Unsubscribe"] == (
        "<https://revue.example.org/quitter?a=zoe%40xn--exmple-cua.org>, <mailto:quitter@example.org>"
    )
    assert made["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert made["Content-Language"] == "fr"
    assert f"<title>{made['Subject']}</title>" in rich(message)
    for part in made.iter_parts():
        assert part["Content-Transfer-Encoding"] == "quoted-printable"
        assert part.get_content_charset() == "utf-8"


def test_without_settings_nobody_is_impersonated() -> None:
    message = email_message(PAGE, Mail())
    sound(message, [*ALWAYS, *LAST])
    assert parsed(message)["From"] == "digest <digest@localhost.invalid>"
    assert parsed(message)["To"] == "undisclosed-recipients:;"


def test_the_same_bytes_and_another_key_for_another_recipient(issue: Issue) -> None:
    page = brief_page(issue.briefs[1])
    one, same, other = (email_message(page, FULL, recipient=f"{name}@example.org") for name in "aab")
    assert one == same
    keys = [(parsed(message)["Message-ID"], parsed(message).get_boundary()) for message in (one, other)]
    assert not set(keys[0]) & set(keys[1])
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.org>", keys[0][0])
    changed = email_message(
        replace(page, markdown=page.markdown + "\nPlus.\n"), FULL, recipient="a@example.org"
    )
    assert parsed(changed)["Message-ID"] != keys[0][0]


@pytest.mark.parametrize(
    ("name", "day"),
    [("2025-W02", date(2025, 1, 13)), ("2025-02", date(2025, 3, 1)), ("2024-12-31", date(2025, 1, 1))],
)
def test_the_date_is_the_issue_s(name: str, day: date) -> None:
    assert parsed(email_message(replace(PAGE, name=name), FULL))["Date"].datetime.date() == day


def test_a_date_that_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert parsed(email_message(PAGE, FULL))["Date"].datetime.timestamp() == 1700000000
    given = datetime(2026, 1, 2, 3, tzinfo=UTC)
    assert parsed(email_message(PAGE, FULL, date=given))["Date"].datetime == given
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "demain")
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        email_message(PAGE, FULL)


@pytest.mark.parametrize("name", ["lettre", "2025-W60", "2025-13", "9999-12-31"])
def test_a_page_that_tells_no_date(name: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        email_message(replace(PAGE, name=name), FULL)


def test_a_subject_is_the_user_s_or_short() -> None:
    long = replace(PAGE, markdown=f"# {'Élections ' * 30}\n")
    assert len(parsed(email_message(long, FULL))["Subject"]) <= 70
    message = email_message(PAGE, FULL, subject="Édition\r\nBcc: x@example.org")
    assert parsed(message)["Subject"] == "Édition Bcc: x@example.org"
    assert "<title>Édition Bcc: x@example.org</title>" in rich(message)


@pytest.mark.parametrize(
    "address", ["Revue", "a@b@c", "é@example.org", "a b@example.org", "a@example..org", "<>"]
)
def test_an_address_that_is_none_is_named(address: str) -> None:
    with pytest.raises(UsageError, match=r"email\.reply_to"):
        email_message(PAGE, replace(FULL, reply_to=address))


def test_each_recipient_has_an_own_key_though_all_read_the_same() -> None:
    mail = Mail(sender="a@example.org")
    keys = {
        parsed(email_message(PAGE, mail, recipient=f"{name}@example.org"))["Message-ID"] for name in "abc"
    }
    assert len(keys) == 3


@pytest.mark.parametrize(
    "text", ["=?utf-8?q?x?=", 'Anne "A." Roy, (x)', "été\u202f; 日本語 " * 8, "a\\b", "x" * 300]
)
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    message = email_message(PAGE, replace(FULL, reply_to=f"{text} <r@example.org>"), subject=text)
    assert parsed(message)["Subject"].strip() == text.strip()
    # not by the newer parser, which puts a space between the encoded words of one name
    name, address = parseaddr(message_from_bytes(message)["Reply-To"])
    assert str(make_header(decode_header(name))).strip() == text.strip()
    assert address == "r@example.org"
