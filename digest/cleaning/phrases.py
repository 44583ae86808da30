"""The phrases of web pages that are not the article, by reason, in every language that has a list."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from digest.cleaning.announced import announced_in
from digest.cleaning.appeals import appeal_of
from digest.cleaning.folding import folded
from digest.cleaning.phrase_lists import letters, listed_phrases
from digest.cleaning.phrase_signs import may_open, nags_near

__all__ = ["announces", "cuts_off", "reason_of"]

_LABELLED = 220  # characters; a label and what it announces ("Lire aussi : …") fit in a headline's length
_NAGGED = 320  # characters; a nag is one or two sentences
_MARK = r"\s*(?:[:;!\u2026|<>()\[\u2013\u2014\u00ab\"\d\u2192\u25ba]|- |\.\.|$)"
# No label opens a long sentence
_LONE_MARK = r"\s*(?:[:|>(\u2192\u25ba](?!.{60}.*[.]$)|!?$|\d+(?:\s?/\s?\d+)?$)"
_OPENING_MARKS = (
    " \u00ab\u00bb\"'\u201c\u201d*[(>|/#\u2022\u25ba\u25b6\u2192+-\u2013\u2014:\\\t\u200b\ufeff"
    "\U0001f449\u27a1\ufe0f"
)


@cache
def _lines() -> dict[str, str]:
    lines = {"cut": listed_phrases()["cut"], "line": listed_phrases()["line"]}
    return {
        letters(phrase): reason
        for by_reason in lines.values()
        for reason, phrases in by_reason.items()
        for phrase in phrases
    }


@cache
def _labels() -> list[tuple[re.Pattern[str], str]]:
    """A pattern for each reason: one of its phrases, and a mark that shows it to be a label.

    A phrase of one word, which a sentence may open with, asks for more than one of several words;
    one that is listed with its colon needs nothing else.
    """
    listed = [*listed_phrases()["label"].items(), *listed_phrases()["cut"].items()]
    return [(_label_pattern(phrases), reason) for reason, phrases in listed]


def _label_pattern(phrases: list[str]) -> re.Pattern[str]:
    plain = [phrase for phrase in phrases if not phrase.endswith(":")]
    announced = _either(phrase.rstrip(" :") for phrase in phrases if phrase.endswith(":"))
    several = _either(phrase for phrase in plain if " " in phrase)
    alone = _either(phrase for phrase in plain if " " not in phrase)
    return re.compile(rf"(?:{announced})\s?:|(?:{several}){_MARK}|(?:{alone}){_LONE_MARK}")


@cache
def _openings() -> list[tuple[str, str]]:
    return [(f"{p} ", reason) for reason, phrases in listed_phrases()["opening"].items() for p in phrases]


def _either(phrases: Iterable[str]) -> str:
    """An alternation, the longest phrase first; of no phrases, one that never matches."""
    listed = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase) for phrase in listed) or "(?!)"


def reason_of(text: str, words: Sequence[str]) -> str:
    """Why a paragraph is debris: the reason of the phrase that it is, opens with or holds; or ''.

    `words` are the words of the text; most prose is told by them and its opening alone.
    """
    return _phrased(text, words) or announced_in(text) or appeal_of(text)


def announces(text: str) -> bool:
    """Whether a text opens with the words that announce another article: "Sur le même sujet : …"."""
    return (_opened(folded(text).lstrip(_OPENING_MARKS)) or announced_in(text)) == "related"


def _phrased(text: str, words: Sequence[str]) -> str:
    opens, nags = may_open(text), nags_near(text, words)
    plain = folded(text) if opens or nags else ""
    bare = plain.lstrip(_OPENING_MARKS)
    if not bare:
        return "junk" if plain else ""
    if len(bare) > _NAGGED:
        return ""
    opened = _opened(bare) or _buttons(bare) if opens and len(bare) <= _LABELLED else ""
    if opened or not nags:
        return opened
    return min((nag for nag in nags if _holds(bare, nag[1])), default=(0, "", ""))[2]  # the first listed


def _holds(text: str, phrase: str) -> bool:
    """Whether a text holds a phrase in words of its own: "ISSN 1234" does, "Lissner" does not."""
    at = text.find(phrase)
    if at < 0:
        return False
    around = text[at - 1 : at] + text[at + len(phrase) : at + len(phrase) + 1]
    return not any(mark.isalpha() for mark in around)


def _opened(bare: str) -> str:
    if not bare.endswith("?"):  # "Comment ?" is a question in French, "Comments" a heading in English
        line = _lines().get(letters(bare))
        if line:
            return line
    label = next((reason for pattern, reason in _labels() if pattern.match(bare)), "")
    if label or bare.endswith("."):
        return label
    return next((reason for phrase, reason in _openings() if bare.startswith(phrase)), "")


def _buttons(bare: str) -> str:
    """The reason of the first of several buttons in a line: "Fermer | Tout refuser"."""
    parts = [part.strip() for part in bare.split("|")] if "|" in bare else []
    reasons = [_lines().get(letters(part), "") for part in parts]
    return reasons[0] if reasons and all(reasons) else ""


def cuts_off(text: str) -> bool:
    """Whether a folded line heads what no article follows: the readers' comments, a press contact."""
    bare = letters(text)
    phrases = listed_phrases()["cut"].values()
    return any(bare == letters(phrase) for listed in phrases for phrase in listed)
