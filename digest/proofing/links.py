"""Check the links: where they lead, whether they say so, whether they watch who follows them."""

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from digest.models.proofing import Finding
from digest.proofing.codes import at
from digest.proofing.reading import Document, Element

__all__ = ["link_findings"]

_UNSAFE = {"javascript", "vbscript", "data", "file", "blob", "about"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30}):", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20]+")
# Parameters that name a campaign or a reader, and hosts and paths that count before they redirect.
_WATCHING = re.compile(
    r"(?:^|[&;?])(?:utm_\w+|mc_[ce]id|fbclid|gclid|_hs\w+|vero_\w+|mkt_tok|wickedid)=", re.IGNORECASE
)
_COUNTERS = re.compile(
    r"(?:^|\.)(?:list-manage\.com|mailchi\.mp|sendgrid\.net|awstrack\.me|hubspotlinks\.com|mandrillapp\.com|"
    r"rs6\.net|mlsend\.com|createsend\d*\.com|sendibt\d*\.com|klclick\d*\.com|ct\.sendgrid\.net)$"
    r"|^(?:click|clicks|track|tracking|trk|links?)\.",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?:/\S*)?", re.IGNORECASE
)


def link_findings(document: Document) -> Iterator[Finding]:
    """What is wrong with `<a href>` and `<area href>`."""
    links = [(link, _address(link)) for link in document.named("a", "area") if link.get("href") is not None]
    yield from at("link_empty", (one for one in links if one[1] in {"", "#"}))
    yield from at("link_unsafe", (one for one in links if _scheme(one[1]) in _UNSAFE))
    yield from at("link_relative", (one for one in links if _is_relative(one[1])))
    yield from at("link_insecure", (one for one in links if _scheme(one[1]) == "http"))
    yield from at("link_tracker", (one for one in links if _watches(one[1])))
    yield from at("link_deceptive", (one for one in links if _deceives(*one)))
    named = {name for e in document.elements for name in (e.get("id"), e.get("name")) if name}
    broken = (one for one in links if len(one[1]) > 1 and one[1][0] == "#" and one[1][1:] not in named)
    yield from at("anchor_broken", broken)


def _address(link: Element) -> str:
    return _BLANKS.sub("", link.get("href", ""))


def _scheme(address: str) -> str:
    read = _SCHEME.match(address)
    return read[1].lower() if read else ""


def _is_relative(address: str) -> bool:
    return bool(address) and not address.startswith(("#", "//", "{")) and not _scheme(address)


def _watches(address: str) -> bool:
    parts = _split(address)
    return bool(parts and (_WATCHING.search(parts.query) or _COUNTERS.search(parts.hostname or "")))


def _deceives(link: Element, address: str) -> bool:
    """Whether the words are an address of another domain than the one that the link leads to."""
    text = "".join(link.itertext()).strip()
    shown = _DOMAIN.fullmatch(text) if len(text) < 300 else None  # noqa: PLR2004 - no address is shown so long
    parts = _split(address)
    if not shown or not parts or parts.scheme not in {"http", "https"}:
        return False
    host, told = (parts.hostname or "").lower(), shown[1].lower()
    return (
        host != told and not host.endswith("." + told) and not told.endswith("." + host.removeprefix("www."))
    )


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        named = parts.hostname is not None or bool(parts.query)
    except ValueError:  # brackets that are no IPv6 address
        return None
    return parts if named else None
