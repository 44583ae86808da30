"""Which saying a quotation belongs to, where the passage leaves no doubt."""

import re

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.passages import Passage
from digest.annotating.quotes.voices import Saying

__all__ = ["Cover", "cover", "is_alone", "is_uttered"]

_LETTER = re.compile(r"[^\W\d_]")
_NEAR = re.compile(r"[\s»”\",.…!?–-]*")
_BREAK = re.compile(r"[.!?…]\s+(?=[A-ZÀ-Þ«“\"])|;")
_PASSIVE = re.compile(
    r"(?<!\w)(?:\w{3,}(?:ée?s?|us?|ues?|ies?|ites?|its?)|called|dubbed|described|deemed)"
    r"(?: (?:de|d'|comme|par [^,;:«“\"\0]{2,60}?(?: de| comme)?|as|by [^,;:“\"\0]{2,60}? as))? ?[«“\"]? ?$"
)
_AUXILIARY = re.compile(r"(?:^|[ '])(?:a|ont|avait|avaient|ai|has|have|had)(?: [\w']+){0,3} $")
_AGENT = re.compile(r"[»”\"] ?(?:par|by) ")
_UTTERED = 5  # words; a shorter quotation that nobody says is a title or a word in quotation marks
_FOLLOWING = 45  # characters between an incise and what it still covers

Cover = Saying | None


def cover(passage: Passage, span: tuple[int, int], said: list[Saying], words: Speech) -> Cover:
    """The saying that a quotation is part of: beside it, or before it in the same sentence."""
    within = (one for one in said if one.side == "inside" and span[0] <= one.start < span[1])
    around = [one for one in said if one.side != "inside"]
    return next(within, None) or _around(passage, span, around, words)


def _around(passage: Passage, span: tuple[int, int], said: list[Saying], words: Speech) -> Cover:
    """The same among those that stand outside of all quotations."""
    start, end = span
    own = passage.own
    after = next((one for one in said if one.start >= end), None)
    before = next((one for one in reversed(said) if one.end <= start), None)
    if after and after.side in {"before", "both"} and _NEAR.fullmatch(own[end : after.start]):
        return after
    if _is_passive(own, start, end):
        return None
    inner = [one for one in said if one.start >= start and one.end <= end]
    if inner:
        return None
    if before and _covers_after(passage, before, start):
        within = after is not None and after.side == "before" and not _BREAK.search(own[end : after.start])
        return None if within and after and after.voice != before.voice and before.side == "after" else before
    if after and after.side in {"before", "both"} and _covers_before(passage, after, end, said, words):
        return after
    return None


def _covers_after(passage: Passage, saying: Saying, start: int) -> bool:
    between = passage.own[saying.end : start]
    if _BREAK.search(between):
        return False
    if saying.side == "before":
        return len(between) <= _FOLLOWING and not re.search(r"[A-ZÀ-Þ]", re.sub(r"\0+", "", between))
    return True


def _covers_before(passage: Passage, saying: Saying, end: int, said: list[Saying], words: Speech) -> bool:
    """An incise covers all quotations of its sentence, if the words between name nobody."""
    own = passage.own
    if _BREAK.search(own[end : saying.start]):
        return False
    starts = [found.end() for found in _BREAK.finditer(own, 0, end)]
    clause = own[starts[-1] if starts else 0 : saying.start]
    others = [
        one
        for one in said
        if one is not saying and one.start >= (starts[-1] if starts else 0) and one.end <= saying.start
    ]
    return not others and not any(" " in m["name"] or m["title"] for m in words.name.finditer(clause))


def _is_passive(own: str, start: int, end: int) -> bool:
    """Whether a participle with no subject of its own says it: « jugé « inopportun » par l'opposition »."""
    lead = own[:start]
    found = _PASSIVE.search(lead[-90:])
    if _AGENT.match(own, end) or _AGENT.match(own, end + 1):
        return True
    if found is None:
        return False
    place = max(len(lead) - 90, 0) + found.start()
    return _AUXILIARY.search(own[max(0, place - 40) : place]) is None


def is_alone(passage: Passage) -> bool:
    """Whether a passage is nothing but a quotation."""
    return bool(passage.spans) and not _LETTER.search(passage.own)


def is_uttered(passage: Passage, span: tuple[int, int]) -> bool:
    """Whether a quotation is too long for a title or a word in quotation marks."""
    return len(passage.text[slice(*span)].split()) >= _UTTERED
