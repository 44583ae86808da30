"""The preview shows the message as it is, four times, and runs nothing."""

import re
from html import unescape

from digest.models import Issue
from digest.renderers import email_html, email_preview
from digest.renderers.pages import brief_page
from tests.renderers.mail import FULL


def test_four_views_side_by_side(issue: Issue) -> None:
    html = email_html(brief_page(issue.briefs[1]), FULL)
    page = email_preview(html, "fr").decode()
    assert re.findall(
        r'<iframe sandbox="allow-popups" title="([^"]+)" width="(\d+)"', page.replace("\u00a0", " ")
    ) == [
        ("320 px, clair", "320"),
        ("600 px, clair", "600"),
        ("320 px, sombre", "320"),
        ("600 px, sombre", "600"),
    ]
    shown = [unescape(one) for one in re.findall(r'srcdoc="([^"]*)"', page)]
    assert [("@media all" in one, "@media not all" in one) for one in shown] == [(False, True)] * 2 + [
        (True, False)
    ] * 2
    light = shown[0].replace("@media not all", "@media (prefers-color-scheme: dark)")
    assert light.replace('scheme content="light"', "") != html
    assert re.sub(r'(schemes?" content=")light"', r'\1light dark"', light) == html
    assert page == email_preview(html, "fr").decode()


def test_it_speaks_the_language() -> None:
    assert "600 px, dark" in email_preview("<p>x</p>", "en").decode()
