"""Reading rendered pages back: what they say, in order, and where they lead."""

import re
from html.parser import HTMLParser

__all__ = ["HtmlWords", "markdown_links", "markdown_words", "squeezed"]


class HtmlWords(HTMLParser):
    """The words of a page's main part, its links and its tags."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._main = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._main = self._main or tag == "main"
        href = dict(attrs).get("href") or ""
        if self._main and href and not href.startswith("#"):
            self.links.append(href)

    def handle_endtag(self, tag: str) -> None:
        self._main = self._main and tag != "main"

    def handle_data(self, data: str) -> None:
        if self._main:
            self.words += data


def squeezed(text: str) -> str:
    """The letters and digits of a text, in order: what no wrapping, bullet or underline changes."""
    return "".join(re.findall(r"[^\W_]", text))


def markdown_links(markdown: str) -> list[str]:
    """The targets of links, in order."""
    return re.findall(r"(?<!\\)\]\((\S+?)\)", markdown)


def markdown_words(markdown: str) -> str:
    """A page's Markdown without its marks, unescaped."""
    text = re.sub(r"(?<!\\)\]\(\S+?\)", "", markdown)
    text = re.sub(r"^```.*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"^\d+\. ", "", text, flags=re.MULTILINE)
    for written, meant in (("&lt;", "<"), ("&gt;", ">"), ("&#126;", "~"), ("&amp;", "&")):
        text = text.replace(written, meant)
    return text
