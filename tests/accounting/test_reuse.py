"""How much of a source a page reproduces: words in runs of eight or more, each counted once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.accounting.reuse import RUN, reused
from digest.text.tokens import words

WORDS = ["le", "pont", "ministre", "a", "déclaré", "mardi", "paris", "que", "travaux"]
texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


def naive(source: tuple[str, ...], page: list[str]) -> int:
    """Each run of each passage sought everywhere."""
    covered = set()
    for passage in map(words, page):
        for at in range(len(passage) - RUN + 1):
            run = passage[at : at + RUN]
            for start in range(len(source) - RUN + 1):
                if source[start : start + RUN] == run:
                    covered |= set(range(start, start + RUN))
    return len(covered)


@given(texts, st.lists(texts, max_size=4))
@settings(deadline=None)
def test_it_counts_what_a_naive_search_counts(source: str, page: list[str]) -> None:
    assert reused([words(source)], page) == (naive(words(source), page),)


def test_seven_words_are_no_run_and_eight_are() -> None:
    source = words("un deux trois quatre cinq six sept huit neuf dix")
    assert reused([source], ["un deux trois quatre cinq six sept"]) == (0,)
    assert reused([source], ["… un deux trois quatre cinq six sept huit !"]) == (8,)


def test_typography_changes_nothing() -> None:
    source = words("L'Ukraine compte 12 300 morts, « selon l'ONU » et ses experts de Genève")
    page = ['L’Ukraine compte 12 300 morts, "selon l’ONU" et ses experts de Genève.']
    assert reused([source], page) == (len(source),)


def test_no_run_goes_from_one_passage_into_the_next() -> None:
    source = words("un deux trois quatre cinq six sept huit")
    assert reused([source], ["un deux trois quatre", "cinq six sept huit"]) == (0,)


def test_each_source_is_measured_by_its_own_words() -> None:
    shared = "un deux trois quatre cinq six sept huit"
    assert reused([words(f"{shared} neuf"), words(f"zéro {shared}"), words("rien")], [shared]) == (8, 8, 0)
