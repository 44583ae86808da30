"""Markdown: front matter as metadata, the body as plain paragraphs."""

import re
from collections.abc import Iterator

from digest.models import Article, Skipped, Stated
from digest.readers.assemble import Found, assemble
from digest.readers.base import FILE_BYTES, TEXT_LENGTH
from digest.readers.blocks import paragraphs, parse
from digest.readers.encoding import decode
from digest.readers.frontmatter import split_front_matter
from digest.readers.repair import repair

__all__ = ["Markdown"]

# Python-Markdown takes time that grows with the square of a block's brackets and of a text's
# underlined headings. Longer texts are converted slice by slice, crowded slices are left as they are.
_SLICE = 20_000  # characters; nearly every article is one slice
_LONGEST = 200_000  # characters; 2 s to convert, and a longer text is no article with marks
_CROWDED = 300  # marks in a slice; takes 50 ms
_COSTLY = re.compile(r"\[|^[=-]+[ \t]*$|^[ \t]*>", re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]+\S.{0,500}$", re.MULTILINE)
_OPENING = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n(?:[^\n]{0,200}\n){0,40}?(?:title|titre|date)[ \t]*[:=]"
)


class Markdown:
    """Reads Markdown; `date`, `title`, `source`, `url`, `lang`, `author`, `section` of its header."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd")
    largest = FILE_BYTES

    def claims(self, data: bytes) -> bool:
        """Whether the text opens with front matter that names a title or a date."""
        return bool(_OPENING.match(data[:4096]))

    def read(self, data: bytes, path: str) -> Iterator[Article | Skipped]:
        """One article. Raises ReadError (bad_front_matter, and what `decode` raises)."""
        text = repair(decode(data))
        fields, body = split_front_matter(text)
        if len(body) > TEXT_LENGTH:
            yield Skipped(path, "too_large", f"{len(body)} > {TEXT_LENGTH} characters")
            return
        yield assemble(path, "\n\n".join(_plain(body)), _found(fields))


def _found(fields: dict[str, str]) -> Found:
    def first(*keys: str) -> str:
        return next((fields[key] for key in keys if fields.get(key)), "")

    date = first("date", "published", "publishdate", "pubdate")
    return Found(
        id=first("id"),
        title=first("title", "titre"),
        source=first("source", "publisher", "publication"),
        byline=first("author", "authors", "byline", "auteur", "auteurs"),
        url=first("url", "link", "canonical"),
        section=first("section", "category", "categories", "rubrique"),
        lang=first("lang", "language", "langue"),
        stated=(Stated("front_matter", date),) if date else (),
        references=tuple(filter(None, (fields.get("summary"),))),
    )


def _plain(body: str) -> Iterator[str]:
    """The paragraphs of a Markdown text without its marks; a text too long for that as it is."""
    if len(body) > _LONGEST:
        yield body.strip()
        return
    references = "\n".join(_REFERENCE.findall(body)[:_CROWDED]) if len(body) > _SLICE else ""
    for part in _slices(body):
        blocks = None if len(_COSTLY.findall(part)) > _CROWDED else _converted(f"{part}\n\n{references}")
        yield from [part.strip()] if blocks is None else blocks


def _slices(body: str) -> Iterator[str]:
    """The text in pieces of whole blocks, each as long as allowed, or one block that is longer."""
    piece = ""
    for block in re.split(r"\n{2,}", body):
        if piece and len(piece) + len(block) > _SLICE:
            yield piece
            piece = ""
        piece = f"{piece}\n\n{block}" if piece else block
    yield piece


def _converted(part: str) -> list[str] | None:
    """The paragraphs of a slice; None where it is too deep or too long to convert."""
    from markdown import markdown  # noqa: PLC0415 - slow to import, and only Markdown files need it

    if len(part) > 2 * _SLICE:
        return None
    try:
        tree = parse(f"<body>{markdown(part, extensions=['tables', 'fenced_code'])}</body>")
    except RecursionError:
        return None
    return [] if tree is None else paragraphs(tree)
