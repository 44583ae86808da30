"""What shows in a summary alone: words that only the article's day explains, and what is no prose."""

import re
from collections.abc import Iterator
from functools import cache

from digest.annotating.dates import mentions
from digest.annotating.lexicon import any_of, lexicon
from digest.annotating.plain import plain
from digest.text.quotations import own_words

__all__ = ["bare_deictics", "debris"]

_NEAR = 30  # characters; "aujourd'hui (jeudi 6 février)", "ce mercredi matin [12 février]"
_SIGNS = re.compile("[:@©<&\ufffd]|www|twitter|\\([cC]\\)")  # what every address has; cheaper to look for
_ADDRESSES = re.compile(
    r"https?://[^\s<>«»\"]++|(?<![\w.@/])www\.[\w.-]++(?:/[^\s<>«»\"]*+)?"
    r"|(?<![\w.])[a-z]++\.twitter\.com[^\s<>«»\"]*+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
    r"|(?:©|\([cC]\) ?(?=\d{4}))[^.\n]{0,60}|&(?:nbsp|amp|quot|lt|gt|#\d{1,6});"
    "|</?[a-z][a-z0-9]{0,9}(?: [^<>]{0,200})?/?>|\ufffd++"
)


def bare_deictics(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Such words outside quotations that no date follows or precedes, in brackets or not."""
    own = own_words(text)
    told = plain(own)
    patterns = _patterns(lang)
    for found in patterns["deictic"].finditer(told):
        start, end = found.span()
        if patterns["before"].search(told, max(0, start - _NEAR), start) or patterns["after"].match(
            told, end
        ):
            continue
        if not _is_dated(told, own, start, end, lang):
            yield start, end


def debris(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Addresses, markup, copyright lines and the phrases of menus and buttons."""
    patterns = [_debris(lang)]
    if _SIGNS.search(text):
        patterns.append(_ADDRESSES)
    for pattern in patterns:
        yield from (found.span() for found in pattern.finditer(text))


def _is_dated(told: str, own: str, start: int, end: int, lang: str) -> bool:
    """Whether a day of a month stands right beside; a bracket around the words is one that an editor set."""
    first, last = max(0, start - _NEAR), end + _NEAR
    near = mentions(told[first:last], lang, own[first:last])
    return any(day for mention in near for _, _, day in mention.days) or told[start - 1 : start] == "["


@cache
def _patterns(lang: str) -> dict[str, re.Pattern[str]]:
    words = lexicon(lang)
    return {
        "deictic": re.compile(rf"(?<![\w'-])(?:{any_of(words.deictics)})(?![\w-])"),
        "before": re.compile(rf"(?<!\w){any_of(words.epoch_before)} ?$"),
        "after": re.compile(rf" ?{any_of(words.epoch_after)}(?!\w)"),
    }


@cache
def _debris(lang: str) -> re.Pattern[str]:
    phrases = "|".join(lexicon(lang).debris)
    return re.compile(rf"(?<!\w)(?:{phrases})" if phrases else "(?!)", re.MULTILINE)
