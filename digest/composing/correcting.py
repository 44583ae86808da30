"""tellable: a story without what its corrections withhold."""

from dataclasses import replace

from digest.composing.leaning import leaning
from digest.models import TITLE, Article, Place, Story, Unit

__all__ = ["tellable", "withheld"]


def tellable(story: Story) -> Story:
    """The story of what may be told as fact: without what is corrected, what is withheld as if never said.

    Units keep their places. Of a story without corrections it is the story itself.
    """
    if not story.corrections:
        return story
    gone = story.corrected
    held = withheld(story)
    kept = tuple(_without(article, held) for article in story.articles if article.id not in gone)
    origins = (tuple(id_ for id_ in origin if id_ not in gone) for origin in story.origins)
    return replace(story, articles=kept, origins=tuple(filter(None, origins)))


def withheld(story: Story) -> frozenset[Place]:
    """The titles and units that its corrections withhold, and the units that lean on one of these."""
    held = {place for one in story.corrections for place in one.withheld}
    for article in story.articles if held else ():
        for at, unit in enumerate(article.units):
            if (article.id, at - 1) in held and at and leaning(unit.text, article.lang):
                held.add((article.id, at))
    return frozenset(held)


def _without(article: Article, held: frozenset[Place]) -> Article:
    """The article whose withheld units are empty, in its text too: quotations are looked for there."""
    own = sorted(at for id_, at in held if id_ == article.id)
    if not own:
        return article
    units, text = list(article.units), article.text
    for at in own:
        if at != TITLE:
            unit = units[at]
            units[at] = Unit("", unit.start, unit.end, unit.paragraph)
            text = f"{text[: unit.start]}{' ' * (unit.end - unit.start)}{text[unit.end :]}"
    title = "" if TITLE in own else article.title
    return replace(article, title=title, text=text, units=tuple(units))
