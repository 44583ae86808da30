"""New names: people and bodies whom no earlier issue names, not even in part."""

from collections.abc import Set as AbstractSet

from digest.annotating.name_keys import keys
from digest.annotating.names import Name, names
from digest.annotating.plain import plain
from digest.models import Newcomer, Place, Story
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["newcomers"]

_MOST = 3  # of a story; the first that its articles name most
_SHORTEST, _LONGEST = 2, 4  # words of a name; more is a title
_MANY = 3  # origins; of so many a new name that matters is told by
_SEVERAL = 2
_JOINTS = {"of", "&", "and"}  # with a capital behind them, a name goes on: the London School of Hygiene
_ALIKE = 2  # letters that two spellings of a name begin with


def newcomers(story: Story, known: AbstractSet[str], lang: str) -> tuple[Newcomer, ...]:
    """The full names of a story of which no earlier issue has the last word, by stems `known`.

    Those that most origins have go first, then in the order of the story. What only one of several origins
    names is a detail of its.
    """
    tellers: dict[str, set[int]] = {}
    places: dict[str, Place] = {}
    origin_of = {name: n for n, origin in enumerate(story.origins) for name in origin}
    for article in story.articles:
        own = article.lang or lang
        for number, unit in enumerate(article.units):
            for found in names(unit.text, own):
                name = _full(unit.text, found, known, own)
                if name and _is_new(name, known, own):
                    places.setdefault(name, (article.id, number))
                    tellers.setdefault(name, set()).add(origin_of.get(article.id, 0))
    least = _SEVERAL if len(story.origins) >= _MANY else 1
    order = sorted((name for name in places if len(tellers[name]) >= least), key=lambda n: -len(tellers[n]))
    return tuple(Newcomer(name, places[name]) for name in order[:_MOST])


def _full(text: str, name: Name, known: AbstractSet[str], lang: str) -> str:
    """A name of two words or more with capitals; "" for another, for a line, for a part of a longer name.

    What stands before it with a capital and is an earlier issue's word is a title: "[secrétaire au] Trésor".
    """
    said = text[name.start : name.end].split()
    while len(said) > _SHORTEST and not known.isdisjoint(content_stems(words(said[0]), lang)):
        del said[0]
    if not _SHORTEST <= len(said) <= _LONGEST or not all(w[0].isupper() and not w.isupper() for w in said):
        return ""
    before, after = text[: name.start].split()[-1:], text[name.end :].split()[:2]
    goes_on = len(after) > 1 and after[0] in _JOINTS and after[1][0].isupper()
    return "" if goes_on or before == ["&"] else " ".join(said)


def _is_new(name: str, known: AbstractSet[str], lang: str) -> bool:
    last = content_stems(words(name.rsplit(maxsplit=1)[-1]), lang)
    return bool(last) and known.isdisjoint(last) and not _is_spelt_otherwise(last[-1], known, lang)


def _is_spelt_otherwise(stem: str, known: AbstractSet[str], lang: str) -> bool:
    """Whether an earlier issue can have the same name in another spelling: Zelenskiy, Zelensky."""
    mine = keys(plain(stem), lang)
    near = (other for other in known if other[:_ALIKE] == stem[:_ALIKE])
    return any(mine & keys(plain(other), lang) for other in near)
