"""Told names: whether the units that a sentence stands on give a name of it, or mean it otherwise."""

from dataclasses import replace

from digest.annotating.called import Called, tokens
from digest.annotating.name_keys import keys
from digest.annotating.plain import plain
from digest.checking.complements import is_told
from digest.checking.foremost import foremost, stems_of
from digest.checking.giving import Giving
from digest.checking.ground import Ground
from digest.checking.houses import is_house
from digest.checking.known_names import KnownNames, keys_of, known_names
from digest.checking.naming_words import naming_words
from digest.checking.nearby import nearby
from digest.checking.substitutions import Substitutions
from digest.text.stems import stem

__all__ = ["ToldNames"]

_MERGED = 2  # words of a sentence that show that a unit is one of those it was made of
_BACK = 12  # characters before a name, in which what makes it a place stands
_ROLES = 2  # words that the aligned units share with what the story says of a name


class ToldNames:
    """What the aligned units and those beside them give of names."""

    def __init__(self, sentence: str, ground: Ground) -> None:
        """Reads the aligned units; those beside them when a name is not in these."""
        self.lang, self._ground = ground.lang, ground
        self.known: KnownNames = known_names(ground.story)
        self._stems = [stems_of(text, self.lang) for text in ground.texts]
        self._keys = [keys_of(text, self.lang) for text in ground.texts]
        self._said = stems_of(sentence, self.lang)
        self._near: frozenset[str] | None = None

    def missing(self, name: Called, around: frozenset[str], sentence: str) -> str | None:
        """None for a name that is given; else what is said in its place, or ""."""
        first = self._nearest(around, name, sentence)
        giving = Giving(first, self.known)
        wrong = giving.wrongly_joined(name)
        if wrong is not None:
            return wrong
        swapped = Substitutions(sentence, first, name, self.known.topics)
        replaced = swapped.other if not self._is_role_of(name, swapped.other) else ""
        replaced = replaced if swapped.surely or swapped.is_like else ""
        before = plain(sentence[max(0, name.start - _BACK) : name.start])
        acts = naming_words(self.lang).placing.search(before) is None
        if giving.gives(name, acts=acts) or self._is_source(name):
            return replaced if replaced and swapped.surely else None
        if not swapped.surely and is_house(name.words[-1], self._ground):
            return None
        is_merged = self._is_merged(name, first)
        if replaced and (swapped.surely or not is_merged):
            return replaced
        is_meant = is_merged or self._stands_near(name, swapped, first) or self._is_in_best(name, swapped)
        if not (is_meant or replaced):
            is_meant = is_told(name, sentence, self._ground) or self._is_aside(name, sentence)
        return None if is_meant or self._is_unrivalled(name, swapped) else swapped.other

    def _nearest(self, around: frozenset[str], name: Called, sentence: str) -> Ground:
        """The units that say what stands around a name; where none does, most of the sentence."""
        first = self._foremost(around)
        if any(around & stems for stems in self._stems):
            return first
        nearer = self._foremost(self._said)
        is_else = Substitutions(sentence, nearer, name, self.known.topics).other
        return nearer if is_else or not Giving(self._ground, self.known).gives(name) else first

    def _is_in_best(self, name: Called, swapped: Substitutions) -> bool:
        """Whether the unit that has most of the sentence gives a name, and none stands in its place."""
        own = keys(name.words[-1], self.lang)
        return not swapped.other and any(not own.isdisjoint(given) for given in self._keys[:1])

    def _is_unrivalled(self, name: Called, swapped: Substitutions) -> bool:
        """Whether the story has a name, and the units have no other one that could stand in its place."""
        return not (swapped.other or swapped.unused) and self.known.has_any(keys(name.words[-1], self.lang))

    def _is_merged(self, name: Called, first: Ground) -> bool:
        """Whether a lesser unit that gives the name also has words of the sentence that the foremost lack."""
        last = keys(name.words[-1], self.lang)
        here = frozenset[str]().union(*(stems_of(text, self.lang) for text in first.texts))
        own = frozenset[str]().union(*(stems_of(word, self.lang) for word in name.words))
        return any(
            len((self._said & stems) - here - own) >= _MERGED
            for stems, given in zip(self._stems, self._keys, strict=True)
            if not last.isdisjoint(given)
        )

    def _foremost(self, around: frozenset[str]) -> Ground:
        """The ground with those units alone that say what stands around the name."""
        chosen = foremost(around, self._stems)
        places = self._ground.places if len(self._ground.places) == len(chosen) else ()
        return replace(
            self._ground,
            places=tuple(place for place, is_first in zip(places, chosen, strict=False) if is_first),
            texts=tuple(text for text, is_first in zip(self._ground.texts, chosen, strict=True) if is_first),
        )

    def _is_aside(self, name: Called, sentence: str) -> bool:
        """Whether a name that the story has stands in brackets: where a place lies, what is short for it."""
        in_brackets = sentence[: name.start].endswith("(") and sentence[name.end :].startswith(")")
        return in_brackets and self.known.has_any(keys(name.words[-1], self.lang))

    def _is_source(self, name: Called) -> bool:
        return not keys(name.words[-1], self.lang).isdisjoint(self.known.sources)

    def _is_role_of(self, name: Called, other: str) -> bool:
        """Whether two names are of one: they stand beside each other in the story."""
        return stem(plain(other), self.lang) in self.known.roles(name.words[-1], self.lang)

    def _stands_near(self, name: Called, swapped: Substitutions, first: Ground) -> bool:
        """Whether a name that is not given here is meant here: by its role, by a pronoun, or as the topic."""
        last = keys(name.words[-1], self.lang)
        if not self.known.has_any(last):
            return False
        if not swapped.unused and self._shares_roles(name, first):
            return True
        if self._near is None:
            texts = (*self._ground.texts, *nearby(self._ground))
            self._near = frozenset(key for text in texts for key in keys_of(text, self.lang))
        is_topic = not last.isdisjoint(self.known.topics)
        if not last.isdisjoint(self._near):
            return swapped.leans or not swapped.unused or is_topic
        return not swapped.unused and (is_topic or not last.isdisjoint(self.known.leads))

    def _shares_roles(self, name: Called, first: Ground) -> bool:
        roles = self.known.roles(name.words[-1], self.lang)
        here = {
            stem(word, self.lang) for text in first.texts for at, word in tokens(text) if text[at].islower()
        }
        return len(roles & here) >= _ROLES
