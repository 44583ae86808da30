"""Repairs decoded text before it becomes an article: mojibake, line ends, what cannot be seen.

All of it happens before `Article.text` exists, so that offsets count in the repaired text. The
author's typography (’ « » and the spaces of French) is left as it is.
"""

import html
import re
import unicodedata

__all__ = ["one_line", "repair", "unescaped"]

# UTF-8 read as Windows-1252 leaves Ã, Â, â or Å before a character from the upper half.
_MOJIBAKE = re.compile("[ÃÂâÅÄðï](?:[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ]|(?<=Ã) )")
# Terminal sequences: CSI (ESC [ or U+009B), OSC up to its end, two-character escapes.
_TERMINAL = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]|\x1b\\][^\x07\x1b\n]{0,256}(?:\x07|\x1b\\\\)|\x1b[ -~]?"
)
# A character written for HTML that was saved as text. What could become a tag stays as it is.
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|(?!lt;|gt;|LT;|GT;)[A-Za-z]{2,8}\d{0,2});")
_TWICE = re.compile(r"&amp;(?=(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|(?!lt;|gt;|LT;|GT;)[A-Za-z]{2,8}\d{0,2});)")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Controls but tab and line end, soft hyphen, zero-width and bidi marks, lone surrogates, tags. Some of
# them are rescued before they are removed: line ends, C1 that was Windows-1252, joiners in emoji.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e01ff]"
)
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_JOINER = "\u200d"
_IN_EMOJI = re.compile(f"[{_EMOJI}]{_JOINER}[{_EMOJI}]")
# Most text is of Western letters and a few marks beside them: told as such, it needs no closer look.
_BESIDE = "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u0153\u0152\u20ac\u202f"
_SEEN, _HIDDEN, _LEADING, _TRAILING = b".HLT"  # kinds of characters, the last two those of mojibake
_MARKS = 4  # combining marks on one letter; Vietnamese needs 2, pointed Hebrew 3
_CROWD = re.compile(f"[^\x00-\u02ff\u2000-\u20cf{_EMOJI}]{{{_MARKS + 1},}}")


def repair(text: str) -> str:
    r"""The text as its author saw it: `\\n` line ends, NFC, nothing that cannot be seen."""
    if _is_sound(text):
        return text
    if _MOJIBAKE.search(text):
        text = "\n".join(_unscramble(line) for line in text.split("\n"))
    if _UNSEEN.search(text):
        text = _LINE_ENDS.sub("\n", _TERMINAL.sub("", text)).translate(_WINDOWS)
        text = _UNSEEN.sub(_kept, text)
    return unicodedata.normalize("NFC", _CROWD.sub(_bound_marks, text))


def _is_sound(text: str) -> bool:
    """Whether a text has no character but Western ones that can be seen, and no mojibake."""
    try:
        narrow = text.encode("latin-1")
    except UnicodeEncodeError:
        for mark in _BESIDE:
            text = text.replace(mark, "\u00bf")  # as they do, it follows the first character of mojibake
        try:
            narrow = text.encode("latin-1")
        except UnicodeEncodeError:
            return False
    kinds = narrow.translate(_KINDS)
    return b"H" not in kinds and b"LT" not in kinds and b"\xc3 " not in narrow


def _kind(character: str) -> int:
    if _UNSEEN.match(character):
        return _HIDDEN
    if _MOJIBAKE.match(f"{character}\u00bf"):
        return _LEADING
    return _TRAILING if _MOJIBAKE.match(f"\u00c2{character}") else _SEEN


_KINDS = bytes(_kind(chr(code)) for code in range(256))


def one_line(text: str) -> str:
    """A title or another short field, repaired, on one line."""
    return " ".join(repair(text).split())


def unescaped(text: str) -> str:
    """Plain words with the characters that were written for HTML (`&nbsp;`, `&#39;`); no page, no code.

    What was written for it twice (`&amp;rsquo;`) is read twice.
    """
    return _ENTITY.sub(_meant, _TWICE.sub("&", text)) if "&" in text else text


def _meant(entity: re.Match[str]) -> str:
    character = html.unescape(entity[0])
    return entity[0] if character in {"<", ">"} else character


def _kept(unseen: re.Match[str]) -> str:
    """The joiner inside an emoji stays."""
    inside = unseen[0] == _JOINER and _IN_EMOJI.match(unseen.string, max(0, unseen.start() - 1))
    return _JOINER if inside else ""


def _bound_marks(crowd: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in crowd[0]:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks <= _MARKS:
            kept.append(character)
    return "".join(kept)


def _unscramble(line: str) -> str:
    """The line decoded as it should have been; quotes, widths and ligatures are not ftfy's to change."""
    if not _MOJIBAKE.search(line):
        return line
    from ftfy import fix_encoding  # noqa: PLC0415 - needed by damaged text only

    return str(fix_encoding(line))
