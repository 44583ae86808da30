"""What the command line says of an error, in the language of the console."""

import os
import re
from functools import cache

from digest.errors import DigestError

__all__ = ["console_language", "error_line", "in_words"]

_ENGLISH = "en"  # in which the messages are written
_SPACES = str.maketrans({"~": "\u00a0", "^": "\u202f"})  # as in the catalogues of the pages
_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_VALUE = re.compile(r"\\\{\\\}")
_PLACE = re.compile(r"\{\d*\}")


def console_language() -> str:
    """What the first of LC_ALL, LC_MESSAGES and LANG that is set asks for; "en" where it is not ours."""
    asked = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    lang = re.split(r"[_.@-]", asked)[0].lower()
    return lang if _messages(lang) else _ENGLISH


def error_line(error: DigestError, lang: str) -> str:
    """What was wrong, where, and what to do: one line, as `str` of the error gives it in English."""
    if lang == _ENGLISH:
        return str(error)
    what, advice = in_words(error.what, lang), in_words(error.advice, lang)
    line = f"{error.where}: {what}" if error.where else what
    return f"{line}. {advice}" if advice else line


def in_words(message: str, lang: str) -> str:
    """A message in a language; as it is where the language has no words for it. What varies in it is kept."""
    found = next(
        ((match, told) for pattern, told in _messages(lang) if (match := pattern.fullmatch(message))), None
    )
    if found is None:
        return message
    match, told = found
    values = [_value(one, lang) for one in match.groups()]
    return told.format(*values) if _PLACE.search(told) else told


def _value(value: str, lang: str) -> str:
    """What varies: a message of its own, or names, between the quotation marks of the language."""
    told = in_words(value, lang)
    return told if told != value else _QUOTED.sub(_marked, value)


def _marked(found: re.Match[str]) -> str:
    name = found[1] if found[1] is not None else found[2]
    return name if name.startswith("-") else f"«\u00a0{name}\u00a0»"


@cache
def _messages(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The messages of a language by patterns of the English ones, those that say most first."""
    from digest.text.word_lists import word_lists

    table = word_lists("digest.cli", "errors", lang) or {}
    ordered = sorted(table.items(), key=lambda one: -len(one[0].replace("{}", "")))
    return tuple(
        (re.compile(_VALUE.sub("(.+?)", re.escape(said)), re.DOTALL), told.translate(_SPACES))
        for said, told in ordered
    )
