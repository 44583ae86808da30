"""Proof a message: its families' scores and the findings of every check."""

from digest.models.proofing import Finding, Proof
from digest.proofing.families import families_of
from digest.proofing.reading import read
from digest.proofing.support import supports
from digest.proofing.traits import traits_of

__all__ = ["proof"]

_COSTS = {"error": 5, "warning": 1, "note": 0}  # points off the score, for each kind of finding


def proof(html: str, message: bytes | None = None) -> Proof:  # noqa: ARG001 - its checks come next
    """What will become of the HTML, and of the whole message when its bytes are given.

    `score` is the mean of the families' scores (`support`) less 5 for each kind of error and 1 for each kind
    of warning. The same input gives the same proof; broken, deep or huge input is bounded, never an error.
    """
    document = read(html)
    known = supports()
    families = families_of(traits_of(document), known)
    support = sum(family.score for family in families) // len(families)
    findings: tuple[Finding, ...] = ()
    return Proof(
        score=max(0, support - sum(_COSTS[finding.level] for finding in findings)),
        support=support,
        findings=findings,
        families=families,
        size=len(html.encode("utf-8", "replace")),
        style_size=max((len(sheet.css.encode("utf-8", "replace")) for sheet in document.sheets), default=0),
        data=known.day,
    )
