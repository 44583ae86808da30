"""The printed line of a page that says when the article appeared: « publié le vendredi 15 juin 2018 »."""

import re
from functools import cache
from importlib import resources

__all__ = ["find_dateline", "signature"]

_LONGEST = 160  # characters; the datelines of 47 pages have 35 to 70, with two authors 120
_BARE = 7  # words of a line that is a date and nothing else: vendredi 15 juin 2018 à 07 h 40
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_WORD = re.compile(r"[^\W_]+")
_PRELUDE = re.compile(r"^(?:par|by)\s+", re.IGNORECASE)
_CHANGED = "[changed]"


def find_dateline(blocks: list[str], title: str, first: str) -> str:
    """The dateline between the title and the text of a page, verbatim; empty if it has none.

    `blocks` are the page's visible blocks in order, `first` opens the article's text. Elsewhere on
    the page stand the dates of other articles.
    """
    start = max((at for at, block in enumerate(blocks) if block == title), default=None)
    end = next((at for at, block in enumerate(blocks) if first and block.startswith(first)), None)
    if start is None and end is None:
        return ""
    low = start + 1 if start is not None and (end is None or start < end) else max(0, (end or 0) - _NEAR)
    high = end if end is not None and end > low else low + _NEAR
    window = [block for block in blocks[low : high + 1] if len(block) <= _LONGEST and _DATE.search(block)]
    told = [block for block in window if _says_published(block)]
    return next(iter(told or [block for block in window if _is_bare(block)]), "")


def signature(dateline: str) -> str:
    """Who signs a dateline: what stands before the word that says that it was published."""
    published, _ = _cues()
    before = published.split(dateline, maxsplit=1)[0] if published.search(dateline) else ""
    before = before.replace("\n", " ").strip(" \t,;:|·•–—-")
    return "" if _DATE.search(before) else _PRELUDE.sub("", before)


_NEAR = 8  # blocks around the title or the text where only one of them is found


def _says_published(block: str) -> bool:
    published, _ = _cues()
    return bool(published.search(block))


def _is_bare(block: str) -> bool:
    _, changed = _cues()
    return len(_WORD.findall(block)) <= _BARE and not changed.search(block)


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words for published and for changed, of every language that has a file."""
    published: list[str] = []
    changed: list[str] = []
    files = resources.files("digest.readers").joinpath("data")
    for file in sorted(files.iterdir(), key=lambda one: one.name):
        lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
        words = [line for line in lines if line and not line.startswith("#")]
        published += words[: words.index(_CHANGED)]
        changed += words[words.index(_CHANGED) + 1 :]
    return _any_of(published), _any_of(changed)


def _any_of(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in longest_first)})\b", re.IGNORECASE)
