"""Check the contrast of inlined colours, as WCAG 2.2 measures it (success criterion 1.4.3)."""

from collections.abc import Iterator

from digest.models.proofing import Finding
from digest.proofing.boxes import Box
from digest.proofing.codes import at
from digest.proofing.reading import Element, own_text

__all__ = ["contrast", "contrast_findings"]

_LOWEST, _LOWEST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 24.0, 18.66  # px
_LINEAR = 0.04045
_UNSEEN = {"style", "script", "title", "head"}


def contrast_findings(boxes: list[tuple[Element, Box]]) -> Iterator[Finding]:
    """The texts that are hard to read on their ground, worst first quoted."""
    low: list[tuple[float, Element, str]] = []
    for element, box in boxes:
        if box.unseen or box.text is None or box.ground is None or element.tag in _UNSEEN:
            continue
        ratio = contrast(box.text, box.ground)
        text = own_text(element)
        if ratio < _lowest(box) and text:
            low.append((ratio, element, f"{ratio:.1f}: {text}"))
    worst_first = sorted(low, key=lambda one: one[0])
    yield from at("contrast_low", ((element, what) for _, element, what in worst_first))


def contrast(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """1 (the same colour) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[float, float, float]) -> float:
    # the sRGB curve: linear near black
    parts = [part / 12.92 if part <= _LINEAR else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _lowest(box: Box) -> float:
    large = box.size >= _LARGE or (box.bold and box.size >= _LARGE_BOLD)
    return _LOWEST_LARGE if large else _LOWEST
