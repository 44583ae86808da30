"""Opinions in a story: told after what is reported, and named as what they are."""

from digest.models import Article, Story

__all__ = ["is_opinion", "named_opinion", "reported"]

_STEM = 5  # letters; « ÉDITO » is « Éditorial »
_COLONS = {"fr": "\u00a0: "}


def reported(story: Story) -> tuple[Article, ...]:
    """The articles of a story that report; all where each gives somebody's opinion."""
    return tuple(article for article in story.articles if not article.opinion) or story.articles


def is_opinion(story: Story) -> bool:
    """Whether a story has nothing but opinions."""
    return all(article.opinion for article in story.articles)


def named_opinion(line: str, story: Story) -> str:
    """The headline of a story of opinions, after the label of the first: « Tribune : Pour une école »."""
    label, lang = story.articles[0].opinion, story.articles[0].lang
    if not is_opinion(story) or label[:_STEM].casefold() in line.casefold():
        return line
    return f"{label}{_COLONS.get(lang, ': ')}{line}"
