"""Captions: the lines under photographs, by the credit or by the place and the day that they end with."""

import re
from functools import cache

from digest.cleaning.blocks import Block, Draft
from digest.cleaning.line_words import UPPER, agency_pattern, alternation

__all__ = ["is_signature", "mark_captions"]

_CREDIT = r"photos?|cr[ée]dits?|image|illustration|archives?|capture|photograph|picture|file|ph\.|©|\(c\)"
_CAPTION = re.compile(
    r"^(?:copyright|©|\(c\))\s.{0,100}$"
    rf"|(?:/|\bvia)\s?(?:{agency_pattern()}|Getty Images|Sipa(?: Press)?)\W*$"
    rf"|[(\[](?:{_CREDIT})[^()\[\]]{{0,100}}[)\]]\s*\.?$|[(\[][^()\[\]]{{0,60}}/\s?[^()\[\]]{{2,40}}[)\]]$"
    r"|©.{0,80}$|(?:^|\s)(?:getty images|afp photo|reuters/\w+)[^.]{0,60}$",
    re.IGNORECASE,
)
# "PHOTO ARCHIVES S. COURBE - LA VOIX", "Photo Progrès/Yves SALVAT", and a label after what is seen.
_NAME = rf"{UPPER}[\w.'\u2019/&-]*+"
_SIGNER = rf"{_NAME}(?:\s?[/|\u2013\u2014-]\s?{_NAME}|\s(?:d[eu]\s)?{_NAME}){{1,8}}+"
_OF = r"(?:\s(?:d['\u2019])?(?:archives?|ARCHIVES?|illustration))?"
_SIGNED = re.compile(
    rf"(?:^|(?<=[.!?\u00bb\u201d|]\s))(?:Photos?|PHOTOS?){_OF}\s/?\s?{_SIGNER}$"
    r"|(?<=[.!?\u00bb\u201d]\s)Cr[ée]dits?(?:\s(?:photos?|images?))?\s?:\s?[^.!?]{2,60}$"
)
_SEEN = 200  # characters of what a picture shows
_CAPTION_SIGNS = ("/", "\u00a9", "(c)", "via", "copyright", "getty images", "afp photo")
_OTHER_CASES = ("\u0130", "\u0131", "\u017f", "\u212a")  # the letters i, s and k, where case does not count
_CAPTION_LONGEST = 300  # characters
_CAPTION_END = 180  # characters in which the credit that ends a caption is looked for
_PLACED = r"(?:à|au|aux|en|dans|devant|sur|près|in|at|near|outside)"
# What a caption has not: it tells what is seen, and a sentence with its day tells what happened.
_HAPPENED = re.compile(
    r"\b(?:a|ont|est|sont|fut|furent|avait|avaient|était|étaient|sera|seront|was|were|has|have|had|will"
    r"|\w{2,}(?:èrent|ra|ront|rait|raient))\b"
)


_NAMES_PICTURE = re.compile(r"[Pp]hoto|PHOTO|[Cc]r[ée]dit")


def mark_captions(draft: Draft) -> Draft:
    """Short paragraphs that end with the credit of a photograph, or with where and when it was taken."""
    tests = (_is_caption, _is_dated, _is_signed)
    return draft.mark(lambda block: "credit" if any(test(block) for test in tests) else "")


def is_signature(text: str) -> bool:
    """Whether a text is who took a picture and nothing else: "Photo Progrès/Yves SALVAT"."""
    return len(text) <= _CAPTION_LONGEST and text[:1] in "PpCc" and _SIGNED.match(text) is not None


def _is_signed(block: Block) -> bool:
    """Whether who took a picture ends a paragraph that tells only what is seen on it."""
    if len(block.text) > _CAPTION_LONGEST or not _NAMES_PICTURE.search(block.text):
        return False
    signed = _SIGNED.search(block.text)
    seen = block.text[: signed.start()] if signed else ""
    return signed is not None and len(seen) <= _SEEN and not _HAPPENED.search(seen)


def _is_caption(block: Block) -> bool:
    end = block.text[-_CAPTION_END:]
    return len(block.text) <= _CAPTION_LONGEST and _may_credit(end) and bool(_CAPTION.search(end))


def _may_credit(end: str) -> bool:
    """Whether a text ends with a bracket or has a sign of a credit, as every caption does."""
    if end.removesuffix(".").rstrip().endswith((")", "]")):
        return True
    small = end.lower()
    return any(sign in small for sign in _CAPTION_SIGNS) or any(letter in end for letter in _OTHER_CASES)


def _is_dated(block: Block) -> bool:
    """Whether a text ends as "Gérard Larcher, à Paris, le 11 mars 2025.", or with capitals after its day."""
    end = block.text[-_CAPTION_END:]
    if len(block.text) > _CAPTION_LONGEST or not any(map(str.isdigit, end)):
        return False
    credited, placed = _dated()
    if credited.search(end):
        return True
    return bool(placed.search(end)) and not _HAPPENED.search(block.text)


@cache
def _dated() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day with its year before a credit in capitals, and after a place at the end."""
    months, year = rf"(?i:{alternation('months')})", r"(?:19|20)\d\d"
    spoken = r"(?:(?:le|on)\s)?(?:[^\W\d_]{3,9},?\s)?"
    day = rf"{spoken}(?:(?:1er|\d{{1,2}})\s{months}\s{year}|{months}\s\d{{1,2}},\s{year})"
    name = rf"{UPPER}(?:{UPPER}|[ .'\u2019/\u00ab\u00bb\u00a0\u202f-]){{2,60}}"
    return re.compile(rf",\s{day}\.?\s+{name}$"), re.compile(rf",\s{_PLACED}\s[^,.]{{2,60}},\s{day}\.?$")
