"""Giving: whether the aligned units give a name, in whatever form."""

from itertools import pairwise

from digest.annotating.called import Called, called, tokens
from digest.annotating.name_keys import keys, people, seat
from digest.checking.ground import Ground
from digest.checking.known_names import KnownNames, keys_of
from digest.checking.renowned import is_renowned

__all__ = ["Giving"]

_LETTERS = range(3, 8)  # of an acronym


class Giving:
    """The names of the aligned units of a sentence."""

    def __init__(self, ground: Ground, known: KnownNames) -> None:
        """`known` is what the whole story knows of names."""
        self._ground, self._known, self._lang = ground, known, ground.lang
        self._keys = frozenset(key for text in ground.texts for key in keys_of(text, self._lang))

    def wrongly_joined(self, name: Called) -> str | None:
        """The first names that the story gives, for a name of words that never stand together there.

        What the story does not know at all, and small words elsewhere, are no first names; nor is the end of
        an office ("ministre de la Défense Jim Mattis") where another name of two words follows.
        """
        for at, (one, other) in enumerate(pairwise(name.words)):
            if one in self._known.lower or self._known.stand_together(one, other, self._lang):
                continue
            if f"{one}-{other}" in self._keys or self._is_joined(one, other) or self._is_added(one, other):
                continue
            later = name.words[at + 1 :]
            if len(later) > 1 and self._known.stand_together(later[0], later[1], self._lang):
                continue
            return " ".join(sorted(self._known.before(other, self._lang))[:1])
        return None

    def _is_joined(self, one: str, other: str) -> bool:
        """Whether the two are one name of a country ("South Africa")."""
        joined = f"{one}-{other}"
        return bool(people(joined) or seat(joined))

    def _is_added(self, one: str, other: str) -> bool:
        """Whether a first name is added to a last name that the story has alone, and nobody else's."""
        is_alone = not keys(other, self._lang).isdisjoint(self._known.alone)
        return is_alone and is_renowned(one, other, self._lang)

    def gives(self, name: Called, *, acts: bool = False) -> bool:
        """Whether the last word of a name is given, or another of its words, or the country that it is of.

        A capital that is no place here but `acts` may stand for its country, wherever else it is named.
        """
        whole, last = "-".join(name.words), name.words[-1]
        if acts and seat(last) and f"={seat(last)}" in self._keys:
            return True
        if self._has(whole) or self._has(last) or self._has_country(whole) or self._has_country(last):
            return True
        parts = [part for part in last.split("-") if len(part) > 1]
        if len(parts) > 1 and all(map(self._has, parts)):
            return True
        first = [word for word in name.words[:-1] if word not in self._known.lower]
        return self._expands(name) or (any(map(self._has, first)) and not self._has_other(name))

    def _has(self, word: str) -> bool:
        return not keys(word, self._lang).isdisjoint(self._keys)

    def _has_country(self, word: str) -> bool:
        """Whether the country is given whose government a word of the story stands for, or the other way."""
        country = seat(word)
        if country and f"={country}" in self._keys:
            return self._known.has_any([word])
        own = people(word)
        return bool(own) and any(seat(key) == own for key in self._keys)

    def _has_other(self, name: Called) -> bool:
        """Whether the aligned units have another last name after the first one of this."""
        for text in self._ground.texts:
            for other in called(text, self._lang):
                at = {word for word in name.words[:-1] if word in other.words[:-1]}
                if at:
                    return True
        return False

    def _expands(self, name: Called) -> bool:
        """Whether a name and an acronym stand for each other."""
        if len(name.words) > 1 and len(name.initials) > 1 and name.initials in self._keys:
            return True
        letters = name.words[-1]
        return len(letters) in _LETTERS and any(
            letters in "".join(word[0] for _, word in tokens(text) if len(word) > len("de"))
            for text in self._ground.texts
        )
