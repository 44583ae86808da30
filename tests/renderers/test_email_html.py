"""The HTML of a message: one frame, everything inline, nothing active, cut where mailboxes would clip it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from digest.errors import TemplateError, UsageError
from digest.models import Issue, Mail
from digest.renderers import Page, email_html, render_email, render_issue
from digest.renderers.pages import brief_page
from tests.renderers.mail import FULL, Seen

ALLOWED = set(
    re.findall(
        r"\w+",
        "html head meta title style body div table tbody tr td p h1 h2 h3 h4 ul ol li a em strong code pre"
        " span br hr img wbr sub sup s small blockquote dl dt dd",
    )
)


@pytest.fixture(scope="module")
def pages(issue: Issue) -> list[Page]:
    return [brief_page(brief, linked={"2024-W45"}) for brief in issue.briefs]


@pytest.fixture(scope="module")
def html(pages: list[Page]) -> str:
    return email_html(pages[2], FULL)


def test_one_frame_and_nothing_active(pages: list[Page]) -> None:
    for page in pages:
        made = email_html(page, FULL)
        seen = Seen(made)
        assert {tag for tag, _ in seen.tags} <= ALLOWED
        assert [attrs["role"] for tag, attrs in seen.tags if tag == "table"] == ["presentation"]
        assert not [name for _, attrs in seen.tags for name in attrs if name.startswith("on")]
        values = " ".join(value or "" for _, attrs in seen.tags for value in attrs.values())
        values += " ".join(re.findall(r"<style>.*?</style>", made, re.DOTALL))
        assert not re.search(
            r"data:|javascript:[^ ]*|url\(|@import|@font-face|display:\s*none", values.replace(seen.title, "")
        )
        assert sum(tag == "h1" for tag, _ in seen.tags) == 1


def test_language_direction_and_title(html: str) -> None:
    tags = Seen(html).tags
    (root,) = [attrs for tag, attrs in tags if tag == "html"]
    assert (root["lang"], root["dir"]) == ("fr", "ltr")
    (article,) = [attrs for tag, attrs in tags if tag == "div"]
    assert article["role"] == "article"
    assert article["aria-roledescription"] == "email"
    assert article["lang"] == "fr"
    assert f"<title>{article['aria-label']}</title>" in html
    assert html.index("charset") < html.index("<style>")


def test_everything_inline_but_night_and_telephones(html: str) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    assert re.findall(r"@media ?(\([^)]*\))", style) == ["(max-width: 480px)", "(prefers-color-scheme: dark)"]
    assert re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", style).strip() == ""
    assert re.search(r'<h2 style="[^"]*color:#8a2a1c', html)


def test_the_week_comes_first(html: str) -> None:
    assert Seen(html).words.strip().startswith("Semaine 2 · du 6 au 12 janvier 2025")


def test_links_lead_to_the_web(html: str) -> None:
    links = Seen(html).links
    assert "https://revue.example.org/parutions/2024-W45.html" in links
    assert "https://revue.example.org/parutions/2025-W02.html" in links
    assert "https://revue.example.org/quitter?a=" in links
    assert all(link.startswith("https://") for link in links)


def test_without_settings_no_link_is_broken(pages: list[Page]) -> None:
    for page in pages:
        assert all(link.startswith(("http://", "https://")) for link in Seen(email_html(page, Mail())).links)


def test_a_citation_leads_to_its_article() -> None:
    page = Page(
        "x", "fr", "# R\n\n## S\n\nDit. [1] [2]\n\n## Sources\n\n1. [*T*](https://a.example.org/1)\n2. *U*\n"
    )
    made = email_html(page, Mail())
    assert Seen(made).links == ["https://a.example.org/1"] * 2
    assert "[2]" in Seen(made).words


def test_the_same_page_edited_gives_its_own_message(pages: list[Page]) -> None:
    page = pages[2]
    edited = replace(page, markdown=page.markdown.replace("Donald Trump", "D. Trump"), record=None)
    assert "D. Trump" in email_html(edited, FULL)
    assert email_html(replace(page, record=None), FULL) == email_html(page, FULL)


def test_french_spaces_that_an_editor_forgot() -> None:
    made = email_html(Page("x", "fr", "# R\n\nIl dit : « oui » ; elle `a ; b` rit !\n"), Mail()).replace(
        "&nbsp;", "\u00a0"
    )
    assert "Il dit\u00a0: «\u00a0oui\u00a0»\u202f; elle" in made
    assert "a ; b" in made
    assert "rit\u202f!" in made


def test_colours_and_templates_of_the_user(pages: list[Page], templates: Path) -> None:
    made = email_html(pages[0], replace(FULL, accent="#005f73"))
    assert "#005f73" in made
    assert "#8a2a1c" not in made
    (templates / "email.css").write_text("h1 { color: {{ day.accent }}; }")
    assert "<style>" not in email_html(pages[0], FULL, templates=templates)
    (templates / "email.css").write_text("h1 { color: {{ day.blue }}; }")
    with pytest.raises(TemplateError, match="blue"):
        email_html(pages[0], FULL, templates=templates)


def test_logo_has_its_words_and_width(html: str) -> None:
    (image,) = [attrs for tag, attrs in Seen(html).tags if tag == "img"]
    assert (image["src"], image["alt"], image["width"]) == (
        "https://revue.example.org/logo.png",
        "La revue",
        "160",
    )


@pytest.mark.parametrize("name", ["page_url", "logo_url", "unsubscribe_url"])
@pytest.mark.parametrize("url", ["javascript:alert(1)", 'https://x.org/"onload="x', "https://été.org/", "x"])
def test_an_address_that_is_none_is_refused(pages: list[Page], name: str, url: str) -> None:
    with pytest.raises(UsageError, match=f"email.{name}"):
        email_html(pages[0], replace(FULL, **{name: url}))  # type: ignore[arg-type] # a text field


def test_files_of_a_brief_only(issue: Issue) -> None:
    made = render_issue(issue, formats=("email",), mail=FULL)
    names = {brief.period.id for brief in issue.briefs}
    assert set(made) == {f"{name}.{form}" for name in names for form in ("email.html", "eml")}


def test_the_same_files_from_the_markdown_alone(issue: Issue) -> None:
    made = render_issue(issue, formats=("md", "email"), mail=FULL)
    again = render_email(made["2025-W02.md"].decode(), lang="fr", name="2025-W02", mail=FULL)
    assert again == {name: made[name] for name in ("2025-W02.email.html", "2025-W02.eml")}
