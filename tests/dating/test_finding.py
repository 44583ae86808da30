"""What is found by its numbers or its words is what the patterns find anywhere."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.dating import mentions, passages
from digest.dating.digits import digit_runs, may_be_dates, opening_with_digits
from digest.dating.finding import opening_with
from digest.dating.lexicon import fold, lexicon_of
from digest.dating.patterns import patterns_of

SAID = [
    "lundi", "mardi 3", "le 12 mars", "2024", "1er", "avril", "hier", "avant-hier", "12/02/2025", "3-2", "-",
    ".", "/", "1", "31", "fichier", "lundi-mardi", ", ", "\n", " » ", "… ", "!?", "2025-01-10", "\u0663",
    "\u0662\u0660\u0662\u0660 mars", "M. X", " ", "a dit",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(SAID), max_size=12).flatmap(
    lambda said: st.sampled_from(["", " "]).map(lambda between: fold(between.join(said)))
)


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_days_are_found_at_the_runs_of_digits(text: str) -> None:
    dated = mentions._patterns("fr")[0]
    whole = [
        m.span() for m in dated.finditer(text) if not (m.start() and text[m.start() - 1] in mentions._INSIDE)
    ]
    found = opening_with_digits(dated, text, digit_runs(text))
    assert [m.span() for m in found if not (m.start() and text[m.start() - 1] in mentions._INSIDE)] == whole


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_every_date_in_figures_is_three_numbers_together(text: str) -> None:
    assert may_be_dates(text, digit_runs(text)) or not mentions._NUMERIC.search(text)


@given(TEXTS, st.sampled_from(["fr", "en"]))
@settings(max_examples=500, deadline=None)
def test_words_are_found_where_the_pattern_finds_them(text: str, lang: str) -> None:
    lexicon, patterns = lexicon_of(lang), patterns_of(lang)
    for words, pattern in ((lexicon.days, patterns.weekday), (lexicon.cues.yesterday, patterns.yesterday)):
        assert [m.span() for m in opening_with(words, pattern, text)] == [
            m.span() for m in pattern.finditer(text)
        ]


def test_a_word_inside_the_one_before_it_is_passed_over() -> None:
    pattern = re.compile(r"hai ba|ba")
    assert [m[0] for m in opening_with(("hai ba", "ba"), pattern, "hai ba ba")] == ["hai ba", "ba"]


@given(st.text('.!?…\n »")ab', max_size=30))
@settings(max_examples=500, deadline=None)
def test_stops_are_those_of_the_plain_pattern(text: str) -> None:
    plain = re.compile(r"[.!?…]{1,8}[\s»”\")]{1,8}|\n\s*")
    assert [m.span() for m in passages._STOP.finditer(text)] == [m.span() for m in plain.finditer(text)]
