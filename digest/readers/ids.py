"""Ids that are unique over a run and the same in whatever order the inputs were named."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.models import Article
from digest.readers.repair import one_line

__all__ = ["Name", "name_of", "unique_ids", "unique_names"]

_UNSAFE = re.compile(r'[/\\:*?"<>|\x00-\x1f]+')
_LENGTH = 60  # characters; 240 bytes at most, which every file system takes with a suffix
_DIGITS = 8  # of a hash: with 100,000 articles of one id, one chance in two of a clash, then retried


@dataclass(frozen=True, slots=True)
class Name:
    """The id that an article came with, safe in file names; hashes of its path and of path and text."""

    id: str
    path: str
    content: str


def unique_ids(articles: Sequence[Article]) -> list[Article]:
    """The articles in the same order, each id safe in file names and unlike any other."""
    names = unique_names([name_of(article) for article in articles])
    return [replace(article, id=name) for article, name in zip(articles, names, strict=True)]


def name_of(article: Article) -> Name:
    """What the id of an article is made of."""
    content = f"{article.path}\0{article.title}\0{article.text}"
    return Name(_safe(article.id), _hash(article.path), _hash(content))


def unique_names(names: Sequence[Name]) -> list[str]:
    """The ids in the same order, each unlike any other.

    Articles that came with one id each get `id-xxxxxxxx`, a hash of their path; where paths are
    alike too, of path and text; articles alike in both are numbered.
    """
    ids = [name.id for name in names]
    for mark in ("path", "content", ""):
        clashing = {id_ for id_, count in Counter(ids).items() if count > 1}
        if not clashing:
            break
        seen: Counter[str] = Counter()
        for position, name in enumerate(names):
            if (id_ := ids[position]) in clashing:
                seen[id_] += 1
                ids[position] = f"{id_}-{getattr(name, mark) if mark else seen[id_]}"
    return ids


def _safe(id_: str) -> str:
    safe = _UNSAFE.sub("-", one_line(id_)).strip(". ") or "article"
    return safe if len(safe) <= _LENGTH else f"{safe[:_LENGTH].rstrip('. ')}-{_hash(id_)}"


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
