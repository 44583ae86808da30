"""Matching: printed words found again in a unit of an article, word for word, their brackets undone."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from digest.renderers.escape import one_line
from digest.text.typography import inner_quotes, normal_form
from digest.verifying.inline import CLOSE, OPEN

__all__ = ["Bracket", "Tokens", "printed_tokens", "tokens", "undone"]

Tokens = tuple[str, ...]

_BRACKET = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_SAME = str.maketrans({**dict.fromkeys("«»“”„″", '"'), **dict.fromkeys("’‘ʼ", "'"), "\\": None, "…": "..."})
_CUTS = {"…", "..."}
_REPLACED = 12  # tokens that a bracket may stand for; the longest of ours replaces a name and its role
_MANY = 20  # brackets of a sentence; more are no quotation any longer
_MOST = 800  # tokens of a sentence; a printed unit has at most 2000 characters


@dataclass(frozen=True, slots=True)
class Bracket:
    """An editor's bracket: its words, the tokens of the unit that stood in its place, and where (a token)."""

    text: str
    replaced: Tokens = ()
    at: int = 0

    @property
    def is_cut(self) -> bool:
        """Whether it says only that something was left out."""
        return self.text.strip() in _CUTS


def tokens(text: str) -> Tokens:
    """The words and marks of a text, in any typography: spaces do not count, quotation marks are all one."""
    plain = unicodedata.normalize("NFC", inner_quotes(one_line(text))).translate(_SAME)
    return tuple(_TOKEN.findall(plain))


def printed_tokens(text: str) -> Tokens:
    """Those of a printed sentence, each of its brackets one token."""
    found: list[str] = []
    end = 0
    for bracket in _BRACKET.finditer(text):
        found += [*tokens(text[end : bracket.start()]), bracket[0]]
        end = bracket.end()
    return tuple([*found, *tokens(text[end:])][:_MOST])


def undone(printed: Tokens, unit: Tokens) -> tuple[Bracket, ...] | None:
    """The brackets of a printed unit, each with what it stands for; None where the rest is not the unit's.

    Everything outside the brackets stands in the unit, from its beginning to its end, in order and without a
    gap: only a bracket may stand for words of it, a cut for any number of them.
    """
    pieces, brackets = _parted(printed)
    if len(brackets) > _MANY:
        return None

    @cache
    def gaps(at: int, start: int) -> tuple[tuple[int, int], ...] | None:
        end = start + len(pieces[at])
        if unit[start:end] != pieces[at]:
            return None
        if at == len(brackets):
            return () if end == len(unit) else None
        most = len(unit) if brackets[at].is_cut else min(len(unit), end + _REPLACED)
        for after in range(end, most + 1):
            rest = gaps(at + 1, after)
            if rest is not None:
                return ((end, after), *rest)
        return None

    found = gaps(0, 0)
    if found is None:
        return None
    return tuple(
        Bracket(one.text, unit[slice(*gap)], gap[0]) for one, gap in zip(brackets, found, strict=True)
    )


def _parted(printed: Tokens) -> tuple[list[Tokens], list[Bracket]]:
    """The tokens between the brackets, one more than there are brackets."""
    pieces: list[list[str]] = [[]]
    brackets = []
    for token in printed:
        if token.startswith(OPEN):
            brackets.append(Bracket(normal_form(token[1:-1])))
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [tuple(piece) for piece in pieces], brackets
