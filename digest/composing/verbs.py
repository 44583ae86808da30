"""The verb forms of a language that tell the past from the future, compiled from its data file."""

import re
from dataclasses import dataclass
from functools import cache

from digest.composing.patterns import WORD_START, any_of, folded, listed, whole_words

__all__ = ["Verbs", "verbs"]

_FORMS = ("adverb", "infinitive", "participle")  # what the other forms are made of
_ADVERBS = "{0,2}"  # between a verb and its weekday: "a aussi déjà dit"


@dataclass(frozen=True, slots=True)
class Verbs:
    """Patterns over a text with plain apostrophes and spaces.

    `ending_…` match at the end of what stands before a weekday; `split` are the auxiliary before it and the
    verb after it, past then future. `elsewhen` is what may have
    its own day before one. `no_tense` are words that look like a form and tell none.
    """

    past: re.Pattern[str]
    future: re.Pattern[str]
    ending_past: re.Pattern[str]
    ending_future: re.Pattern[str]
    split: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    subordinator: re.Pattern[str]
    elsewhen: re.Pattern[str]
    part: re.Pattern[str]
    no_tense: frozenset[str]


@cache
def verbs(lang: str) -> Verbs | None:
    """The verbs of a language, or None where it has no data file."""
    data = listed("verbs", lang)
    if data is None:
        return None
    no_tense = frozenset(data.pop("not_past") + data.pop("not_future"))
    subordinator = whole_words(any_of(data.pop("subordinators")))
    part = folded(rf"\s*(?:{any_of(data.pop('parts'))})(?!\w)")
    forms = _filled(data)
    last = WORD_START + "(?:%s)(?: " + forms["adverb"] + ")" + _ADVERBS + r"\s+$"
    return Verbs(
        past=folded(rf"{WORD_START}(?:{forms['past']})(?!\w)"),
        future=folded(rf"{WORD_START}(?:{forms['future']})(?!\w)"),
        ending_past=folded(last % forms["past"]),
        ending_future=folded(last % forms["future"]),
        split=tuple(
            (folded(last % forms[f"{tense}_split"]), folded(rf"\s+(?:{forms[f'{tense}_rest']})(?!\w)"))
            for tense in ("past", "future")
        ),
        subordinator=subordinator,
        elsewhen=re.compile(rf"{WORD_START}(?:{forms['elsewhen']})(?![\w-])"),
        part=part,
        no_tense=no_tense,
    )


def _filled(data: dict[str, list[str]]) -> dict[str, str]:
    """The forms as patterns, the names of other forms in them filled in."""
    small = {name: f"(?:{'|'.join(data[name])})" for name in _FORMS}
    filled = {name: "|".join(forms) for name, forms in data.items()} | small
    for name, pattern in small.items():
        filled = {key: value.replace(f"{{{name}}}", pattern) for key, value in filled.items()}
    return filled
