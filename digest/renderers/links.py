"""safe_url: the one allow-list that an address passes before it becomes a link."""

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, urlsplit

__all__ = ["local_page", "safe_url"]

_LONGEST = 2000  # characters; what every browser and mail program takes
_PLAIN = re.compile(
    r"[^\s\"<>\\^`{|}\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ue000-\uf8ff]+"
)
# A public name: ASCII labels (an international one comes as xn--…, so that no letter passes for another),
# the last of letters, so that no number in any base is a host.
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})")
_PRIVATE = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "test", "invalid", "onion")
_PORTS = {None, 80, 443}
_KEPT = "!#$%&+,/:;=?@_~.-"  # neither brackets nor quotes: they would end the link in Markdown
_LOCAL = re.compile(r"[A-Za-z0-9][\w.-]{0,99}\.(?:md|html|txt)(?:#[\w-]{1,99})?|#[\w-]{1,99}")


def safe_url(url: str) -> str:
    """The address, percent-encoded, if it is a public web page's; else nothing.

    http or https, a public name for a host, the usual ports, no user, nothing hidden (RFC 3986).
    """
    if len(url) > _LONGEST or not _PLAIN.fullmatch(url):
        return ""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or "@" in parts.netloc or port not in _PORTS:
        return ""
    return quote(url, safe=_KEPT) if _is_public(parts) else ""


def local_page(href: str) -> str:
    """The link, if it is to a page that stands beside this one or to a place in it; else nothing."""
    return href if _LOCAL.fullmatch(href) else ""


def _is_public(parts: SplitResult) -> bool:
    host = (parts.hostname or "").lower()
    if not _HOST.fullmatch(host) or host.rpartition(".")[2] in _PRIVATE:
        return False
    try:
        ip_address(host)
    except ValueError:
        return True
    return False
