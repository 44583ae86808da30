"""The Markdown is the brief: the page and the text say the same, in the same order, and lead as far."""

import re

import pytest

from digest.renderers import render_markdown
from tests.renderers.reading import HtmlWords, markdown_links, markdown_words, squeezed

NAMES = ("2024-W45", "2025-W01", "2025-W02", "a-dater", "index")


def text_words(text: str) -> str:
    """The text without the addresses and page names of its links."""
    text = re.sub(r"^\s*https?://\S+$", "", text, flags=re.MULTILINE)
    return re.sub(r"\s\([\w.-]+\.txt\)", "", text)


def letters(text: str) -> str:
    """The letters in order: a text numbers its lists, the Markdown of a hostile title may look like one."""
    return re.sub(r"\d", "", squeezed(text))


@pytest.mark.parametrize("name", NAMES)
def test_page_says_what_the_markdown_says(files: dict[str, str], name: str) -> None:
    page = HtmlWords(files[f"{name}.html"])
    assert squeezed(page.words) == squeezed(markdown_words(files[f"{name}.md"]))


@pytest.mark.parametrize("name", NAMES)
def test_page_leads_where_the_markdown_leads(files: dict[str, str], name: str) -> None:
    links = [re.sub(r"\.md$", ".html", link) for link in markdown_links(files[f"{name}.md"])]
    assert HtmlWords(files[f"{name}.html"]).links == links


@pytest.mark.parametrize("name", NAMES)
def test_text_says_what_the_markdown_says(files: dict[str, str], name: str) -> None:
    text, markdown = text_words(files[f"{name}.txt"]), markdown_words(files[f"{name}.md"])
    assert letters(text) == letters(markdown)
    assert re.findall(r"\[(\d+)\]", text) == re.findall(r"\[(\d+)\]", markdown.replace("\\", ""))


@pytest.mark.parametrize("name", NAMES)
def test_text_leads_where_the_markdown_leads(files: dict[str, str], name: str) -> None:
    text = files[f"{name}.txt"]
    found = re.findall(r"^\s*(https?://\S+)$|\(([\w.-]+\.txt)\)", text, re.MULTILINE)
    links = [re.sub(r"\.md$", ".txt", link) for link in markdown_links(files[f"{name}.md"])]
    assert sorted(one or other for one, other in found) == sorted(links)


@pytest.mark.parametrize("name", NAMES)
def test_the_markdown_alone_gives_the_same_page(files: dict[str, str], name: str) -> None:
    again = render_markdown(files[f"{name}.md"], lang="fr", name=name)
    assert again[f"{name}.html"].decode() == files[f"{name}.html"]
    assert again[f"{name}.txt"].decode() == files[f"{name}.txt"]


def test_text_is_wrapped_and_keeps_narrow_spaces(files: dict[str, str]) -> None:
    lines = files["2025-W02.txt"].splitlines()
    assert max(len(line) for line in lines) <= 78
    assert "«\u00a0divergences\u00a0»" in files["2025-W02.txt"].replace("\n", " ")
    for form in ("md", "html", "txt"):
        assert "enfants\u202f;" in files[f"2025-W02.{form}"]


def test_citations_lead_to_their_sources(files: dict[str, str]) -> None:
    page = HtmlWords(files["2025-W02.html"])
    cited = [a["href"] for tag, a in page.tags if a.get("class") == "cite"]
    ids = {f"#{a['id']}" for tag, a in page.tags if tag == "li" and "id" in a}
    told = ["#source-1", "#source-1", "#source-2", "#source-1", "#source-1", "#source-2"]
    reproduced = ["#source-1", "#source-2"]
    assert cited == told + reproduced
    assert set(cited) <= ids


def test_addresses_are_printed_whole_in_text(files: dict[str, str]) -> None:
    assert "\n   https://vtcnews.vn/dien-kremlin-tong-thong-putin-ar906338.html\n" in files["2024-W45.txt"]


def test_a_block_of_code_is_printed_as_it_is() -> None:
    markdown = '# À dater\n\n```toml\n[[override]]\narticle = "a"\n```\n'
    files = render_markdown(markdown, lang="fr", templates=None, name="a-dater")
    assert b"<code>[[override]]\n" in files["a-dater.html"]
    assert b"\\[" not in files["a-dater.txt"]
