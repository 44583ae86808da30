"""Words: what is one, whatever white space stands around it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text.tokens import _LONGEST, _MARKS, _SPACES, _WORD, _chunks, _lone, _plain, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'Ukraine, l’Ukraine", "l ukraine l ukraine"),
        ("12 300 civils, 1.250.000 euros, 3,5 %", "12300 civils 1.250.000 euros 3,5"),
        ("en 2022 300 civils", "en 2022 300 civils"),
        ("entre 12\u00a0300 et 1\u202f250\u202f000", "entre 12300 et 1250000"),
        ("Aujourd’hui, peut-être", "aujourd'hui peut être"),
        ("5 0000 et 300", "5 0000 et 300"),
        ("10\n300", "10 300"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(text) == tuple(expected.split())


_PIECES = [
    "12",
    "300",
    "1.250",
    "3,5",
    "2022",
    "l’",
    "Été",
    "aujourd’hui",
    "été,",
    "300,5",
    "«",
    "c'est",
    "_",
]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(["", " ", "\u00a0", "\n", "  "]))))
def test_white_space_parts_words_as_the_pattern_does(pieces: list[tuple[str, str]]) -> None:
    text = "".join(map("".join, pieces))
    plain = text.replace("’", "'").lower()
    assert words(text) == tuple(word.translate(_SPACES) for word in _WORD.findall(plain))


def test_a_chunk_too_long_for_print_is_not_kept() -> None:
    long = "x" * (_LONGEST + 1)
    assert words(f"{long} {long}") == (long, long)
    assert long not in _chunks


@pytest.mark.parametrize("text", ["İstanbul", "\u0130stanbul, dit-il : 12 300"])
def test_a_dotted_capital_does_not_cut_a_word(text: str) -> None:
    assert words(text)[0] == "istanbul"


@settings(deadline=None, max_examples=400)
@given(
    st.text(
        "aZ\u00e9\u0301\u0130\u0131\u03a3\u00df\u00b2\u212a3_'\u2019-.,\u00bb(\u2026", min_size=1, max_size=8
    )
)
def test_a_word_between_marks_is_what_the_pattern_finds(chunk: str) -> None:
    assert _lone(chunk.strip(_MARKS)) in {(), tuple(_WORD.findall(_plain(chunk)))}
