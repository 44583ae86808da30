"""The verb forms of a language that tell the past from the future, compiled from its data file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from digest.composing.patterns import WORD_START, any_of, folded, listed, whole_words

__all__ = ["Tense", "Verbs", "verbs"]

Tense = Literal["past", "future", "conditional"]

_TENSES: tuple[Tense, ...] = ("past", "future", "conditional")
_SPLIT: tuple[Tense, ...] = ("past", "future")
_FORMS = ("adverb", "infinitive", "participle")  # what the other forms are made of
_ADVERBS = "{0,2}"  # between a verb and its weekday: "a aussi déjà dit"
_APART = r"(?:\s+[\w'-]+){0,3}"  # between an auxiliary and its participle: "a été vite retrouvé"


@dataclass(frozen=True, slots=True)
class Verbs:
    """Patterns over a text with plain apostrophes and spaces.

    `forms` are the verbs of each tense; `ending` match at the end of what stands before a weekday, as do
    `done`, participles by themselves; `happened` are forms of the past of what is done at once,
    which what is `happened_apart` parts from a weekday; `split` are the auxiliary before it and the verb
    after it. `expected` and `earlier` open a form of the conditional and of the past. `complement` opens a
    clause that stands as if alone. `elsewhen` is what may have its own day before one. `no_tense` are words
    that look like a form and tell none.
    """

    forms: Mapping[Tense, re.Pattern[str]]
    ending: Mapping[Tense, re.Pattern[str]]
    split: Mapping[Tense, tuple[re.Pattern[str], re.Pattern[str]]]
    done: re.Pattern[str]
    happened: re.Pattern[str]
    happened_apart: re.Pattern[str]
    auxiliary: re.Pattern[str]
    expected: re.Pattern[str]
    earlier: re.Pattern[str]
    subordinator: re.Pattern[str]
    complement: re.Pattern[str]
    elsewhen: re.Pattern[str]
    part: re.Pattern[str]
    no_tense: frozenset[str]


@cache
def verbs(lang: str) -> Verbs | None:
    """The verbs of a language, or None where it has no data file."""
    data = listed("verbs", lang)
    if data is None:
        return None
    no_tense = frozenset(word for tense in _TENSES for word in data.pop(f"not_{tense}"))
    subordinator, complement = _clause(data.pop("subordinators")), _clause(data.pop("complements"))
    part = folded(rf"\s*(?:{any_of(data.pop('parts'))})(?!\w)")
    auxiliary = folded(rf"{WORD_START}(?:{any_of(data.pop('auxiliaries'))}){_APART}\s+$")
    forms = _filled(data)
    last = WORD_START + "(?:%s)(?: " + forms["adverb"] + ")" + _ADVERBS + r"\s+$"
    return Verbs(
        forms={tense: _form(forms[tense]) for tense in _TENSES},
        ending={tense: folded(last % forms[tense]) for tense in _TENSES},
        split={
            tense: (folded(last % forms[f"{tense}_split"]), folded(rf"\s+(?:{forms[f'{tense}_rest']})(?!\w)"))
            for tense in _SPLIT
        },
        done=folded(last % (forms["done"] or "(?!)")),
        happened=_form(forms["happened"]),
        happened_apart=_form(forms["happened_apart"]),
        auxiliary=auxiliary,
        expected=_form(forms["expected"]),
        earlier=_form(forms["earlier"]),
        subordinator=subordinator,
        complement=complement,
        elsewhen=re.compile(rf"{WORD_START}(?:{forms['elsewhen']})(?![\w-])"),
        part=part,
        no_tense=no_tense,
    )


def _form(pattern: str) -> re.Pattern[str]:
    return folded(rf"{WORD_START}(?:{pattern or '(?!)'})(?!\w)")


def _clause(words: Sequence[str]) -> re.Pattern[str]:
    """What opens a clause; one with its vowel cut off stands against the next word ("qu'il")."""
    cut = [word for word in words if word.endswith("'")]
    whole = whole_words(any_of([word for word in words if word not in cut]))
    return folded(rf"{whole.pattern}|{WORD_START}(?:{any_of(cut)})")


def _filled(data: dict[str, list[str]]) -> dict[str, str]:
    """The forms as patterns, the names of other forms in them filled in."""
    small = {name: f"(?:{'|'.join(data[name])})" for name in _FORMS}
    filled = {name: "|".join(forms) for name, forms in data.items()} | small
    for name, pattern in small.items():
        filled = {key: value.replace(f"{{{name}}}", pattern) for key, value in filled.items()}
    return filled
