"""The text of a message says what its HTML says, in the same order, and its links lead as far."""

import re

import pytest

from digest.models import Issue, Mail
from digest.renderers import Page, email_message
from digest.renderers.pages import brief_page
from tests.renderers.mail import FULL, Seen, long_page, plain, rich


@pytest.fixture(scope="module", params=[0, 1, 2, "long"])
def message(request: pytest.FixtureRequest, issue: Issue) -> bytes:
    page = (
        long_page(80)
        if request.param == "long"
        else brief_page(issue.briefs[request.param], linked={"2024-W45"})
    )
    return email_message(page, FULL)


def letters(text: str) -> str:
    """The letters in order: a text has its links' addresses beside, and numbers its lists."""
    return "".join(re.findall(r"[^\W\d_]", text))


def test_both_parts_say_the_same_in_the_same_order(message: bytes) -> None:
    links = [link for link in Seen(rich(message)).links if link.startswith("http")]
    text = plain(message)
    for link in sorted(set(links), key=len, reverse=True):
        text = text.replace(link, "")
    assert letters(text) == letters(Seen(rich(message)).words)
    assert re.findall(r"\[(\d+)\]", text) == re.findall(r"\[(\d+)\]", Seen(rich(message)).words)


def test_every_link_is_in_the_text(message: bytes) -> None:
    text = plain(message)
    assert {link for link in Seen(rich(message)).links if link not in text} == set()


def test_lines_are_short_but_for_addresses(message: bytes) -> None:
    lines = plain(message).splitlines()
    assert max(len(line) for line in lines if "http" not in line) <= 76
    assert "\n\n\n" not in plain(message)


def test_headings_are_underlined(issue: Issue) -> None:
    text = plain(email_message(brief_page(issue.briefs[2]), FULL))
    assert re.search(r"^Revue de presse[^\n]*\n=+$", text, re.MULTILINE)
    assert re.search(r"^L’essentiel\n-+$", text, re.MULTILINE)
    assert re.search(r"^Se désabonner\u00a0: https://\S+$", text, re.MULTILINE)


def written(markdown: str) -> str:
    return plain(email_message(Page("2025-W02", "fr", markdown), Mail()))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("[*Titre*](https://a.example.org/1), Journal.", "Titre\u00a0: https://a.example.org/1\nJournal."),
        (
            "Voir (« [ceci](https://a.example.org/1) »).",
            "Voir («\u00a0ceci\u00a0: https://a.example.org/1\u00a0»)",
        ),
        ("<https://a.example.org/1>", "https://a.example.org/1"),
        ("[À dater](a-dater.md).", "À dater."),
        ("1. un\n2. deux", "1. un\n2. deux"),
    ],
)
def test_a_link_is_its_title_and_its_address(markdown: str, text: str) -> None:
    assert written(f"# R\n\n{markdown}\n") == f"R\n=\n\n{text}\n"


def test_sources_that_are_left_out_leave_their_numbers() -> None:
    stories = "".join(f"\n### S{n}\n\n{'Mot ' * 5000}[{2 * n}]\n" for n in range(1, 9))
    sources = "\n".join(f"{n}. Source {n}" for n in range(1, 18))
    text = written(f"# R\n\n## Sujets\n{stories}\n## Sources\n\n{sources}\n")
    assert re.findall(r"^(\d+)\. Source (\d+)$", text, re.MULTILINE) == [
        ("2", "2"),
        ("4", "4"),
        ("6", "6"),
        ("8", "8"),
    ]
