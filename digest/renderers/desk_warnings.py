"""Desk warnings: what speaks against an editor's decision, in the same words wherever it is told."""

from collections.abc import Iterable

from digest.models import Decision, Evidence, Lack
from digest.renderers.escape import bounded, one_line
from digest.renderers.nesting import nested
from digest.renderers.printing import LONGEST_NAME
from digest.renderers.wording import Wording
from digest.text.typography import typeset

__all__ = ["contradicted_line", "lacking", "unsupported_line"]

_LONGEST = 160  # characters of a sentence that is quoted
_MOST = 6  # pieces of evidence, or things without support; the record has all


def unsupported_line(decision: Decision, words: Wording) -> str:
    """`phrase de l’éditeur (004, 4) : sans appui dans les sources : « 12 »`; empty where nothing lacks."""
    if not decision.lacks:
        return ""
    unit = f", {decision.unit}" if decision.unit else ""
    kind = words.say(f"decision_{decision.kind}")
    told = lacking(decision.lacks, words)
    return words.say("desk_warning", kind=kind, target=f"{decision.target}{unit}", told=told)


def contradicted_line(target: str, evidence: Iterable[Evidence], words: Wording) -> str:
    """`date fixée par l’éditeur (003) : contre « Mercredi 12 février », que dit l’article`, or nothing.

    `evidence` is what does not admit the day that the editor set.
    """
    told = _quoted((one.text for one in evidence), words, LONGEST_NAME)
    if not told:
        return ""
    against = words.say("desk_against", evidence=told)
    return words.say("desk_warning", kind=words.say("decision_date"), target=target, told=against)


def lacking(lacks: Iterable[Lack], words: Wording) -> str:
    """`sans appui dans les sources : « Le Kremlin prépare 12 sommets. », « 12 »`, in plain text."""
    lacks = list(lacks)
    kinds = (words.text(words.known("lack", one.kind)) for one in lacks if not one.text)
    told = filter(None, [_quoted((one.text for one in lacks), words, _LONGEST), *dict.fromkeys(kinds)])
    return words.say("desk_lacking", lacks=", ".join(told))


def _quoted(texts: Iterable[str], words: Wording, longest: int) -> str:
    """Each text once, between quotation marks where it has none of its own."""
    told = dict.fromkeys(typeset(bounded(one_line(text), longest), words.lang) for text in texts)
    shown = [
        text if text[:1] in "«“" else words.say("page_quoted", text=nested(text, words))
        for text in told
        if text
    ]
    return ", ".join(shown[:_MOST])
