"""Text copied from the columns of a page in PDF: words that a line's end parted are whole again.

Only where the text shows itself that it was set so: by soft hyphens at the ends of its lines, or by several
words in two. The lines of its paragraphs are joined then, as a narrow column tells no sentence by its lines.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

__all__ = ["joined"]

_SOFT = re.compile("\u00ad[ \t]*\r?\n[ \t]*")
_PART = r"[^\W\d_](?:[^\W\d_]|['\u2019-]){0,40}"
_BROKEN = re.compile(rf"(?<![^\W\d_'\u2019-])({_PART})-[ \t]*\n[ \t]*({_PART})")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LEAST = 2  # words in two; one alone may be a compound, or a line of something else
_WIDEST = 100  # characters of a column's line
_LINES = 3  # of a paragraph; two may be a headline and its standfirst
_FULL = 0.75  # of the widest line; a shorter one ends a paragraph, or is a headline


@dataclass(frozen=True, slots=True)
class _Compounds:
    before: frozenset[str]
    after: frozenset[str]
    pairs: dict[str, frozenset[str]]


def joined(text: str) -> str:
    """The text with the words whole that its columns broke; as it is where it does not show that they did."""
    whole = _SOFT.sub("", text)
    plain = whole.replace("\r\n", "\n")
    small = sum(1 for one in _BROKEN.finditer(plain) if one[2][0].islower())
    if small < _LEAST:
        return whole
    known = frozenset(word.lower() for word in _WORD.findall(_BROKEN.sub("", plain)))
    flowing = "\n".join("\n".join(_reflowed(run)) for run in _runs(plain.split("\n")))
    return _BROKEN.sub(lambda broken: _mended(broken[1], broken[2], known), flowing)


def _mended(before: str, after: str, known: frozenset[str]) -> str:
    """The word in one, or the compound: as the text writes it elsewhere, else by the lists."""
    one, two = before + after, f"{before}-{after}"
    if one.lower() in known or two.lower() in known:
        return one if one.lower() in known else two
    return two if _is_compound(before, after) else one


def _is_compound(before: str, after: str) -> bool:
    words, first = _compounds(), re.split(r"['\u2019]", before.lower())[-1]
    if after[0].isupper() or "-" in before or "-" in after or after.lower() in words.after:
        return True
    return first in words.before or after.lower() in words.pairs.get(first, ())


def _runs(lines: list[str]) -> list[list[str]]:
    """The lines between blank ones, each blank line a run of its own."""
    runs: list[list[str]] = []
    for line in lines:
        if runs and line.strip() and runs[-1][-1].strip():
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _reflowed(run: list[str]) -> list[str]:
    """The lines of a paragraph as one, but for a headline above it and for what ends before the margin."""
    widest = min(max(len(line.strip()) for line in run), _WIDEST)
    out = [run[0]]
    for before, line in pairwise(run):
        full = len(run) >= _LINES and len(before.strip()) >= _FULL * widest
        if (full or line.lstrip()[:1].islower()) and not before.rstrip().endswith("-"):
            out[-1] = f"{out[-1].rstrip()} {line.lstrip()}"
        else:
            out.append(line)
    return out


@cache
def _compounds() -> _Compounds:
    """The lists of every language: what language a file is in is not known when it is read."""
    folder = resources.files("digest.readers").joinpath("data")
    files = [file for file in folder.iterdir() if file.name.startswith("columns.")]
    read = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]
    pairs = [pair for lists in read for pair in lists["pairs"].items()]
    return _Compounds(
        frozenset(word for lists in read for word in lists["before"]),
        frozenset(word for lists in read for word in lists["after"]),
        {
            first: frozenset(word for one, words in pairs if one == first for word in words)
            for first, _ in pairs
        },
    )
