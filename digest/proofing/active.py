"""Check for what mail programs remove or filters punish: scripts, forms, frames, remote style."""

from collections.abc import Iterable, Iterator

from digest.models.proofing import Finding
from digest.proofing.codes import at, found
from digest.proofing.reading import Document, Element
from digest.proofing.stylesheets import AtRule, Declaration, Statement, declarations, flat, statements

__all__ = ["active_findings"]

_ELEMENTS = {
    "script": ("script",),
    "form": ("form", "input", "button", "select", "textarea"),
    "embedded": ("iframe", "object", "embed", "frame", "frameset", "applet", "portal"),
    "media": ("audio", "video"),
    "base": ("base",),
}
_REMOTE = ("http:", "https:", "//")


def active_findings(document: Document) -> Iterator[Finding]:
    """What does not belong into a message."""
    for code, names in _ELEMENTS.items():
        yield from at(code, ((element, f"<{element.tag}>") for element in document.named(*names)))
    yield from at("handler", _handlers(document))
    refreshing = (one for one in document.named("meta") if one.get("http-equiv", "").lower() == "refresh")
    yield from at("refresh", ((meta, meta.get("content", "")) for meta in refreshing))
    yield from _remote_style(document)


def _handlers(document: Document) -> Iterator[tuple[Element, str]]:
    for element in document.elements:
        names = [name for name in element.attrib if isinstance(name, str) and name.lower().startswith("on")]
        if names:
            yield element, f"<{element.tag} {names[0]}=…>"


def _remote_style(document: Document) -> Iterator[Finding]:
    links = [one for one in document.named("link") if "stylesheet" in one.get("rel", "").lower()]
    told = [one for sheet in document.sheets for one in statements(sheet.css, sheet.line)]
    sheets = [(link.sourceline or 1, f"<link href={link.get('href', '')}>") for link in links]
    yield from _places("stylesheet_remote", [*sheets, *_at(told, "import")])
    yield from _places("web_font", _at(told, "font-face"))
    remote = [(one.line, address) for one in told for address in _addresses(one)]
    for element in document.elements:
        for declaration in declarations(element.get("style", "")):
            remote += [(element.sourceline or 1, address) for address in _addresses(declaration)]
    yield from _places("css_remote", remote)


def _at(told: Iterable[Statement], name: str) -> list[tuple[int, str]]:
    return [(one.line, f"@{name}") for one in told if isinstance(one, AtRule) and one.name == name]


def _places(code: str, places: list[tuple[int, str]]) -> Iterator[Finding]:
    if places:
        yield found(code, places[0][1], (line for line, _ in places), count=len(places))


def _addresses(one: Statement) -> Iterator[str]:
    if isinstance(one, Declaration) and one.name != "src":  # a web font has its own code
        for token in flat(one.value):
            if token.type == "url" and str(token.value).strip().lower().startswith(_REMOTE):
                yield str(token.value)
