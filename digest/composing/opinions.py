"""Opinions in a story: told after what is reported, and named as what they are."""

import re

from digest.annotating.plain import plain
from digest.models import Article, Story

__all__ = ["is_label", "is_opinion", "named_opinion", "reported"]

_SHORT = {"editorial": "edito"}
_ENDS = re.compile(r"[|–—(\[]|\s-\s")  # « Pour une école | Tribune »
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
    ends = _ENDS.split(line)
    if not is_opinion(story) or is_label(ends[0], label) or is_label(ends[-1], label):
        return line
    return f"{label}{_COLONS.get(lang, ': ')}{line}"


def is_label(line: str, label: str) -> bool:
    """Whether a line opens with what the label of an opinion is called: « L'ÉDITO du jour. Le port »."""
    word = plain(label)
    called = "|".join(map(re.escape, (word, _SHORT.get(word, word))))
    return re.match(rf"\W*(?:l'|l[ea]\s)?(?:{called})s?(?!\w)", plain(line)) is not None
