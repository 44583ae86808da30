"""Messages in a real browser: accessible, no wider than a telephone, the same without their style sheet."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from digest.config import Config
from digest.pipeline import build, prepare
from digest.renderers import email_html, email_preview, render_issue
from digest.renderers.pages import brief_page
from tests.renderers.conftest import make_issue
from tests.renderers.long_week import LONG_TITLE, LONG_WORD, long_week
from tests.renderers.mail import FULL

pytestmark = pytest.mark.full

NAMES = ("2024-W45", "2025-W01", "2025-W02", "2025-W03")


@pytest.fixture(scope="module")
def messages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Three weeks, one of them hostile, and a long one."""
    articles = tmp_path_factory.mktemp("long") / "week.jsonl"
    articles.write_text("\n".join(long_week()), encoding="utf-8")
    config = Config(stories=20)
    issue = build(prepare([str(articles)], config), config)
    plain = replace(FULL, logo_url="")  # a picture that does not come takes what room the browser likes
    made = render_issue(issue, formats=("email",), mail=plain)
    told = {brief.period.id: email_html(brief_page(brief), plain) for brief in make_issue().briefs}
    return told | {"2025-W03": made["2025-W03.email.html"].decode()}


def bare(html: str) -> str:
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_the_long_week_is_whole(messages: dict[str, str]) -> None:
    html = messages["2025-W03"].replace("<wbr>", "").replace("&nbsp;", " ")
    assert html.count("<h3") == 20
    assert LONG_WORD in html
    assert LONG_TITLE[:60].replace(" :", "\u00a0:").replace("\u00a0", " ") in html


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 600, 1200])
def test_accessible_at_every_width(
    page: Page, messages: dict[str, str], name: str, scheme: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.route("**/*", lambda route: route.abort())
    page.set_content(messages[name], wait_until="domcontentloaded")
    found = [
        rule for rule in Axe().run(page).response["violations"] if any("wcag" in tag for tag in rule["tags"])
    ]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("name", NAMES)
def test_nothing_moves_without_the_style_sheet(page: Page, messages: dict[str, str], name: str) -> None:
    boxes = "[...document.querySelectorAll('h1,h2,h3,p,li')].map(e => e.getBoundingClientRect())"
    places = f"{boxes}.map(box => [box.x, box.y])"
    page.route("**/*", lambda route: route.abort())
    page.set_viewport_size({"width": 800, "height": 900})
    page.set_content(messages[name], wait_until="domcontentloaded")
    with_style = page.evaluate(places)
    page.set_content(bare(messages[name]), wait_until="domcontentloaded")
    assert page.evaluate(places) == with_style
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_preview_shows_day_and_night(page: Page, messages: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "preview.html"
    file.write_bytes(email_preview(messages["2024-W45"], "fr"))
    page.goto(file.as_uri())
    grounds = [frame.evaluate("getComputedStyle(document.body).backgroundColor") for frame in page.frames[1:]]
    assert grounds == ["rgb(253, 252, 249)"] * 2 + ["rgb(23, 22, 20)"] * 2
    assert [frame.evaluate("innerWidth") for frame in page.frames[1:]] == [320, 600, 320, 600]
