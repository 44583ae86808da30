"""From an entry of a feed to an article."""

import hashlib
import re
from collections.abc import Iterable, Iterator

from digest.errors import ReadError
from digest.feeds.entries import Entry, Words
from digest.feeds.pages import Page
from digest.models import Article, Skipped, Stated
from digest.readers.assemble import Found, assemble, language_code, stem
from digest.readers.blocks import paragraphs, parse
from digest.readers.bounds import bounded
from digest.text.language import identify

__all__ = ["articles_of"]

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--")
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S")
_SPACES = re.compile(r"\s+")
_DIGITS = 8  # of a hash, after the last part of an address


def articles_of(
    entries: Iterable[tuple[str, str, Entry, Page | None]],
) -> Iterator[Article | Skipped]:
    """The articles of entries, each with where its feed is from and its title, in the order given.

    An entry that several feeds give word for word is one article.
    """
    seen: set[tuple[str, str]] = set()
    for where, title, entry, page in entries:
        article = _article(where, title, entry, page)
        if isinstance(article, Article):
            key = entry.id, _SPACES.sub(" ", f"{article.title} {article.text}")
            if key in seen:
                continue
            seen.add(key)
        yield article


def _article(where: str, title: str, entry: Entry, page: Page | None) -> Article | Skipped:
    path = f"{where}!{entry.id}"
    page = page or Page("")
    try:
        parts = [text for one in entry.content if (text := _plain(one))]
        summary = _plain(entry.summary)
        heading = _SPACES.sub(" ", _plain(entry.title)).strip()
    except ReadError as error:
        return Skipped(path, error.reason, error.detail)
    own = "\n\n".join(parts) or summary
    text = page.text if len(page.text) > len(own) else own
    stated = (Stated("feed", entry.published), Stated("feed_updated", entry.updated))
    found = Found(
        id=_id(entry.id),
        title=heading or page.title,
        source=entry.source or title,
        byline=entry.byline or page.byline,
        url=entry.link,
        section=entry.section,
        lang=_language(entry.lang or page.lang, f"{heading}\n{text}"),
        stated=(*stated, *page.stated),
        references=(summary,) if summary and text != summary else (),
    )
    return assemble(path, text, found)


def _plain(words: Words) -> str:
    """The paragraphs of a text of a feed. Raises ReadError (too_large)."""
    if not words.text.strip() or words.type == "text/plain" or not _TAG.search(words.text):
        return words.text  # lines and blank lines of a text without marks are its author's
    tree = parse(f"<body>{bounded(words.text)}</body>")
    return "" if tree is None else "\n\n".join(paragraphs(tree))


def _id(said: str) -> str:
    """The feed's own id; an address becomes its last part and a hash, the same at every run."""
    if not _ADDRESS.match(said):
        return said
    address = said.partition("#")[0].partition("?")[0].rstrip("/")
    mark = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    return f"{stem(address)[:40].rstrip('. ')}-{mark}"


def _language(said: str, text: str) -> str:
    """The language that the text shows, else the feed's own word: templates say `en` of anything."""
    code = language_code(said)
    expected = tuple(dict.fromkeys((*([code] if code else []), "fr", "en")))
    return identify(text, expected=expected, default=code)
