"""The shape of a paragraph: a sentence, a heading, an item of a list."""

import re

__all__ = [
    "BULLET",
    "HOUR",
    "ends_sentence",
    "first_sentence",
    "is_item",
    "is_prose",
    "is_solid",
    "is_title_like",
    "word_count",
]

# A dash, dot or arrow that opens an item; a dash before a digit may be a minus sign.
BULLET = re.compile(r"[\s\u200b\ufeff]*+(?:[•●▪◦‣►▶■◆–—*·→>-]++[ \u00a0\u202f\t]++|[•●▪◦‣►▶■◆]++)")
# "18h42 : ", "[18:42] – ", "18h42 | ", "18:42 Le"; with a full stop, "12h30. ", it is part of no sentence.
HOUR = re.compile(
    r"[\[(]?(?P<hour>[01]?\d|2[0-3])\s?(?:[hH](?:\s?(?P<minute>[0-5]\d))?|:(?P<minutes>[0-5]\d))[\])]?"
    r"(?:\s*(?P<mark>[:|.\u2013\u2014-])|(?<=\d\d|\d\]))\s+(?=[^\W\d_a-z\u00df-\u00ff]|[\u00ab\u201c\"]|\d+\s[^\W\d_]{4})"
)
_STOPS = (".", "!", "?", "\u2026", ":", ";")
_END = re.compile(f"[{''.join(_STOPS)}][\\s\u00bb\u201d\"'\u2019)\\]*_]*+$")
_BEFORE = '\u00ab\u201c"(\\[>\u25ba\u25b6\u2192\U0001f449'  # what stands before the first word of a sentence
_INNER_END = re.compile(
    f'[^\\W\\d_]{{3}}[.!?\u2026](?:[ \u00a0\u202f]?[\u00bb\u201d")])*\\s[\\s{_BEFORE}]*+[^\\W\\d_a-z]'
)
_WORD = re.compile(r"\w++")
_TAIL = 60  # characters; closing marks are fewer
_RUNNING = 15  # words; a line of more, even without a full stop, is text that lost it
_SOLID = 6  # words; a shorter sentence alone (a button, a nag) does not show where the prose is
_DASHES = "-\u2013\u2014\u2022"
_SOLID_WORDS, _RUNNING_WORDS = (re.compile(rf"(?:\W*+\w++){{{least}}}") for least in (_SOLID, _RUNNING))
_SHORT_TITLE = 120  # characters; a headline that asks, or has a stop inside, has fewer
_TITLE = 220  # characters; the longest headlines have 200


def ends_sentence(text: str) -> bool:
    """Whether a text ends with the stop of a sentence, or the colon that announces one."""
    return text.endswith(_STOPS) or bool(_END.search(text[-_TAIL:]))


def first_sentence(text: str) -> str:
    """What stands before the first stop with a sentence after it; the whole text where there is none.

    The text is not cut for print here: a name with a stop in it ("St. Denis") may be taken for an end.
    """
    end = _INNER_END.search(text)
    return text[: end.end() - 1].rstrip(f"{_BEFORE} \u00a0\u202f\n") if end else text


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(_WORD.findall(text))


def is_prose(text: str) -> bool:
    """Whether a paragraph has a sentence's end, inside or at its own, or runs on too long for a heading."""
    return ends_sentence(text) or bool(_RUNNING_WORDS.match(text)) or bool(_INNER_END.search(text))


def is_solid(text: str) -> bool:
    """Whether a paragraph is prose beyond doubt, so that the article's body is around it."""
    return bool(_SOLID_WORDS.match(text)) and (ends_sentence(text) or bool(_INNER_END.search(text)))


def is_item(text: str) -> bool:
    """Whether a line is an item of a list; `- A heading -`, as agencies write it, is none."""
    return bool(BULLET.match(text)) and not text.rstrip().endswith((" -", " –", " —"))


def is_title_like(text: str) -> bool:
    """Whether a line could be a headline: short, one line, no sentence's full stop at its end.

    A headline may ask, or open with a rubric ("Faits divers. Un homme …"), but is then shorter.
    """
    if len(text) > _TITLE or "\n" in text or text[0] in _DASHES or text.rstrip().endswith(","):
        return False
    if _END.search(text[-_TAIL:]):
        return text.rstrip()[-1] in "!?\u2026" and len(text) <= _SHORT_TITLE and not _INNER_END.search(text)
    return len(text) <= _SHORT_TITLE or not _INNER_END.search(text)
