"""in_own_language: of a story that is told in several languages, what the reader of the page reads."""

from dataclasses import replace

from digest.composing.opinions import reported
from digest.models import Story

__all__ = ["in_own_language"]


def in_own_language(story: Story, lang: str) -> Story:
    """The story with its articles in the language of the page only, if any of these reports something.

    Whoever reads a French page is not told in English what its French sources say too. An opinion in French
    is no report.
    """
    own = tuple(one for one in story.articles if (one.lang or lang) == lang)
    says = any(unit.text for one in reported(story) if one in own for unit in one.units)
    if len(own) == len(story.articles) or not says:
        return story
    ids = {one.id for one in own}
    origins = (tuple(id_ for id_ in origin if id_ in ids) for origin in story.origins)
    return replace(story, articles=own, origins=tuple(filter(None, origins)))
