"""Headers: any text as lines of a message's head that every program reads back (RFC 5322, RFC 2047)."""

from email.charset import BASE64, QP, Charset
from email.header import Header

from digest.errors import UsageError
from digest.renderers.escape import bounded, one_line
from digest.text.addresses import Address

__all__ = ["address", "head", "plain", "text"]

_FOLD = 76  # characters; lines should have at most 78 (RFC 5322, 2.1.1)
_LONGEST_LINE = 998  # octets, the same; what no folding can shorten is refused
_LONGEST_TEXT = 400  # characters; no mailbox shows more of a subject
_ATOMS = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~ ")


def text(name: str, value: str) -> str:
    """A header of free text, as encoded words where it is not ASCII or looks like such."""
    shown = bounded(one_line(value), _LONGEST_TEXT)
    if shown.isascii() and "=?" not in shown and len(shown) <= _FOLD - len(name) - 2:
        return f"{name}: {shown}"
    return f"{name}: {_encoded(shown, name)}"


def address(name: str, value: Address) -> str:
    """A header of one address, its name quoted or encoded."""
    called = bounded(one_line(value.name), _LONGEST_TEXT)
    if not called:
        return f"{name}: {value.bare}"
    if not called.isascii() or "=?" in called or len(called) > _FOLD - len(name) - 4:
        called = _encoded(called, name)
    elif not set(called) <= _ATOMS:
        escaped = called.replace("\\", "\\\\").replace('"', '\\"')
        called = f'"{escaped}"'
    last = called.rpartition("\r\n")[2]
    gap = " " if len(name) + len(last) + len(value.bare) < _FOLD - 4 else "\r\n "
    return f"{name}: {called}{gap}<{value.bare}>"


def plain(name: str, *values: str) -> str:
    """A header of values that need no encoding, one a line. Raises UsageError where one is no ASCII word."""
    for value in values:
        if not value.isascii() or not value.isprintable() or len(value) > _LONGEST_LINE - len(name) - 4:
            advice = "It takes ASCII, without spaces or signs that cannot be seen"
            raise UsageError(f"{bounded(one_line(value), 80)!r} cannot stand in {name}", advice=advice)
    return f"{name}: " + ",\r\n ".join(values)


def head(lines: list[str]) -> bytes:
    """The headers and the empty line after them."""
    return "\r\n".join([*lines, "", ""]).encode("ascii")


def _encoded(value: str, name: str) -> str:
    charset = Charset("utf-8")
    charset.header_encoding = min((QP, BASE64), key=lambda one: _length(value, one))
    return Header(value, charset, maxlinelen=_FOLD, header_name=name).encode(linesep="\r\n", splitchars="")


def _length(value: str, encoding: int) -> int:
    raw = value.encode()
    return len(raw) * 4 // 3 if encoding == BASE64 else sum(1 if chr(b).isalnum() else 3 for b in raw)
