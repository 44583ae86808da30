"""Ground to hold sentences against: one article, some of its units aligned."""

from datetime import date

from digest.checking.ground import Ground
from digest.models import Article, Dating, Days, Story, Unit
from digest.text.tokens import words


def ground(
    *texts: str, at: tuple[int, ...] = (0,), lang: str = "fr", day: str = "2025-01-10", title: str = ""
) -> Ground:
    """The texts as the units of one article; those at `at` are aligned."""
    starts = [sum(len(text) + 2 for text in texts[:index]) for index in range(len(texts))]
    units = tuple(
        Unit(text, start, start + len(text), index, words(text))
        for index, (start, text) in enumerate(zip(starts, texts, strict=True))
    )
    dating = Dating(Days.only_on(date.fromisoformat(day)), "exact") if day else Dating()
    article = Article("a", "a", "\n\n".join(texts), lang, title, dating=dating, units=units)
    return Ground(
        Story("s", (article,)), tuple(("a", index) for index in at), tuple(texts[index] for index in at), lang
    )
