"""Verification lines: what of a page no longer holds, in words; one line a fault, one with the counts."""

from collections.abc import Iterator

from digest.models import Fault, Verification
from digest.renderers.escape import bounded, one_line
from digest.renderers.nesting import nested
from digest.renderers.wording import Wording
from digest.text.typography import typeset

__all__ = ["verification_lines"]

_LONGEST = 240  # characters of a sentence that a line quotes
_MARKS = "«»“”"
_SPACES = " \u00a0\u202f"
_OTHER = "verify_other"
_TOLD = {"unsupported"}  # the text is in words already
_CHECKED = {
    "cut",
    "number",
    "date",
    "name",
    "quotation",
    "negation",
    "attribution",
    "role",
    "modality",
    "contrast",
    "content",
    "unfinished",
}


def verification_lines(verification: Verification, words: Wording) -> Iterator[str]:
    """`out/2025-W02.md:21: le nombre « 12 » n’est pas dans [2] ; on y lit « … »`, then the counts."""
    for fault in verification.faults:
        place = f"{verification.page}:{fault.line}" if fault.line else verification.page
        yield f"{place}: {_told(fault, words)}"
    yield f"{verification.page}: {_counts(verification, words)}"


def _told(fault: Fault, words: Wording) -> str:
    values = {
        "text": fault.text if fault.kind in _TOLD else _quoted(fault.text, words),
        "said": _quoted(fault.said, words),
        "sources": ", ".join(f"[{number}]" for number in fault.sources),
        "count": len(fault.sources),
    }
    there = words.known("verify", f"{fault.kind}_there") if fault.said else _OTHER
    told = words.say(there if there != _OTHER else words.known("verify", fault.kind), **values)
    if fault.said and fault.kind in _CHECKED:
        told = f"{told} — {words.say('verify_said', said=values['said'])}"
    return told


def _quoted(text: str, words: Wording) -> str:
    """The words to stand between quotation marks: their own are left out where they hold all, else turned."""
    told = typeset(bounded(one_line(text), _LONGEST), words.lang).strip(_SPACES)
    inner = told.strip(f"{_MARKS}{_SPACES}")
    if told[:1] in _MARKS and told[-1:] in _MARKS and not any(mark in inner for mark in _MARKS):
        return inner
    return nested(told, words)


def _counts(verification: Verification, words: Wording) -> str:
    """`34 phrases vérifiées, 2 ne tiennent plus · 1 autre défaut · articles relus`."""
    told = words.say("verify_sentences", count=verification.sentences)
    failed = verification.failed
    if failed:
        parts = [f"{told}, {words.say('verify_failed', count=failed)}"]
    elif verification.others:
        parts = [words.say("verify_alone", count=verification.sentences)]
    else:
        parts = [f"{told}, {words.say('verify_hold')}"]
    if verification.others:
        parts.append(words.say("verify_others", count=verification.others))
    parts.append(words.say("verify_reread" if verification.reread else "verify_kept"))
    return " · ".join(parts)
