"""The words of a language that point at the article's own day, compiled from its data file."""

import re
from dataclasses import dataclass
from functools import cache

from digest.composing.patterns import WORD_START, any_of, folded, listed, whole_words
from digest.composing.verbs import Verbs, verbs
from digest.text.calendar_words import month_names, weekday_names, weekdays_are_capitalised
from digest.text.tokens import words as tokens

__all__ = ["Lexicon", "lexicon"]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns over a text with plain apostrophes and spaces.

    `weekdays` are Monday first; `steps` are the days from the article's own ("hier" is -1); `signs` are
    tokens, one of which every text has that names such a day.
    """

    weekdays: tuple[str, ...]
    capitalised: bool
    steps: dict[str, int]
    signs: frozenset[str]
    weekday: re.Pattern[str]
    dated_after: re.Pattern[str]
    named_after: re.Pattern[str]
    relative: re.Pattern[str]
    same_day: re.Pattern[str]
    vague: re.Pattern[str]
    habit: re.Pattern[str]
    unsure_before: re.Pattern[str]
    unsure_after: re.Pattern[str]
    since: re.Pattern[str]
    unplanned: re.Pattern[str]
    night: re.Pattern[str]
    ahead: re.Pattern[str]
    attributed: re.Pattern[str]
    epoch_before: re.Pattern[str]
    epoch_after: re.Pattern[str]
    hour_after: re.Pattern[str]
    verbs: Verbs


@cache
def lexicon(lang: str) -> Lexicon | None:
    """The lexicon of a language, or None where it has no data file."""
    words, forms = listed("deictics", lang), verbs(lang)
    if words is None or forms is None:
        return None
    weekdays = weekday_names(lang)
    named, on = any_of(weekdays), any_of(words["on"])
    steps = {w: step for step, key in ((-1, "yesterday"), (0, "today"), (1, "tomorrow")) for w in words[key]}
    relative = rf"(?P<step>{any_of(list(steps))})(?P<named>\s*\(\s*(?:{named})\s*\)|\s+(?:{named})(?!\w))?"
    return Lexicon(
        weekdays=weekdays,
        capitalised=weekdays_are_capitalised(lang),
        steps=steps,
        signs=frozenset(tokens(p)[-1] for p in (*weekdays, *steps, *words["same_day"], *words["vague"])),
        weekday=whole_words(rf"(?:(?P<this>{any_of(words['this'])})\s+|(?:{on})\s+)?(?P<day>{named})"),
        dated_after=_dated_after(any_of(month_names(lang)), any_of(words["links"])),
        named_after=folded(rf"[,\s(]{{1,3}}(?:{named})"),
        relative=whole_words(relative),
        same_day=whole_words(any_of(words["same_day"])),
        vague=whole_words(any_of(words["vague"])),
        habit=_before(words["habit"]),
        unsure_before=_before(words["unsure_before"]),
        unsure_after=_after(words["unsure_after"]),
        since=_before(words["since"]),
        unplanned=_unplanned(any_of(words["unplanned"]), any_of(words["of"])),
        night=_night(any_of(words["nights"]), any_of(words["nights_to"]), named),
        ahead=_before(words["ahead"]),
        attributed=whole_words(any_of(words["attributed"])),
        epoch_before=_before(words["epoch_before"]),
        epoch_after=_after(words["epoch_after"]),
        hour_after=re.compile(rf",?\s(?:{'|'.join(words['hour_after'])})", re.IGNORECASE),
        verbs=forms,
    )


def _dated_after(months: str, links: str) -> re.Pattern[str]:
    """What makes a weekday a date: " 12 février", " 17 et mardi 18", ", Jan. 10", " 8)"."""
    number = r"\d{1,2}(?:er|st|nd|rd|th)?"
    rest = rf"(?:\s*(?:[,.;:)/–-]|$)|\s+(?:of\s+)?(?:{months}|{links})(?!\w))"
    return folded(rf"[,\s(]{{1,3}}(?:(?:the|le)\s+)?(?:(?:{months})\W|{number}{rest})")


def _unplanned(events: str, of: str) -> re.Pattern[str]:
    """What leads to the weekday of an event that nobody plans: "l'attaque meurtrière de "."""
    return folded(rf"{WORD_START}(?:{events})(?:\s+[^\W\d_]+)?\s+(?:{of})\s*$")


def _night(nights: str, to: str, named: str) -> re.Pattern[str]:
    """A night by its two days: "dans la nuit de mardi à mercredi"."""
    return whole_words(rf"(?:{nights})\s+(?P<eve>{named})\s+(?:{to})\s+(?P<day>{named})")


def _before(phrases: list[str]) -> re.Pattern[str]:
    return folded(rf"{WORD_START}(?:{any_of(phrases)})\s*$")


def _after(phrases: list[str]) -> re.Pattern[str]:
    return folded(rf"\s*(?:{any_of(phrases)})(?!\w)")
