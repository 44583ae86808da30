"""Check what readers do not see: hidden sentences, images that only report that a message was opened."""

from collections.abc import Iterator

from digest.models.proofing import Finding
from digest.proofing.boxes import Box, pixels
from digest.proofing.codes import at
from digest.proofing.reading import Element, own_text

__all__ = ["hidden_findings"]

_UNSEEN = {"style", "script", "title", "head", "meta", "html"}
_DOT = 1  # px; no picture is this small
_FILLERS = "\u00a0\u00ad\u034f\u200b\u200c\u200d\u200e\u200f\u2007\ufeff \t\r\n"  # pad a preheader


def hidden_findings(boxes: list[tuple[Element, Box]]) -> Iterator[Finding]:
    """Hidden text before and after the first sentence that is seen; tracking pixels."""
    before: list[tuple[Element, str]] = []
    after: list[tuple[Element, str]] = []
    seen = False
    for element, box in boxes:
        text = own_text(element).strip(_FILLERS)
        if not text or element.tag in _UNSEEN:
            continue
        if box.unseen:
            (after if seen else before).append((element, text))
        else:
            seen = True
    yield from at("preheader_hidden", before)
    yield from at("text_hidden", after)
    yield from at("pixel", ((e, e.get("src", "")) for e, box in boxes if e.tag == "img" and _is_dot(e, box)))


def _is_dot(image: Element, box: Box) -> bool:
    styles = box.styles or {}
    if not image.get("src", "").strip().lower().startswith(("http:", "https:", "//")):
        return False
    told = [pixels(styles.get(side) or image.get(side)) for side in ("width", "height")]
    return box.hidden or any(size is not None and size <= _DOT for size in told)
