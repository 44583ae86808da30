"""Bytes → characters: byte order marks, UTF-8, then Windows-1252 by hand.

French press text that is not UTF-8 is Windows-1252 nearly always, and guessing libraries take it
for Central European or Cyrillic sets as often as not.
"""

import codecs
import re

from digest.errors import ReadError

__all__ = ["decode", "decode_line"]

_MARKS = (  # the longer first: the mark of UTF-32 LE begins with the one of UTF-16 LE
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNITS = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_SIGNATURES = (
    b"\x7fELF",
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"MZ\x90",
)
_CONTROLS = bytes({*range(9), *range(14, 27), *range(28, 32), 127})  # not white space, not escape
_HEAD = 65536  # bytes looked at to tell text from something else
_BINARY = 0.08  # of the bytes; random bytes have 0.11, text with stray NULs 0.05
_FOREIGN = 0.3  # of the bytes over 127; Windows-1252 French has under 0.1, Cyrillic sets over 0.7
_TELLING = 24  # bytes; a shorter text may well be one accented word
_ALTERNATE = 0.7  # of every other byte is NUL in UTF-16 of a Latin text
_TRUSTED = re.compile(r"(?:iso8859|cp125|windows-125|koi8|big5|gb|euc|shift_jis|mac)[\w-]*\Z")

# In text that is not UTF-8 throughout, these sequences are UTF-8 all the same: Latin letters and
# general punctuation. Longer ones could be Windows-1252 (`é »` with a no-break space is E9 A0 BB).
_SEQUENCE = re.compile(rb"((?:[\xc2-\xc5][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf])+)")


def decode(data: bytes, declared: str = "") -> str:
    """The characters of a text file, line ends and stray characters as they are (see `repair`).

    `declared` is the encoding that the document names, believed only where UTF-8 fails. Raises
    ReadError: binary, or bad_encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _unmarked(data[len(mark) :], encoding)
    wide = _wide(data[:_HEAD])
    if wide:
        return _unmarked(data, wide)
    _check_text(data)
    return _utf8(data) or _declared(data, declared) or _windows(data)


def decode_line(line: bytes) -> str:
    """The characters of one line, as `decode` gives them, of a file whose other lines are not looked at."""
    return _utf8(line) or _windows(line)


def _unmarked(data: bytes, encoding: str) -> str:
    if encoding == "utf-8":
        return _utf8(data) or _windows(data)
    whole = len(data) - len(data) % _UNITS[encoding]
    text = data[:whole].decode(encoding, "replace")
    if text.count("\ufffd") > _BINARY * len(text):
        raise ReadError("bad_encoding", detail=encoding)
    return text


def _wide(head: bytes) -> str:
    """UTF-16 without a mark, told by the NULs beside the letters of a Latin text; else nothing."""
    even, odd = head[::2], head[1::2]
    if len(odd) < 2:  # noqa: PLR2004 - two letters at least
        return ""
    nul_even, nul_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if nul_odd > _ALTERNATE and nul_even < 1 - _ALTERNATE:
        return "utf-16-le"
    return "utf-16-be" if nul_even > _ALTERNATE and nul_odd < 1 - _ALTERNATE else ""


def _check_text(data: bytes) -> None:
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if head.startswith(_SIGNATURES) or controls > _BINARY * len(head):
        raise ReadError("binary")


def _utf8(data: bytes) -> str:
    """The text if it is UTF-8, but for a last character cut short; lone surrogates pass."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(data, final=False)
    except UnicodeDecodeError:
        return ""
    return "" if text.isascii() else text


def _declared(data: bytes, name: str) -> str:
    """The text in the encoding that it declares, if that is a plain one that fits."""
    try:
        codec = codecs.lookup(name).name if name else ""
        if not _TRUSTED.match(codec) or codec in {"iso8859-1", "cp1252"}:
            return ""
        return data.decode(codec)
    except (LookupError, ValueError):
        return ""


def _windows(data: bytes) -> str:
    """Windows-1252 with UTF-8 among it, line by line. Raises ReadError (bad_encoding)."""
    single = _SEQUENCE.sub(b"", data)
    high = len(single) - len(single.translate(None, bytes(range(128, 256))))
    if len(data) > _TELLING and high > _FOREIGN * len(data):
        raise ReadError("bad_encoding")
    return "".join(_line(line) for line in data.splitlines(keepends=True))


def _line(line: bytes) -> str:
    text = _utf8(line) if not line.isascii() else line.decode("ascii")
    if text:
        return text
    parts = _SEQUENCE.split(line)
    return "".join(
        part.decode("utf-8") if position % 2 else part.decode("cp1252", "replace")
        for position, part in enumerate(parts)
    )
