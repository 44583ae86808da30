"""How a page is looked at: at a width, in a colour scheme, by axe."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

__all__ = ["assert_sound"]


def assert_sound(page: Page, path: Path, *, scheme: str, width: int, passes: int) -> None:
    """At least so many rules pass, none is broken, and nothing makes the page wider than the window."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(path.as_uri())
    found = Axe().run(page).response
    assert len(found["passes"]) > passes
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
