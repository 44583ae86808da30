"""Cast: who of a sentence is who in the units that it stands on, and what the story says of both."""

from collections.abc import Iterator

from digest.annotating.frames.scenes import Figure, scene
from digest.annotating.name_keys import keys, people, seat
from digest.annotating.plain import plain
from digest.checking.aliases import named
from digest.checking.beside import beside
from digest.checking.fitting import Fitting, fitting
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.text.stems import stem

__all__ = ["Cast"]

_ACTORS = frozenset(["agent", "patient", "à", "avec", "contre", "sur"])  # seats of who takes part
_SOURCES = frozenset(["selon", "après"])

_MORE = 6  # further units that a name is looked for in
_SHORTEST = 3  # letters by which it is


class Cast:
    """The figures of a sentence, and their likes in the units."""

    def __init__(self, sentence: str, ground: Ground) -> None:
        """Parses the sentence and the aligned units; further ones when a name is asked for."""
        self.ground, self.lang = ground, ground.lang
        self.scene = scene(sentence, ground.lang)
        self.figures = named(self.scene, ground.story) if self.scene else ()
        self.fittings = self._fitted(ground.texts)
        self._sentence = sentence
        self._used = {key for one in self.figures if one.is_name for key in self._last(one)}

    def is_same(self, one: Figure, other: Figure) -> bool:
        """Whether two can be one: the last word of a name is in the other, or the noun is the same."""
        if one.is_name != other.is_name:
            return False
        if not one.is_name:
            return stem(one.words[-1], self.lang) == stem(other.words[-1], self.lang)
        if one.words[-1] in other.words[-1].split("-") or other.words[-1] in one.words[-1].split("-"):
            return True  # Metz-Queuleu
        if _are_relatives(one, other):
            return False
        return not (
            self._last(one).isdisjoint(self._all(other)) and self._last(other).isdisjoint(self._all(one))
        )

    def is_used(self, one: Figure) -> bool:
        """Whether the sentence names a figure of a unit."""
        return not self._last(one).isdisjoint(self._used)

    def mentions(self, one: Figure, *, wide: bool = False) -> Iterator[tuple[Fitting, Figure]]:
        """Where the units have a figure of the sentence; `wide`: further units of the story too."""
        for each in (*self.fittings, *(self._further(one) if wide else ())):
            for there in self.figures_of(each):
                if self.is_same(one, there):
                    yield each, there

    def figures_of(self, each: Fitting) -> tuple[Figure, ...]:
        """The figures of a unit; a role that one person of the story has stands for that person."""
        return named(each.unit.scene, self.ground.story)

    def are_apart(self, one: Figure, other: Figure) -> bool:
        """Whether one name cannot replace the other: they are of two kinds, or may mean one.

        An acronym may mean its words; a place stands beside the one that it lies in.
        """
        if _lands(one) & _lands(other):
            return True
        if _is_country(one) != _is_country(other) or one.has_article != other.has_article:
            return True
        if one.words[0][0] == other.words[0][0] and (one.is_acronym or other.is_acronym):
            return True
        if self.is_same(one, other):
            return True
        pairs = {(a, b) for a in one.words for b in other.words}
        return not beside(self.ground.story).isdisjoint(pairs | {(b, a) for a, b in pairs})

    def is_speaker(self, one: Figure) -> bool:
        """Whether words are given to a figure: who speaks is another check's matter."""
        saying = grammar(self.lang).saying
        return self.scene is not None and any(
            seat.slot in _SOURCES
            or (seat.slot == "agent" and saying.fullmatch(plain(self.scene.words[seat.governor].text)))
            for seat in self.scene.seats(one)
        )

    def is_source(self, one: Figure) -> bool:
        """Whether it is according to a figure that something is said."""
        return self.scene is not None and any(seat.slot in _SOURCES for seat in self.scene.seats(one))

    def is_actor(self, one: Figure) -> bool:
        """Whether a figure does something, or has it done to it."""
        return self.scene is not None and any(seat.slot in _ACTORS for seat in self.scene.seats(one))

    def _fitted(self, texts: tuple[str, ...]) -> list[Fitting]:
        sentence = self.scene.text if self.scene else ""
        return [each for text in texts if (each := fitting(sentence, text, self.lang))]

    def _further(self, one: Figure) -> list[Fitting]:
        beginnings = [word for word in one.words if len(word) >= _SHORTEST]
        texts = (unit.text for article in self.ground.story.articles for unit in article.units)
        found: list[str] = []
        for text in texts:
            if text not in self.ground.texts and any(word in plain(text) for word in beginnings):
                found.append(text)
                if len(found) == _MORE:
                    break
        return self._fitted(tuple(found))

    def _last(self, one: Figure) -> frozenset[str]:
        return keys(one.words[-1], self.lang)

    def _all(self, one: Figure) -> frozenset[str]:
        return frozenset(key for word in one.words for key in keys(word, self.lang))


def _are_relatives(one: Figure, other: Figure) -> bool:
    """Whether two full names share the last word alone: Adama and Assa Traoré, two products of a maker."""
    if min(len(one.words), len(other.words)) < 2 or one.words[-1] != other.words[-1]:  # noqa: PLR2004 - first, last
        return False
    first, second = set(one.words[:-1]), set(other.words[:-1])
    return first.isdisjoint(second) and one.words[0][0] != other.words[0][0]


def _lands(one: Figure) -> set[str]:
    """The countries that a name means or stands for: Moscou, le Kremlin, la Russie."""
    return {seat(word) or people(word) for word in one.words} - {""}


def _is_country(one: Figure) -> bool:
    return bool(seat(one.words[-1]) or people(one.words[-1]))
