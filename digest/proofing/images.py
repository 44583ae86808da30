"""Check the images: their words, their width, where they come from, their format."""

from collections.abc import Iterator

from digest.models.proofing import Finding
from digest.proofing.codes import at
from digest.proofing.reading import Document, Element

__all__ = ["image_findings"]


def image_findings(document: Document) -> Iterator[Finding]:
    """What is wrong with `<img>` and with pictures drawn in the page."""
    images = [(image, _address(image)) for image in document.named("img")]
    yield from at("image_alt_missing", (one for one in images if one[0].get("alt") is None))
    yield from at("image_width_missing", (one for one in images if not one[0].get("width", "").strip()))
    yield from at("image_data", (one for one in images if one[1].lower().startswith("data:")))
    yield from at("image_insecure", (one for one in images if one[1].lower().startswith("http:")))
    yield from at("image_relative", (one for one in images if _is_relative(one[1])))
    yield from at("image_svg", (one for one in images if _is_svg(one[1])))
    yield from at("svg", ((svg, "<svg>") for svg in document.named("svg")))


def _address(image: Element) -> str:
    return str(image.get("src", "")).strip()


def _is_relative(address: str) -> bool:
    return not address.lower().startswith(("http:", "https:", "cid:", "data:", "//"))


def _is_svg(address: str) -> bool:
    path = address.partition("?")[0].partition("#")[0].lower()
    return path.endswith((".svg", ".svgz")) or path.startswith("data:image/svg")
