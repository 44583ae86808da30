"""An overlong line, cut to the length of a headline where a reader least misses the rest."""

import re
from dataclasses import dataclass
from functools import cache

from digest.composing.patterns import any_of, folded, listed
from digest.composing.wholeness import balanced
from digest.text.quotations import HIDDEN, outside_quotations, own_words
from digest.text.stems import stop_words

__all__ = ["CUT", "LONGEST", "SHORT", "bounded", "capital", "has_hanging_day"]

LONGEST = 110  # characters; two lines of a page, the longest that the French press prints
SHORT = 45  # characters; an opening that stops earlier says too little
CUT = "[…]"
_ENDS = " .,;:–—-"
_WORD = re.compile(r"[\w'’-]+$")
_TOPIC = re.compile(r"[^:«»“”\"]{3,50}?(?=\s?:\s)\s?:\s+")  # "Coronavirus : …"
_LABEL = 3  # words and a colon; a longer topic tells something of its own
_FULL = 50  # characters; what is left of a title without its topic says enough
_NEVER = 2  # the last of the ways to stop


def bounded(line: str, lang: str) -> str:
    """The line, or its opening up to an ellipsis where it is too long or a day is missing from it.

    A short topic before a colon is left out first. The line stops outside quotations and brackets, after a
    word that says something and before one that opens another part; failing that between two words.
    """
    topic = _TOPIC.match(line)
    if topic and len(topic[0].split()) <= _LABEL and len(line) > LONGEST >= len(line) - topic.end() >= _FULL:
        return capital(line[topic.end() :])
    hanging = _hanging(lang).search(own_words(line))
    most = min(LONGEST - 1, hanging.start() if hanging else len(line))
    if len(line) <= LONGEST and not hanging:
        return line
    own, outside = own_words(line), outside_quotations(line)
    spaces = [at for at in range(most, 0, -1) if line[at] == " " and outside[at] != HIDDEN]
    ends = [at for at in spaces if balanced(line[:at])]
    long = [at for at in ends if at >= SHORT]
    end = min(long, key=lambda at: (_joint(own, at, lang), -at), default=max(ends, default=0))
    return line[:end].rstrip(_ENDS).removesuffix(CUT).rstrip(_ENDS) + "…" if end else line


def _joint(own: str, at: int, lang: str) -> int:
    """How badly a text stops at a space: 0 after a word that says something, where another part opens."""
    cuts, before = _joints(lang), own[:at].rstrip(',;: »”"\0')
    last, after = _WORD.search(before), own[at:].split(maxsplit=1)
    if cuts is None or last is None:
        return _NEVER
    word = last[0].lower().rpartition("'")[2]
    if word in stop_words(lang) or word.isdigit() or cuts.unfinished.search(before):
        return _NEVER
    opener = after[0].lower().partition("'")[0] if after else ""
    if own[at - 1] in ",;:" or opener in cuts.strong:
        return 0
    return 1 if opener in cuts.weak else _NEVER


def has_hanging_day(part: str, lang: str) -> bool:
    """Whether a day is missing where its words need it ("dès […]", "[…] dernier")."""
    return _hanging(lang).search(own_words(part)) is not None


def capital(text: str) -> str:
    """The text with a capital."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class _Joints:
    unfinished: re.Pattern[str]
    strong: frozenset[str]
    weak: frozenset[str]


@cache
def _joints(lang: str) -> _Joints | None:
    words = listed("clauses", lang)
    if words is None:
        return None
    weak = frozenset(words["weak_joints"])
    return _Joints(
        unfinished=folded(rf"(?<!\w)(?:{'|'.join(words['unfinished'])})$"),
        strong=stop_words(lang) - weak - frozenset(words["no_joints"]),
        weak=weak,
    )


@cache
def _hanging(lang: str) -> re.Pattern[str]:
    words = listed("clauses", lang)
    if words is None:
        return folded(r"(?!)")
    before, after = any_of(words["hanging"]), "|".join(words["hanging_after"])
    return folded(rf"(?<![\w'])(?:{before}) \[…\]|\[…\] ?(?:{after}|['’])(?!\w)")
