"""Check that the text part tells what the HTML tells: its headings, its words, its links."""

import re
from collections.abc import Iterator

from digest.models.proofing import Finding
from digest.proofing.boxes import Box
from digest.proofing.codes import at, found
from digest.proofing.letters import Letter, words_in
from digest.proofing.reading import Document, Element, own_text

__all__ = ["text_findings", "title_findings"]

_LONGEST = 1_000_000  # characters of the text part that are read
_WIDEST = 78  # characters a line, RFC 5322 2.1.1
_LEAST = 0.9  # of the words of the HTML
_WORD = re.compile(r"\w{4,60}")
_UNBROKEN = re.compile(r"\S{60}")  # an address cannot be wrapped
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_UNSEEN = {"style", "script", "title"}


def text_findings(letter: Letter, document: Document, boxes: list[tuple[Element, Box]]) -> Iterator[Finding]:
    """What the text part lacks, and what is wrong with it; nothing where there is no text part."""
    part = letter.first("text/plain")
    if part is None:
        return
    text = words_in(part)[:_LONGEST]
    told = _plain(text)
    headings = ((heading, " ".join(heading.itertext())) for heading in document.named("h1", "h2", "h3"))
    yield from at("text_headings", (one for one in headings if _plain(one[1]) not in told))
    seen = " ".join(own_text(e) for e, box in boxes if not box.unseen and e.tag not in _UNSEEN)
    words, kept = set(_WORD.findall(_plain(seen))), set(_WORD.findall(told))
    if words and len(words & kept) < _LEAST * len(words):
        yield found("text_short", f"{len(words & kept) / len(words):.0%}", part="text")
    yield from _links(text, document)
    flowed = "flowed" in str(part.get("Content-Type", "")).lower()
    wide = [n for n, line in enumerate(text.splitlines(), 1) if _is_wide(line)]
    if wide and not flowed:
        yield found("text_lines", "", wide, count=len(wide), part="text")


def title_findings(letter: Letter, document: Document) -> Iterator[Finding]:
    """Whether `<title>` says what the subject says."""
    titles = [_plain("".join(title.itertext())) for title in document.named("title")]
    for subject in letter.named("subject")[:1]:
        if titles and titles[0] and titles[0] != _plain(subject.text):
            yield found("title_differs", titles[0])


def _links(text: str, document: Document) -> Iterator[Finding]:
    joined = "".join(text.split())
    links = [(link, link.get("href", "").strip()) for link in document.named("a")]
    web = [one for one in links if one[1].lower().startswith(("https://", "http://"))]
    yield from at("text_links", (one for one in web if "".join(one[1].split()) not in joined))


def _is_wide(line: str) -> bool:
    return len(line) > _WIDEST and not _UNBROKEN.search(line)


def _plain(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", text).casefold().split())
