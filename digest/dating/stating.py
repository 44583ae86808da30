"""Landmarks that articles state: « depuis son retour au pouvoir le 20 janvier » dates other articles."""

from collections.abc import Iterable

from digest.dating.events import families_of
from digest.dating.lexicon import fold, lexicon_of
from digest.dating.passages import Passages
from digest.desk import Landmark, proper_names
from digest.models import Article, Evidence

__all__ = ["stated_landmarks"]

_BESIDE = 60  # characters; the event stands this close to its date


def stated_landmarks(articles: Iterable[Article]) -> tuple[Landmark, ...]:
    """Events with their day, of articles whose own date makes that day certain, in the articles' order."""
    return tuple(
        found
        for article in articles
        for one in article.dating.background
        if (found := _stated(article, one)) is not None
    )


def _stated(article: Article, one: Evidence) -> Landmark | None:
    day = one.days.day
    if day is None or one.start < 0 or one.kind == "updated":
        return None
    lang = lexicon_of(article.lang).lang
    families = families_of(article.text[max(0, one.start - _BESIDE) : one.end], lang)
    if not families:
        return None
    start, end = Passages(fold(article.text)).sentence(one.start)
    names = proper_names(article.text[start:end])
    return (
        Landmark(f"{article.id}:{one.start}", one.text, day, (), names, families, article.id)
        if names
        else None
    )
