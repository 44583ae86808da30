"""Repairs decoded text before it becomes an article: mojibake, line ends, what cannot be seen.

All of it happens before `Article.text` exists, so that offsets count in the repaired text. The
author's typography (’ « » and the spaces of French) is left as it is.
"""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

__all__ = ["one_line", "repair"]

# UTF-8 read as Windows-1252 leaves Ã, Â, â or Å before a character from the upper half.
_MOJIBAKE = re.compile("[ÃÂâÅÄðï][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽ\u0080-\u009f]|\\bÃ ")
# Terminal sequences: CSI (ESC [ or U+009B), OSC up to its end, two-character escapes.
_TERMINAL = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]|\x1b\\][^\x07\x1b\n]{0,256}(?:\x07|\x1b\\\\)|\x1b[ -~]?"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NEXT_LINE = 0x85
_OTHER_C1 = {
    code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0) if code != _NEXT_LINE
}
_UNSEEN = {
    code: None
    for first, last in (
        (0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x7F), (0xAD, 0xAD),  # controls, soft hyphen
        (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200C), (0x200E, 0x200F), (0x202A, 0x202E),
        (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xFFFE, 0xFFFF),  # zero width, bidi
        (0xD800, 0xDFFF), (0xE0000, 0xE01EF),  # lone surrogates, tags
    )
    for code in range(first, last + 1)
}  # fmt: skip
_REMOVED = _UNSEEN | _OTHER_C1
_REMOVABLE = re.compile("[" + "".join(re.escape(chr(code)) for code in _REMOVED) + "]")
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_LONE_JOINER = re.compile(f"(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])")
_MARKS = 4  # combining marks on one letter; Vietnamese needs 2, pointed Hebrew 3
_CROWD = re.compile(f"[^\x00-\u02ff\u2000-\u20cf{_EMOJI}]{{{_MARKS + 1},}}")


def repair(text: str) -> str:
    r"""The text as its author saw it: `\\n` line ends, NFC, nothing that cannot be seen."""
    if _MOJIBAKE.search(text):
        text = "\n".join(_unscramble(line) for line in text.split("\n"))
    text = _LINE_ENDS.sub("\n", _TERMINAL.sub("", text))
    if _REMOVABLE.search(text):
        text = text.translate(_REMOVED)
    if "\u200d" in text:
        text = _LONE_JOINER.sub("", text)
    return unicodedata.normalize("NFC", _CROWD.sub(_bound_marks, text))


def one_line(text: str) -> str:
    """A title or another short field, repaired, on one line."""
    return " ".join(repair(text).split())


def _bound_marks(crowd: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in crowd[0]:
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks <= _MARKS:
            kept.append(character)
    return "".join(kept)


def _unscramble(line: str) -> str:
    if not _MOJIBAKE.search(line):
        return line
    from ftfy import fix_encoding  # noqa: PLC0415 - needed by damaged text only

    return str(fix_encoding(line, _settings()))


@cache
def _settings() -> "TextFixerConfig":
    from ftfy import TextFixerConfig  # noqa: PLC0415 - needed by damaged text only

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
