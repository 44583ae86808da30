"""Hostile text prints as itself in Markdown, and does nothing else."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from digest.renderers.escape import bounded, escape, one_line
from digest.renderers.projection import body_of

PIECES = (
    "Poutine",
    "l’Ukraine",
    "12 300",
    "M.",
    "«\u00a0oui\u00a0»",
    "*",
    "**",
    "_",
    "__a__",
    "`",
    "``",
    "[",
    "]",
    "](",
    "(",
    ")",
    "![",
    "[1]",
    "[x]: http://evil.example",
    "<",
    ">",
    "<b>",
    "</p>",
    "<!--",
    "-->",
    "<script>",
    "<http://evil.example>",
    "&",
    "&amp;",
    "&#60;",
    "&lt",
    "\\",
    "\\*",
    "#",
    "##",
    "-",
    "---",
    "+",
    "=",
    "===",
    "1.",
    "2)",
    "3.11",
    "|",
    "~~",
    "{: #id }",
    "{{ x }}",
    "{% x %}",
    ":",
    "!",
    '"',
    "'",
    "https://example.org/a_b_c",
    "a_b_c",
    "^x^",
    "$x$",
    "klzzwxh:0042",
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda space: one_line(space.join(pieces)))
)


def printed(markdown: str) -> str:
    body = body_of(markdown)
    assert not set(re.findall(r"<([a-z]\w*)", body)) - {
        "header",
        "h1",
        "p",
        "li",
        "ul",
        "h3",
        "section",
        "h2",
    }
    return unescape(re.sub(r"<[^>]+>", "", body)).strip()


@given(TEXTS)
def test_a_paragraph_prints_its_text(text: str) -> None:
    assert printed(f"{escape(text)}\n") == text


@given(TEXTS)
def test_a_heading_prints_its_text(text: str) -> None:
    assert printed(f"# {escape(text)}\n") == text


@given(TEXTS)
def test_an_item_prints_its_text(text: str) -> None:
    assert printed(f"- {escape(text)}\n") == text


@given(TEXTS)
def test_italics_and_links_hold_their_text(text: str) -> None:
    body = body_of(f"Un [*{escape(text)}*](https://example.org/) titre.\n")
    inner = re.search(r'<p>Un <a href="https://example.org/"[^>]*><em>(.*)</em></a> titre\.</p>', body)
    assert inner
    assert unescape(inner[1]) == text


def test_prose_is_left_readable() -> None:
    text = "M. Trump (2 000 € + 3 %) a dit : « non » - oui ; R&D, a_b, 5 > 3 !"
    assert escape(text) == text


def test_one_line() -> None:
    assert one_line(" a\n\tb\u2028c\x85d ") == "a b c d"
    assert one_line("a\u00a0» \u00a0b") == "a\u00a0» b"
    assert one_line("\u202eexe.fdp\u202c \x1b[31mrouge\x00\x9b \ufeff\ud800") == "exe.fdp [31mrouge "
    assert one_line("e" + "\u0300" * 500) == "e" + "\u0300" * 4
    assert one_line("👩\u200d👧") == "👩\u200d👧"
    assert one_line("\ue000\ue001") == ""


def test_bounded() -> None:
    assert bounded("court", 10) == "court"
    assert bounded("un deux trois quatre", 14) == "un deux trois…"
    assert bounded("x" * 50, 10) == "x" * 9 + "…"
    assert bounded("il a dit « oui », puis non", 16) == "il a dit « oui…"


def test_a_number_that_opens_no_list_is_printed_as_it_is() -> None:
    assert (escape("05.11.2026"), escape("3.11.0"), escape("5. Nov.")) == (
        "05.11.2026",
        "3.11.0",
        "5\\. Nov.",
    )
