"""Proof a message: its families' scores and the findings of every check."""

from collections.abc import Iterator

from digest.models.proofing import Finding, Proof
from digest.proofing.active import active_findings
from digest.proofing.boxes import boxes_of
from digest.proofing.contrasts import contrast_findings
from digest.proofing.families import families_of
from digest.proofing.frames import frame_findings
from digest.proofing.hidden import hidden_findings
from digest.proofing.images import image_findings
from digest.proofing.letters import letter
from digest.proofing.links import link_findings
from digest.proofing.parts import part_findings
from digest.proofing.reading import Document, read
from digest.proofing.support import supports
from digest.proofing.texts import text_findings, title_findings
from digest.proofing.traits import traits_of
from digest.proofing.wires import wire_findings

__all__ = ["proof"]

_COSTS = {"error": 5, "warning": 1, "note": 0}  # points off the score, for each kind of finding
_FIRST = ("error", "warning", "note")


def proof(html: str, message: bytes | None = None) -> Proof:
    """What will become of the HTML, and of the whole message when its bytes are given.

    `score` is the mean of the families' scores (`support`) less 5 for each kind of error and 1 for each kind
    of warning. The same input gives the same proof; broken, deep or huge input is bounded, never an error.
    """
    document = read(html)
    known = supports()
    families = families_of(traits_of(document), known)
    support = sum(family.score for family in families) // len(families)
    findings = sorted(_findings(document, message), key=lambda finding: _FIRST.index(finding.level))
    return Proof(
        score=max(0, support - sum(_COSTS[finding.level] for finding in findings)),
        support=support,
        findings=tuple(findings),
        families=families,
        size=len(html.encode("utf-8", "replace")),
        style_size=max((len(sheet.css.encode("utf-8", "replace")) for sheet in document.sheets), default=0),
        data=known.day,
    )


def _findings(document: Document, message: bytes | None) -> Iterator[Finding]:
    boxes = list(boxes_of(document))
    yield from frame_findings(document)
    yield from image_findings(document)
    yield from active_findings(document)
    yield from link_findings(document)
    yield from hidden_findings(boxes)
    yield from contrast_findings(boxes)
    if message is not None:
        read_letter = letter(message)
        yield from title_findings(read_letter, document)
        yield from wire_findings(read_letter)
        yield from part_findings(read_letter, document)
        yield from text_findings(read_letter, document, boxes)
