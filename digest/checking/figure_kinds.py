"""Kinds of figures: of each name of a story whether it is a person's, a place's or a body's, by all it is."""

from collections import defaultdict
from collections.abc import Mapping

from digest.annotating.called import Called, called
from digest.annotating.frames.scenes import Figure
from digest.annotating.name_keys import people, seat
from digest.annotating.quotes import Voices
from digest.annotating.remembered import remembered
from digest.checking.cast import Cast
from digest.checking.ground import Ground
from digest.checking.hearings import hearings
from digest.checking.name_kinds import kind
from digest.models import Story

__all__ = ["FigureKinds", "figure_kinds"]

_LAND = frozenset(["land"])


class FigureKinds:
    """What the names of a story are, by their last words."""

    def __init__(self, kinds: Mapping[str, frozenset[str]], heard: Voices | None) -> None:
        """`kinds` are those of the story's own mentions."""
        self._kinds, self._heard = kinds, heard

    def are_one(self, cast: Cast, one: Figure, other: Figure) -> bool:
        """Whether a name of the sentence and one of the story are surely of one kind."""
        text = cast.scene.text if cast.scene else ""
        said = next((each for each in called(text, cast.lang) if each.end == one.end), None)
        mine = self._of(one) | (_told(text, said, self._heard, cast.lang) if said else frozenset())
        its = self._of(other)
        return bool(mine & its) and ("person" in mine) == ("person" in its)

    def _of(self, one: Figure) -> frozenset[str]:
        word = one.words[-1]
        return _LAND if people(word) or seat(word) else self._kinds.get(word, frozenset())


def figure_kinds(ground: Ground) -> FigureKinds:
    """The kinds of the names of a ground's story."""
    return FigureKinds(_kinds(ground.story), hearings(ground.story).get(ground.lang))


@remembered
def _kinds(story: Story) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for article in story.articles:
        lang = article.lang or "fr"
        heard = hearings(story).get(lang)
        for unit in article.units:
            for name in called(unit.text, lang):
                found[name.words[-1]] |= _told(unit.text, name, heard, lang)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _told(text: str, name: Called, heard: Voices | None, lang: str) -> frozenset[str]:
    """What a mention shows a name to be; a person's where the story knows somebody by it."""
    full = heard.people.name_of(text[name.start : name.end]) if heard else ""
    if heard and " " in full and heard.is_person(full) and not _is_body(full, heard):
        return frozenset(["person"])
    shown = kind(text, name, lang)
    return frozenset([shown] if shown not in ("", "person") else [])


def _is_body(full: str, heard: Voices) -> bool:
    """Whether a full name is said to be a body's: la chaîne ABC News."""
    lists = heard.words.words
    return not heard.people.heads.get(full, set()).isdisjoint(lists["media"] | lists["bodies"])
