"""The report of a comparison in a real browser: accessible, readable on a telephone, silent, inert."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from digest.renderers import render_comparison
from digest.writers import write_files
from tests.full.looking import assert_sound
from tests.renderers.comparisons import few, many

pytestmark = pytest.mark.full

NAMES = ("few.fr", "few.en", "many.fr", "many.en")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("reports")
    for name, comparison in (("few", few()), ("many", many(22))):
        for lang in ("fr", "en"):
            page = render_comparison(comparison, formats=["html"], lang=lang)["html"]
            write_files(out, {f"{name}.{lang}.html": page})
    return out


@pytest.mark.parametrize("name", ["few.fr", "few.en", "many.fr"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 600, 1200])
def test_accessible_at_every_width(page: Page, folder: Path, name: str, scheme: str, width: int) -> None:
    assert_sound(page, folder / f"{name}.html", scheme=scheme, width=width, passes=20)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_leaves_and_nothing_runs(page: Page, folder: Path, name: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    address = (folder / f"{name}.html").as_uri()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert requests == [address]
    assert page.evaluate("document.scripts.length + document.images.length") == 0
    assert "owned" not in page.title()


def test_the_first_column_stays_while_a_table_scrolls(page: Page, folder: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto((folder / "many.fr.html").as_uri())
    region = page.locator("#table-references").locator("xpath=..")
    head = page.locator("#table-references tbody th").first
    before = head.bounding_box()
    region.focus()
    region.evaluate("region => { region.scrollLeft = 200 }")
    after = head.bounding_box()
    assert region.evaluate("region => region.scrollLeft") > 100
    assert before
    assert after
    assert before["x"] == after["x"]
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"


def test_a_link_opens_the_source_of_its_sentence(page: Page, folder: Path) -> None:
    page.goto((folder / "few.fr.html").as_uri())
    link = page.locator("#item-2 .place a").first
    target = link.get_attribute("href") or ""
    assert not page.locator(target).is_visible()
    link.click()
    assert page.locator(target).is_visible()


def test_names_in_the_drawing_lie_apart(page: Page, folder: Path) -> None:
    page.goto((folder / "many.fr.html").as_uri())
    boxes = [label.bounding_box() for label in page.locator(".plot .label").all()]
    known = [box for box in boxes if box]
    assert len(known) == 6
    for n, one in enumerate(known):
        for other in known[n + 1 :]:
            apart = (
                one["x"] + one["width"] <= other["x"]
                or other["x"] + other["width"] <= one["x"]
                or one["y"] + one["height"] <= other["y"]
                or other["y"] + other["height"] <= one["y"]
            )
            assert apart


def test_print_shows_the_report_and_leaves_the_navigation_out(page: Page, folder: Path) -> None:
    page.goto((folder / "many.fr.html").as_uri())
    page.emulate_media(media="print")
    assert page.locator(".contents").is_hidden()
    assert page.locator(".verdict").is_visible()
    assert page.locator("#table-references").is_visible()
