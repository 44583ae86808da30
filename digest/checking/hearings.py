"""Hearings: who is heard in the articles of a story, read once."""

from digest.annotating.quotes import Voices, voices
from digest.annotating.remembered import remembered
from digest.models import Story

__all__ = ["hearings"]


@remembered
def hearings(story: Story) -> dict[str, Voices | None]:
    """The sayings of the story's articles, by language."""
    langs = dict.fromkeys(article.lang for article in story.articles)
    return {lang: voices([one for one in story.articles if one.lang == lang], lang) for lang in langs}
