"""From what the user named to articles: files read in order, ids made unique, language told."""

import os
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO

from digest.models import Article, Skipped
from digest.readers.choice import read_stream
from digest.readers.ids import unique_ids
from digest.readers.openers import Opener, opener_of
from digest.readers.walking import STDIN, InputFile, check_sources, walk
from digest.text.language import identify

__all__ = ["checked", "in_language", "read_file", "read_sources"]

_LANGUAGES = ("fr", "en")


def read_sources(
    sources: Sequence[str], *, lang: str = "fr", stdin: BinaryIO | None = None
) -> Iterator[Article | Skipped]:
    """Every article of the sources (files, folders, `-`, what OPENERS open), a `Skipped` for what gave none.

    The order is that of the paths, whatever the order of the sources; what has a scheme follows the
    files. `lang` is the language of articles that neither say nor show theirs. Raises UsageError at once
    for a source that does not exist; anything else that is wrong with an input is a `Skipped`.
    """
    files, opened = checked(sources)
    return _outcomes(files, opened, lang, stdin)


def checked(sources: Sequence[str]) -> tuple[list[str], dict[str, Opener]]:
    """Files, folders and `-` as they were named, and what has a scheme, sorted. Raises UsageError."""
    opened = {source: opener for source in sorted(set(sources)) if (opener := opener_of(source))}
    files = [source for source in sources if source not in opened]
    check_sources(files)
    for source, opener in opened.items():
        opener.check(source)
    return files, opened


def _outcomes(
    files: Sequence[str], opened: Mapping[str, Opener], lang: str, stdin: BinaryIO | None
) -> Iterator[Article | Skipped]:
    outcomes = [outcome for found in walk(files) for outcome in read_file(found)]
    for source, opener in opened.items():
        outcomes += opener.read(source)
    if STDIN in files:
        outcomes += read_stream(stdin or sys.stdin.buffer, "stdin")
    named = iter(unique_ids([outcome for outcome in outcomes if isinstance(outcome, Article)]))
    for outcome in outcomes:
        yield outcome if isinstance(outcome, Skipped) else in_language(next(named), lang)


def in_language(article: Article, default: str) -> Article:
    """The article with the language that it shows, where it names none."""
    if article.lang:
        return article
    expected = tuple(dict.fromkeys((default, *_LANGUAGES)))
    text = f"{article.title}\n{article.text}"
    return replace(article, lang=identify(text, expected=expected, default=default))


def read_file(found: InputFile | Skipped) -> Iterator[Article | Skipped]:
    """The articles of one file, ids as they came; what gives none is a `Skipped`.

    A file that is written while it is read is named at the end: what it gave may be of two versions.
    """
    if isinstance(found, Skipped):
        yield found
        return
    try:
        status = found.real.stat()
        if not (stat.S_ISREG(status.st_mode) or found.named):
            yield Skipped(found.shown, "unsupported")
        else:
            with found.real.open("rb") as stream:
                before = _version(stream)
                yield from read_stream(stream, found.shown)
                if _version(stream) != before:
                    yield Skipped(found.shown, "changed")
    except OSError as error:
        yield Skipped(found.shown, "unreadable", error.strerror or "")


def _version(stream: BinaryIO) -> tuple[int, int]:
    """Size and time of the last writing of a regular file."""
    status = os.fstat(stream.fileno())
    return (status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else (0, 0)
