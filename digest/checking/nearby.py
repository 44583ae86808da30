"""What stands near the units that a sentence was aligned with: the units beside them, and the titles."""

from digest.checking.ground import Ground

__all__ = ["days_of", "nearby"]

_BEFORE, _AFTER = 3, 1  # units; what "il" or "cette somme" takes up stands before, seldom far


def nearby(ground: Ground) -> tuple[str, ...]:
    """The texts beside the aligned ones, in their articles' order, and the titles of their articles."""
    units = {article.id: article for article in ground.story.articles}
    taken, told = set(ground.places), []
    for name, at in ground.places:
        article = units.get(name)
        if article is None:
            continue
        for index in range(max(0, at - _BEFORE), min(len(article.units), at + _AFTER + 1)):
            if (name, index) not in taken:
                taken.add((name, index))
                told.append(article.units[index].text)
        if (name, -1) not in taken and article.title:
            taken.add((name, -1))
            told.append(article.title)
    return tuple(told)


def days_of(ground: Ground) -> tuple[str, ...]:
    """The ISO day of the article of each aligned text, "" where it is not known."""
    days = {article.id: article.dating.day for article in ground.story.articles}
    found = [days.get(name) for name, _ in ground.places]
    found += [None] * (len(ground.texts) - len(found))
    return tuple(day.isoformat() if day else "" for day in found[: len(ground.texts)])
