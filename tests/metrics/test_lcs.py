"""Longest common subsequences by bits, against the table that defines them."""

from hypothesis import given
from hypothesis import strategies as st

from digest.metrics.lcs import Aligned, length, places

texts = st.lists(st.sampled_from("abcde"), max_size=12)
sentences = st.lists(texts, max_size=4)


def by_table(one: list[str], other: list[str]) -> int:
    row = [0] * (len(other) + 1)
    for word in one:
        before = row
        row = [0]
        for at, peer in enumerate(other):
            row.append(before[at] + 1 if word == peer else max(row[-1], before[at + 1]))
    return row[-1]


@given(texts, texts)
def test_length(one: list[str], other: list[str]) -> None:
    assert length(places(one), len(one), other) == by_table(one, other)


def test_length_of_long_texts() -> None:
    one, other = list("abcab" * 60), list("bcaed" * 50)
    assert length(places(one), len(one), other) == by_table(one, other) > 64


def test_places() -> None:
    assert places("aba") == {"a": 0b101, "b": 0b010}


@given(sentences, texts)
def test_one_sentence_takes_from_each_as_many_words_as_are_common(
    reference: list[list[str]], words: list[str]
) -> None:
    union = Aligned(reference).union([words])
    at = 0
    for sentence in reference:
        taken = [word for place, word in enumerate(sentence) if union >> at + place & 1]
        assert len(taken) == by_table(sentence, words) == by_table(taken, words)
        at += len(sentence) + 1
    assert union >> at == 0


@given(sentences, sentences)
def test_a_union_holds_what_each_sentence_gives(reference: list[list[str]], others: list[list[str]]) -> None:
    aligned = Aligned(reference)
    union = 0
    for words in others:
        union |= aligned.union([words])
    assert aligned.union(others) == union
