"""What is passed over at little cost is what the patterns would have passed over."""

import re
import unicodedata
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.cleaning import captions, phrases, stamps, units
from digest.cleaning.blocks import block_of
from digest.cleaning.folding import folded
from digest.cleaning.phrase_lists import WORD, listed_phrases, nags
from digest.cleaning.phrases import reason_of
from digest.cleaning.suspects import Suspects
from digest.text.tokens import words

PHRASES = sorted({phrase for kind in listed_phrases().values() for said in kind.values() for phrase in said})
PROSE = [
    "le maire",
    "a dit",
    "Photo",
    "la",
    "l’été",
    "3",
    "18:30",
    "twitter",
    "aujourd’hui",
    "(AFP)",
    "Lire",
    "aussi",
]
MARKS = [" : ", " | ", ".", " ?", "!", " ", "  ", " - ", "…", "’", "1/2", " / ", ")", "(", '"', "« ", "_"]
ODD = ["́", "̵", "İ", "ı", "ſ", "K", "ß", "\u200b", "\u2028", "­", "\\", "″", "\t"]
CREDITS = [
    "via",
    "VIA",
    "Copyright",
    "©",
    "(c)",
    "/",
    "Getty Images",
    "AFP Photo",
    "reuters/x",
    "AFP",
    "photo",
    "[",
    "]",
]
PIECES = st.one_of(*(st.sampled_from(listed) for listed in (PHRASES, PROSE, MARKS, ODD, CREDITS)))
LINES = st.lists(PIECES, max_size=8).flatmap(
    lambda said: st.sampled_from(["", " "]).map(lambda between: between.join(said))
)
BODIES = LINES.filter(lambda line: bool(line.strip()))


def every_nag(text: str, _words: object) -> list[tuple[int, str, str]]:
    found = set(WORD.findall(folded(text)))
    return [nag for word, listed in nags().items() if word in found for nag in listed]


@given(LINES)
@settings(max_examples=600, deadline=None)
def test_a_phrase_is_found_as_if_every_phrase_had_been_tried(line: str) -> None:
    with patch.object(phrases, "may_open", lambda _: True), patch.object(phrases, "nags_near", every_nag):
        slowly = reason_of(line, words(line))
    assert reason_of(line, words(line)) == slowly


def test_every_listed_phrase_is_found() -> None:
    assert all(
        reason_of(f"{phrase} : x", words(phrase)) or reason_of(phrase, words(phrase)) for phrase in PHRASES
    )


@given(LINES)
@settings(max_examples=600, deadline=None)
def test_no_caption_lacks_the_signs(line: str) -> None:
    end = line[-180:]
    assert captions._may_credit(end) or not captions._CAPTION.search(end)


@given(
    st.lists(
        st.sampled_from(["il y a", "heures", "3", "janvier", " ", "12", "h", "/", "avril", "ago", "2024"]),
        max_size=8,
    )
)
def test_no_line_without_a_digit_has_a_date(said: list[str]) -> None:
    line = " ".join(said)
    patterns = (stamps._TIME, stamps._ago(), stamps._date())
    assert stamps._DIGIT.search(line) or not any(pattern.search(line) for pattern in patterns)


@given(st.one_of(LINES, st.text(max_size=40)))
@settings(max_examples=400, deadline=None)
def test_a_text_folded_word_by_word_is_the_text_folded(text: str) -> None:
    plain = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    assert folded(text) == " ".join(re.sub("[̀-ͯ]+", "", plain).split())


@given(BODIES)
@settings(max_examples=400, deadline=None)
def test_a_clean_paragraph_needs_no_cleaning(line: str) -> None:
    block = block_of(0, line.strip())
    assert not units._is_clean(block) or units._cleaned(block.text) == block.text.strip()


@given(st.text(" \t\n\r  \u2028ab\\", max_size=20))
def test_runs_of_white_space_are_those_of_the_plain_pattern(text: str) -> None:
    plain = re.compile(r"\s{2,}|[\t\n\r\f\v]")
    assert [found.span() for found in units._RUN.finditer(text)] == [f.span() for f in plain.finditer(text)]


def test_suspects_are_found_again_and_the_others_let_pass() -> None:
    asked: list[str] = []

    def suspicious(text: str) -> bool:
        asked.append(text)
        return "twitter" in text.split()

    suspects = Suspects(suspicious)
    assert [suspects.among(["le", "twitter", "x" * 50]) for _ in range(2)] == [{"twitter"}] * 2
    known = len(asked)
    assert (suspects.among(["le"]), suspects.among(["twitter", "le"])) == (set(), {"twitter"})
    assert len(asked) == known
