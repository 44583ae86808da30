"""A long page is cut where mailboxes would clip it, a long word may break on a telephone."""

import re
from dataclasses import replace

from digest.models import Mail
from digest.renderers import Page, email_html
from tests.renderers.mail import FULL, Seen, long_page


def test_a_long_page_is_cut_between_stories_and_says_so() -> None:
    made = email_html(long_page(80), FULL)
    assert 80_000 < len(made.encode()) <= 90_000
    titles = re.findall(r"<h3[^>]*>(Sujet \d+)</h3>", made)
    kept = len(titles)
    assert titles == [f"Sujet {n}" for n in range(1, kept + 1)]
    assert made.count("Une phrase. " * 149) == kept
    assert f"{80 - kept} autres sujets et leurs sources" in made
    assert re.findall(r'<li value="(\d+)"', made) == [str(n) for n in range(1, kept + 1)]
    assert "https://revue.example.org/parutions/2025-W02.html" in Seen(made).links
    assert "la page entière, 2025-W02.html" in email_html(long_page(80), Mail())


def test_sources_that_none_cites_go_first() -> None:
    made = email_html(long_page(10, sources=800), FULL)
    assert len(re.findall(r"<h3[^>]*>Sujet", made)) == 10
    assert "les sources non citées se lisent dans" in made
    assert "Autres articles lus" not in made
    short = email_html(long_page(10, sources=20), FULL)
    assert "abrégé" not in short
    assert short.count("Lu ") == 20


def test_long_words_may_break_and_others_may_not() -> None:
    page = Page("x", "fr", f"# {'a' * 120}\n\n{'b' * 120}&amp;{'c' * 40} anticonstitutionnellement\n")
    made = email_html(page, Mail())
    assert max(map(len, re.findall(r"[ab]+", made.partition("<h1")[2]))) <= 28
    assert "anticonstitutionnellement" in made


def test_english_has_its_words() -> None:
    made = email_html(replace(long_page(80), lang="en"), FULL)
    assert "more stories and their sources are in" in made
    assert "Unsubscribe" in made
