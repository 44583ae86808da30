"""The pages in a real browser: accessible, readable on a telephone, silent, and inert."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from digest.models import Issue
from digest.renderers import render_issue
from digest.writers import write_files
from tests.full.looking import assert_sound
from tests.renderers.conftest import HOSTILE_URLS, make_issue
from tests.renderers.test_many_sources import rendered

pytestmark = pytest.mark.full

NAMES = ("2024-W45", "2025-W01", "2025-W02", "2025-W03", "a-dater", "index")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    issue: Issue = make_issue()
    write_files(out, render_issue(issue, formats=("md", "html")))
    write_files(out, {"2025-W03.html": rendered(20)["html"].encode()})
    return out


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 600, 1200])
def test_accessible_at_every_width(page: Page, folder: Path, name: str, scheme: str, width: int) -> None:
    assert_sound(page, folder / f"{name}.html", scheme=scheme, width=width, passes=10)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_leaves_and_nothing_runs(page: Page, folder: Path, name: str) -> None:
    requests: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    address = (folder / f"{name}.html").as_uri()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert requests == [address]
    assert dialogs == []
    assert page.evaluate("document.scripts.length + document.images.length") == 0
    assert "owned" not in page.title() or page.title().startswith("<img")
    handlers = (
        "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/.test(a.name)))"
    )
    assert page.evaluate(f"{handlers}.length") == 0


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_to_pages_that_exist_or_to_the_web(page: Page, folder: Path, name: str) -> None:
    page.goto((folder / f"{name}.html").as_uri())
    links = page.evaluate("[...document.links].map(a => a.getAttribute('href'))")
    assert links
    for link in links:
        assert link not in HOSTILE_URLS
        if link.startswith("#"):
            assert page.locator(link).count() == 1
        elif not link.startswith("https://vtcnews.vn/"):
            assert (folder / link).is_file()


def test_the_keyboard_reaches_the_content_first(page: Page, folder: Path) -> None:
    page.goto((folder / "2025-W02.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#page"


def test_dark_is_dark(page: Page, folder: Path) -> None:
    page.goto((folder / "2025-W02.html").as_uri())
    shades = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        shades.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert shades[0] != shades[1]


def test_print_leaves_the_navigation_out(page: Page, folder: Path) -> None:
    page.goto((folder / "2025-W02.html").as_uri())
    page.emulate_media(media="print")
    assert page.locator(".home").is_hidden()
    assert page.locator("h1").is_visible()


def test_sources_read_and_not_cited_open_on_demand(page: Page, folder: Path) -> None:
    page.goto((folder / "2025-W03.html").as_uri())
    assert page.locator("#source-1").is_visible()
    assert not page.locator("#source-15").is_visible()
    page.locator("summary").press("Enter")
    assert page.locator("#source-15").is_visible()


def test_a_link_to_a_folded_source_opens_it(page: Page, folder: Path) -> None:
    page.goto((folder / "2025-W03.html").as_uri() + "#source-15")
    assert page.locator("#source-15").is_visible()
