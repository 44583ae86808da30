"""visible: text without what no reader sees and no mail program takes."""

import re

__all__ = ["visible"]

# Control characters but tab and newline, lone surrogates, noncharacters, and the marks that turn the
# direction of a line: a name that holds them reads as another (CVE-2021-42574).
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff"
    "\U000e0000-\U000e0fff\U0010fffe\U0010ffff]"
)


def visible(text: str) -> str:
    """The text without control characters, hidden directions, lone surrogates and noncharacters."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
