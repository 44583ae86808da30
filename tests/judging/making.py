"""Items, outputs and scores for the tests of the judges."""

from collections.abc import Mapping, Sequence

from digest.models import Article, Column, Contrast, Item, Output, Score, Standing, Story, Unit
from digest.text.tokens import words

ROUGE = Column("rouge2", "higher", scale=100.0)
LENGTH = Column("words", decimals=0)
REPEATS = Column("redundancy", "lower", decimals=3)


def scores(table: Mapping[str, Sequence[float | None]]) -> list[Score]:
    """Scores of one column, by system; the items are 0, 1, 2 …."""
    return [
        Score(system, str(place), (value,))
        for system, values in table.items()
        for place, value in enumerate(values)
    ]


def item(name: str, *articles: Sequence[str], lang: str = "fr") -> Item:
    """An item of articles, each of sentences."""
    made = tuple(
        Article(
            f"{name}.{place}",
            f"{name}.txt",
            "\n".join(sentences),
            lang=lang,
            units=tuple(Unit(text, 0, len(text), 0, words(text)) for text in sentences),
        )
        for place, sentences in enumerate(articles)
    )
    return Item(name, Story(name, made))


def outputs(system: str, texts: Sequence[str]) -> list[Output]:
    """What a system prints for the items 0, 1, 2 …."""
    return [Output(system, str(place), text) for place, text in enumerate(texts)]


def standing(system: str, *contrasts: Contrast) -> Standing:
    """A standing on thirty items."""
    return Standing(system, 30, contrasts)
