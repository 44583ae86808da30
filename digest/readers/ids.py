"""Ids that are unique over a run and the same in whatever order the inputs were named."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from digest.models import Article
from digest.readers.repair import one_line

__all__ = ["unique_ids"]

_UNSAFE = re.compile(r'[/\\:*?"<>|\x00-\x1f]+')
_LENGTH = 60  # characters; 240 bytes at most, which every file system takes with a suffix
_DIGITS = 8  # of a hash: with 100,000 articles of one id, one chance in two of a clash, then retried


def unique_ids(articles: Sequence[Article]) -> list[Article]:
    """The articles in the same order, each id safe in file names and unlike any other.

    Articles that came with one id each get `id-xxxxxxxx`, a hash of their path; where paths are
    alike too, of path and text; articles alike in both are numbered.
    """
    named = [replace(article, id=_safe(article.id)) for article in articles]
    for key in (_path, _content, None):
        clashing = {id_ for id_, count in Counter(article.id for article in named).items() if count > 1}
        if not clashing:
            break
        seen: Counter[str] = Counter()
        for position, article in enumerate(named):
            if article.id in clashing:
                seen[article.id] += 1
                mark = _hash(key(article)) if key else str(seen[article.id])
                named[position] = replace(article, id=f"{article.id}-{mark}")
    return named


def _safe(id_: str) -> str:
    safe = _UNSAFE.sub("-", one_line(id_)).strip(". ") or "article"
    return safe if len(safe) <= _LENGTH else f"{safe[:_LENGTH].rstrip('. ')}-{_hash(id_)}"


def _path(article: Article) -> str:
    return article.path


def _content(article: Article) -> str:
    return f"{article.path}\0{article.title}\0{article.text}"


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
