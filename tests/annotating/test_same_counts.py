import pytest

from digest.annotating.same_counts import same_counts
from digest.text.tokens import words

CASES = (
    "31 nouvelles contaminations ont été recensées au cours des dernières 24 heures à Pékin, dit la ville."
)
AGAIN = "La capitale, Pékin, a fait état de 31 nouvelles contaminations au cours des dernières 24 heures."


def same(one: str, other: str) -> bool:
    return same_counts(words(one), words(other), "fr")


def test_the_same_count_in_other_words_is_one_fact() -> None:
    assert same(CASES, AGAIN)
    assert same(AGAIN, CASES)


@pytest.mark.parametrize(
    "other",
    [
        AGAIN.replace("31", "36"),
        AGAIN.replace("contaminations", "guérisons").replace("nouvelles", "belles"),  # of other things
        "La mairie de Pékin a fermé 31 nouvelles écoles.",  # of another event
    ],
)
def test_another_count_is_another_fact(other: str) -> None:
    assert not same(CASES, other)


def test_a_count_more_is_a_fact_more_and_spans_of_time_count_nothing() -> None:
    assert same(CASES.replace(".", ", dont 12 enfants."), AGAIN)
    assert not same(CASES.replace(".", ", dont 12 enfants."), AGAIN.replace(".", ", dont 15 enfants."))
    spans = (
        text.replace("31 nouvelles contaminations", "nouvelles contaminations") for text in (CASES, AGAIN)
    )
    assert not same(*spans)
