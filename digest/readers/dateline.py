"""The printed line of a page that says when the article appeared: « publié le vendredi 15 juin 2018 »."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["find_dateline", "signature"]

_LONGEST = 160  # characters; the datelines of 47 pages have 35 to 70, with two authors 120
_NEAR = 8  # blocks around the title or the text where only one of them is found
_AFTER = 2  # blocks after the text begins: a dateline may follow the standfirst
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
# 8 novembre 2024, 1er mai 2024; November 8, 2024; 08/11/2024; 2024-11-08.
_DAY = (
    r"(?:\d{1,2}(?:er|st|nd|rd|th)?\s[^\W\d_]+\.?\s(?:19|20)\d\d|[^\W\d_]+\.?\s\d{1,2},?\s(?:19|20)\d\d"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)"
)
_HOUR = r"(?:[\s,|•·–-]*(?:[^\W\d_]{1,2}\s)?\d{1,2}\s?[h:]\s?\d{0,2}(?:\s?[ap]m)?)?(?:\s[A-Z]{3,4})?"
_SIDES = " \t\n,;:|/·•–—-"


def find_dateline(blocks: list[str], title: str, first: str) -> str:
    """The dateline near the title and the opening of a page's text, verbatim; empty if it has none.

    `blocks` are the page's visible blocks in order, `first` opens the article's text. Elsewhere on
    the page stand the dates of other articles.
    """
    titled = max((at for at, block in enumerate(blocks) if title and block == title), default=-1)
    opened = next((at for at, block in enumerate(blocks) if first and block.startswith(first)), -1)
    if titled < 0 and opened < 0:
        return ""
    low = titled + 1 if titled >= 0 and (opened < 0 or titled < opened) else max(0, opened - _NEAR)
    high = opened if opened > titled else low + _NEAR
    before, after = blocks[low : high + 1], blocks[high + 1 : high + 1 + _AFTER]
    told = [block for block in before if _says_published(block)]
    bare = [block for block in before if _is_bare(block)]
    late = [block for block in after if _says_published(block)]
    return next(iter(told + bare + late), "")


def signature(dateline: str) -> str:
    """Who signs a dateline: what stands before the word that says that it was published."""
    cues = _cues()
    before, *after = cues.published.split(dateline, maxsplit=1)
    named = cues.author.sub("", before.strip(_SIDES), count=1).strip(_SIDES) if after else ""
    return "" if _DATE.search(named) else " ".join(named.split())


def _says_published(block: str) -> bool:
    return len(block) <= _LONGEST and bool(_DATE.search(block) and _cues().published.search(block))


def _is_bare(block: str) -> bool:
    """Whether a block is a date, with an hour or an author, and nothing else."""
    return len(block) <= _LONGEST and bool(_cues().bare.fullmatch(" ".join(block.split())))


@dataclass(frozen=True, slots=True)
class _Cues:
    published: re.Pattern[str]
    author: re.Pattern[str]
    bare: re.Pattern[str]


@cache
def _cues() -> _Cues:
    """What the words of every language that has a file match."""
    lists: dict[str, list[str]] = {"published": [], "changed": [], "author": []}
    files = resources.files("digest.readers").joinpath("data")
    listed = (file for file in files.iterdir() if file.name.startswith("dateline."))
    for file in sorted(listed, key=lambda one: one.name):
        section = "published"
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                section = line.strip("[]")
            elif line and not line.startswith("#"):
                lists[section].append(line)
    author, changed = _any_of(lists["author"]), _any_of(lists["changed"])
    lead = rf"(?:{author}\s.{{1,60}}?\s)?(?!{changed})(?:[^\W\d_]+[.,]?\s)?"
    return _Cues(
        published=re.compile(_any_of(lists["published"]), re.IGNORECASE),
        author=re.compile(rf"^{author}\s", re.IGNORECASE),
        bare=re.compile(rf"{lead}{_DAY}{_HOUR}(?:[\s|•·–-]+{author}\s.{{1,60}})?", re.IGNORECASE),
    )


def _any_of(words: list[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"\b(?:{'|'.join(re.escape(word) for word in longest_first)})\b"
