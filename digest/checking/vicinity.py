"""Vicinity: how close what a sentence says around a name stands to names of its story, wherever told."""

from collections.abc import Iterator, Mapping
from math import log

from digest.annotating.frames.scenes import Figure
from digest.annotating.name_keys import keys
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.checking.cast import Cast
from digest.checking.fitting import Fitting, fitting
from digest.checking.hearings import hearings
from digest.models import Place, Story
from digest.text.stems import content_stemmer
from digest.text.tokens import words as words_of

__all__ = ["Vicinity"]

_SURE = 3.0  # the weight of a word that is the same
_NEAR = 5.0  # relations and words; what stands further off says nothing
_BORROWED = 0.4  # of a word's worth, where it stands nearer to another name
_SAID = 0.45  # of a word that somebody says
_FURTHER = 0.7  # of what stands in a unit that the sentence was not aligned with
_UNKNOWN = 0.7  # the weight of a word that the story has not


class Vicinity:
    """The words around one name of a sentence, against the units of its story."""

    def __init__(self, cast: Cast, one: Figure) -> None:
        """`one` is a figure of the cast's sentence, which has a scene."""
        self._cast, self._lang = cast, cast.lang
        self._units = tuple(_units(cast))
        self._asked = tuple(self._around(one)) if self._units else ()

    def _around(self, one: Figure) -> Iterator[tuple[int, float]]:
        """The tokens with a meaning near the name, of no name themselves, and what each is worth."""
        own, weights = self._units[0][0].own, _weights(self._cast.ground.story)
        named = {word for each in self._cast.figures if each.is_name for word in each.words}
        for at, token in enumerate(own.reading.tokens):
            far = own.far(one, at)
            if token.stem and token.plain not in named and far <= _NEAR:
                yield at, weights.get(token.stem, _UNKNOWN) / max(far, 1.0)

    def closeness(self, name: Figure) -> float:
        """How near a name of the story stands to like words, each taken where it stands nearest."""
        best = dict.fromkeys((at for at, _ in self._asked), 0.0)
        sought = keys(name.words[-1], self._lang)
        for each, place, share in self._units:
            there = [
                one
                for one in self._cast.figures_of(each)
                if one.is_name and not sought.isdisjoint(keys(one.words[-1], self._lang))
            ]
            said = self._said(sought, place)
            for at, _ in self._asked if there or said else ():
                best[at] = max(best[at], share * self._worth(each, at, there, said))
        return sum(worth * best[at] for at, worth in self._asked)

    def _worth(self, each: Fitting, at: int, there: list[Figure], said: str) -> float:
        worth = 0.0
        for other, weight in each.like(at):
            token = each.unit.reading.tokens[other]
            if said and token.plain in said:
                worth = max(worth, _SAID * weight / _SURE)
            far = min((each.unit.far(one, other) for one in there), default=_NEAR + 1)
            if far <= _NEAR:
                own = 1.0 if each.unit.nearest(other) >= far else _BORROWED
                worth = max(worth, own * weight / _SURE / max(far, 1.0))
        return worth

    def _said(self, sought: frozenset[str], place: Place) -> str:
        """What a unit gives as the words of somebody with such a name, in plain form."""
        heard = hearings(self._cast.ground.story).get(self._lang)
        parts = heard.parts(place) if heard else ()
        named = (part for part in parts if part.speaker.name and part.speaker.person)
        return " ".join(
            plain(part.text)
            for part in named
            if not sought.isdisjoint(keys(plain(part.speaker.name.rsplit(maxsplit=1)[-1]), self._lang))
        )


def _units(cast: Cast) -> Iterator[tuple[Fitting, Place, float]]:
    """The units of the story against the sentence, and what they count."""
    scene, ground = cast.scene, cast.ground
    for article in ground.story.articles:
        for at, unit in enumerate(article.units):
            found = fitting(scene.text, unit.text, cast.lang) if scene else None
            if found:
                place = (article.id, at)
                yield found, place, 1.0 if place in ground.places else _FURTHER


@remembered
def _weights(story: Story) -> Mapping[str, float]:
    """What the stems of a story tell: those of few units the most, 1 at most."""
    counts: dict[str, int] = {}
    texts = [(unit.text, article.lang or "fr") for article in story.articles for unit in article.units]
    for text, lang in texts:
        stem = content_stemmer(lang)
        for one in {stem(word.lower()) for word in words_of(text)} - {""}:
            counts[one] = counts.get(one, 0) + 1
    return {stem: log(1 + len(texts) / times) / log(1 + len(texts)) for stem, times in counts.items()}
