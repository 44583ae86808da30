"""Citing: which articles of a story print the same unit."""

from digest.composing.candidates import Candidate, unit_words
from digest.models import Extract, Story

__all__ = ["extract_of", "places_by_words"]


def places_by_words(story: Story) -> dict[tuple[str, ...], list[tuple[str, int]]]:
    """Where each unit of the story stands, by its words: articles that print the same are cited together."""
    places: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for article in story.articles:
        for at, unit in enumerate(article.units):
            places.setdefault(unit_words(unit), []).append((article.id, at))
    return places


def extract_of(candidate: Candidate, places: dict[tuple[str, ...], list[tuple[str, int]]]) -> Extract:
    """The extract of a chosen unit. `places` are those of every unit of the story, by its words."""
    also = {
        article: (article, unit)
        for article, unit in reversed(places.get(candidate.words, []))
        if article != candidate.article
    }
    return Extract(candidate.article, candidate.unit, candidate.edits, tuple(reversed(also.values())))
