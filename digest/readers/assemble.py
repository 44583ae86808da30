"""One article from the words that a reader found, repaired, bounded and checked."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath

from digest.models import Article, Skipped, Stated
from digest.readers.base import FIELD_LENGTH, TEXT_LENGTH
from digest.readers.naming import without_packing
from digest.readers.repair import one_line, repair, unescaped

__all__ = ["Found", "assemble", "language_code", "stem", "with_found"]

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")  # "M. Poutine" has none
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}  # controls, directions, private and broken characters
_ARCHIVE = re.compile(r".*?\.zip!|stdin!", re.IGNORECASE)  # a name may hold a "!" of its own
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][\w-]*)?\Z")


@dataclass(frozen=True, slots=True)
class Found:
    """What a document says of itself, verbatim; anything may be missing."""

    id: str = ""
    title: str = ""
    source: str = ""
    byline: str = ""
    url: str = ""
    section: str = ""
    lang: str = ""
    cluster: str = ""
    stated: tuple[Stated, ...] = ()
    references: tuple[str, ...] = ()


def assemble(path: str, text: str, found: Found | None = None) -> Article | Skipped:
    """The article, its id the document's own or the file's stem; or why there is none."""
    found = found or Found()
    if len(text) > TEXT_LENGTH:
        return Skipped(path, "too_large", f"{len(text)} > {TEXT_LENGTH} characters")
    text = repair(unescaped(text))
    title = _field(unescaped(found.title))
    if not title and not text.strip():
        return Skipped(path, "empty")
    return Article(
        id=found.id or stem(path),
        path=path,
        text=text,
        lang=language_code(found.lang),
        title=title,
        source=_field(found.source),
        byline=_field(found.byline),
        url=_address(found.url),
        section=_field(found.section),
        cluster=_field(found.cluster),
        stated=_stated(found.stated),
        references=tuple(line for summary in found.references if (line := repair(summary).strip())),
    )


def with_found(article: Article, found: Found) -> Article:
    """The article with what came with it from outside in the place of what it says of itself."""
    given = {
        "id": found.id,
        "title": _field(unescaped(found.title)),
        "source": _field(found.source),
        "url": _address(found.url),
        "stated": _stated(found.stated),
    }
    return replace(article, **{name: value for name, value in given.items() if value})  # type: ignore[arg-type]


@lru_cache(maxsize=1024)  # the rows of a file have one path
def stem(path: str) -> str:
    """The name of a file without its folders, archive, packing and suffix: `week.zip!01/a.txt.gz` → `a`."""
    name = without_packing(PurePosixPath(_ARCHIVE.sub("", path, count=1).replace("\\", "/")).name)
    return _SUFFIX.sub("", name) or name


def language_code(value: str) -> str:
    """The two or three letters of a language tag (`fr-FR`, `FR`), nothing for anything else."""
    tag = _LANGUAGE.match(value.strip())
    return tag[1].lower() if tag else ""


def _field(value: str) -> str:
    return one_line(value[: 2 * FIELD_LENGTH])[:FIELD_LENGTH]


def _address(value: str) -> str:
    """An address; nothing where a character hides in it: without that one it would lead elsewhere."""
    bare = value.strip()
    plain = bare.isascii() and bare.isprintable()
    hidden = not plain and any(unicodedata.category(char) in _HIDDEN for char in bare)
    return "" if hidden else _field(value)


def _stated(stated: tuple[Stated, ...]) -> tuple[Stated, ...]:
    fields = [Stated(one.kind, _field(one.text)) for one in stated]
    return tuple(dict.fromkeys(one for one in fields if one.text))
