"""Whether each clause that the beginning of a sentence opens has its verb there, and so is one."""

import re
from dataclasses import dataclass
from functools import cache

from digest.composing.patterns import folded, listed

__all__ = ["is_complete"]


@dataclass(frozen=True, slots=True)
class _Verbs:
    finite: re.Pattern[str]
    subordinator: re.Pattern[str]
    inverted: re.Pattern[str]


def is_complete(plain: str, lang: str) -> bool:
    """Whether the sentence's own clause and the last one that it opens have a finite verb, and a subject.

    `plain` is the text with its quotations hidden, plain apostrophes and spaces. "Le juge a estimé que la
    France" owes a verb, "… où ont lieu" its subject.
    """
    verbs = _verbs(lang)
    if verbs is None:
        return False
    opened = list(verbs.subordinator.finditer(plain))
    if not opened:
        return verbs.finite.search(plain) is not None
    return (
        verbs.finite.search(plain, 0, opened[0].start()) is not None
        and verbs.finite.search(plain, opened[-1].end()) is not None
        and not verbs.inverted.search(plain, opened[-1].start())
    )


@cache
def _verbs(lang: str) -> _Verbs | None:
    words = listed("clauses", lang)
    if words is None:
        return None
    finite = "|".join(words["finite"])
    return _Verbs(
        finite=folded(rf"(?<![\w-])(?:{finite})(?![\w-])"),
        subordinator=folded(rf"(?<![\w'-])(?:{'|'.join(words['subordinators'])})(?![\w-])"),
        inverted=folded(rf"(?:{'|'.join(words['inverting'])}) ?(?:{finite}) [^ ,]+$"),
    )
