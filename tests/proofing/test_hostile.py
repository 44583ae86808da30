"""Whatever comes in, a proof comes out, the same each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.proofing import html_of, proof
from tests.proofing.messages import HTML, message

PIECES = [
    *(
        "<table>",
        "</table>",
        "<tr><td>",
        "<p style='",
        "'>",
        "<style>",
        "</style>",
        "<a href='",
        "<!--",
        "-->",
    ),
    *(
        "display:flex;",
        "color:#777;",
        "background:",
        "url(",
        ")",
        "{",
        "}",
        "@media",
        "(",
        "calc(",
        "!important",
    ),
    *(
        "https://[",
        "mailto:",
        "javascript:",
        "#",
        "data:image/",
        "\0",
        "\ud800",
        "\u202e",
        "é",
        " ",
        ";",
        ":",
    ),
    *("<img src=x>", "<svg>", "<h1>", "Un accord", "width=1", "font-size:1e999px", "--a:", "\\", '"', "&#0;"),
]
LINES = [
    *(
        b"From: a@example.org",
        b"Subject: =?utf-8?b?////?=",
        b"Subject: =?x-none?q?a?=",
        b"Date: \xff",
        b" folded",
    ),
    *(
        b"Date: Mon, 99 Jan 99999 99:99:99 +9999",
        b"Content-Type: multipart/alternative; boundary=b",
        b"",
        b"--b",
    ),
    *(b"Content-Type: text/plain; charset=\xff", b"Content-Type: text/html; charset=x-none", b"--b--", b"\0"),
    *(b"Content-Transfer-Encoding: base64", b"A", b"<p>", b": none", b"Message-ID: <a@b> <c@d>", b"cid:x"),
    *(b"Content-Type: text/html; charset*=x''%FF", b"Content-Disposition: ;;=", b"=?utf-8?q?=ED=A0=80?="),
]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_html_has_a_proof(pieces: list[str]) -> None:
    html = "".join(pieces)
    first = proof(html)
    assert 0 <= first.score <= first.support <= 100
    assert first == proof(html)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(LINES), max_size=25), st.sampled_from([b"\r\n", b"\n", b"\r"]))
def test_any_message_has_a_proof(lines: list[bytes], end: bytes) -> None:
    octets = end.join(lines)
    assert proof(html_of(octets), octets).score >= 0


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ("<div>" * 1_000_000, False),
        ("<table><tr><td>" * 300_000, False),
        ("x" * 5_000_000, False),
        (f"<style>{'a{' * 500_000}</style>", False),
        (f"<p style='{'(' * 200_000}'>a</p>", True),
        (f"<p style='{'a:b;' * 100_000}'>a</p>", True),
        (f"<style>{'@media{' * 20_000}</style>", True),
        ("<a " + "x=1 " * 100_000 + ">", True),
        ("<p>a</p>" * 60_000, False),
        ("<!--" * 100_000, True),
    ],
    ids=["divs", "tables", "long", "braces", "brackets", "style", "media", "attributes", "wide", "comments"],
)
def test_huge_html_is_read_as_far_as_is_useful(html: str, *, whole: bool) -> None:
    codes = {finding.code for finding in proof(html).findings}
    assert ("unread" not in codes) == whole


def test_many_nested_parts_are_not_opened() -> None:
    nested = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 5_000
    assert {"text_missing", "html_missing"} <= {one.code for one in proof("", nested).findings}


def test_many_headers() -> None:
    octets = b"X-A: b\r\n" * 100_000 + message()
    assert "unread" not in {finding.code for finding in proof(HTML, octets).findings}


def test_a_quotation_is_fit_for_any_terminal() -> None:
    found = proof("<img alt='' width=9 src='a\u202e\x1b[31m\u200b" + "b" * 500 + "'>").findings
    quoted = next(finding.what for finding in found if finding.code == "image_relative")
    assert quoted.isprintable()
    assert len(quoted) <= 80


def test_the_html_of_any_message() -> None:
    assert html_of(message()).splitlines() == HTML.splitlines()
    assert html_of(b"") == ""
    assert html_of(b"Content-Type: text/plain\r\n\r\na") == ""
