"""What LexRank prefers, and what it does where sumy's divides by nothing."""

from digest.models import Story
from digest.summarizers.lexrank import LexRank
from digest.summarizers.terms import terms_of
from tests.summarizers.making import article

HUB = "Le maire de Lyon ferme la piscine."
SPOKES = ["Le maire voyage.", "Lyon gagne.", "Une piscine ouvre à Nice."]
ASIDE = "Un orchestre jouera Mozart dimanche."


def _order(texts: list[str]) -> list[int]:
    return list(LexRank().order(terms_of(Story("s", (article("a", texts),)))))


def test_what_resembles_most_others_comes_first() -> None:
    assert _order([ASIDE, *SPOKES, HUB])[0] == 4


def test_two_units_without_a_word_in_common_keep_their_order() -> None:
    assert _order(["Le maire parle.", "La pluie tombe."]) == [0, 1]


def test_a_long_text_is_ranked_as_a_short_one_is() -> None:
    filler = [f"Sujet{n} verbe{n} objet{n} adverbe{n}." for n in range(200)]
    texts = [ASIDE, *filler, *SPOKES, HUB]
    assert not terms_of(Story("s", (article("a", texts),))).is_small
    assert _order(texts)[0] == 204
