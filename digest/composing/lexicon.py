"""The words of a language that point at the article's own day, compiled from its data file."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from digest.composing.calendar_words import month_names, weekday_names, weekdays_are_capitalised
from digest.text.tokens import words as tokens

__all__ = ["Lexicon", "lexicon"]

_EDGE = r"(?<![\w-])"
_MOST_ADVERBS = "{0,2}"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Patterns over a text with plain apostrophes and spaces; `weekdays` are Monday first, `signs` tokens."""

    weekdays: tuple[str, ...]
    signs: frozenset[str]
    weekday: re.Pattern[str]
    relative: re.Pattern[str]
    same_day: re.Pattern[str]
    vague: re.Pattern[str]
    unsure_before: re.Pattern[str]
    unsure_after: re.Pattern[str]
    since: re.Pattern[str]
    never_today: re.Pattern[str]
    dated_after: re.Pattern[str]
    subordinator: re.Pattern[str]
    past: re.Pattern[str]
    future: re.Pattern[str]
    ending_past: re.Pattern[str]
    ending_future: re.Pattern[str]
    split: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    part: re.Pattern[str]
    epoch: re.Pattern[str]
    steps: dict[str, int]
    lower_case: bool
    no_tense: frozenset[str]


@cache
def lexicon(lang: str) -> Lexicon | None:
    """The lexicon of a language, or None where it has no data file."""
    listed = resources.files("digest.composing").joinpath(f"data/deictics.{lang}.toml")
    if not lang.isalnum() or not listed.is_file():
        return None
    data = tomllib.loads(listed.read_text(encoding="utf-8"))
    return _compile(data, _forms(data.pop("forms")), lang)


def _compile(words: dict[str, list[str]], forms: dict[str, str], lang: str) -> Lexicon:
    weekdays, months = weekday_names(lang), month_names(lang)
    steps = {w: step for step, key in ((-1, "yesterday"), (0, "today"), (1, "tomorrow")) for w in words[key]}
    named, relative, links = _any(weekdays), _any(list(steps)), _any(words["links"])
    month = rf"(?:{_any(months)})"
    adverbs = rf"(?: {forms['adverb']}){_MOST_ADVERBS}"
    last = _EDGE + r"(?:%s)" + adverbs + r"\s+$"
    on = rf"(?:(?:{_any(words['on'])})\s+)?" if words["on"] else ""
    before, after = rf"{_EDGE}(?:{{}})\s*$", r"\s*(?:{})(?!\w)"
    return Lexicon(
        weekdays=weekdays,
        signs=frozenset(tokens(p)[-1] for p in (*weekdays, *steps, *words["same_day"], *words["vague"])),
        weekday=_word(rf"(?:(?P<this>{_any(words['this'])})\s+|(?P<on>{on}))(?P<day>{named})"),
        relative=_word(rf"(?P<step>{relative})(?P<named>\s*\(\s*(?:{named})\s*\)|\s+(?:{named})(?!\w))?"),
        same_day=_word(_any(words["same_day"])),
        vague=_word(_any(words["vague"])),
        unsure_before=_fold(before.format(_any(words["unsure_before"]))),
        unsure_after=_fold(after.format(_any(words["unsure_after"]))),
        since=_fold(before.format(_any(words["since"]))),
        never_today=_fold(before.format(_any(words["never_today"]))),
        dated_after=_fold(
            rf"[,\s(]{{1,3}}(?:(?:the|le)\s+)?(?:{month}\W|\d{{1,2}}(?:er|st|nd|rd|th)?"
            rf"(?:\s*(?:[,.;:)/–-]|$)|\s+(?:of\s+)?(?:{month}|{links})(?!\w)))"
        ),
        subordinator=_word(_any(words["subordinators"])),
        past=_fold(rf"{_EDGE}(?:{forms['past']})(?!\w)"),
        future=_fold(rf"{_EDGE}(?:{forms['future']})(?!\w)"),
        ending_past=_fold(last % forms["past"]),
        ending_future=_fold(last % forms["future"]),
        split=tuple(
            (_fold(last % forms[f"{t}_split"]), _fold(rf"\s+(?:{forms[f'{t}_rest']})(?!\w)"))
            for t in ("past", "future")
        ),
        part=_fold(after.format(_any(words["parts"]))),
        epoch=_fold(after.format(_any(words["epoch_after"]))),
        steps=steps,
        lower_case=not weekdays_are_capitalised(lang),
        no_tense=frozenset(forms["not_past"].split("|") + forms["not_future"].split("|")),
    )


def _forms(listed: dict[str, list[str]]) -> dict[str, str]:
    """The verb forms as patterns, their placeholders filled in."""
    small = {name: f"(?:{'|'.join(listed[name])})" for name in ("adverb", "infinitive", "participle")}
    filled = {name: "|".join(forms) for name, forms in listed.items() if name not in small}
    for name, pattern in small.items():
        filled = {key: value.replace(f"{{{name}}}", pattern) for key, value in filled.items()}
    return {**filled, **small}


def _any(phrases: Sequence[str]) -> str:
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first) or r"(?!)"


def _word(pattern: str) -> re.Pattern[str]:
    return _fold(rf"(?<![\w-])(?:{pattern})(?![\w-])")


def _fold(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
