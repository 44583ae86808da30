"""Which days an article may be of."""

from datetime import date

from digest.models import Article


def first(article: Article) -> int:
    """The first of the days that are possible, up to the end of the month."""
    days = article.dating.candidates
    assert article.dating.day is None
    assert days[-1] == date(2026, 11, 30)
    return days[0].day
