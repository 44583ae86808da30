from digest.metrics.base import MetricSettings
from digest.metrics.length import Length
from tests.metrics.sourced import article, chosen, item, scored, told

LENGTH = Length(MetricSettings())
SOURCE = item(article("a", "Le chat dort.", "Il pleut à Paris ce soir."), article("b", "Un chien aboie."))


def test_words_and_their_share_of_all_articles() -> None:
    assert scored(LENGTH, SOURCE, told("Le chat dort. Un chien aboie.")) == {
        "words": 6.0,
        "compression": 0.5,
        "units": 2.0,
    }


def test_units_are_those_chosen() -> None:
    assert scored(LENGTH, SOURCE, chosen(SOURCE, ("a", 0)))["units"] == 1.0


def test_nothing_to_compare_with_articles_without_words() -> None:
    assert scored(LENGTH, item(article("a")), told("Un mot."))["compression"] is None
