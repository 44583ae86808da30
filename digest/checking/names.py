"""Check: every name of a sentence is one that the story gives, and gives here."""

import re
from collections.abc import Iterator

from digest.annotating.called import Called, called, tokens
from digest.annotating.name_keys import keys
from digest.annotating.plain import plain
from digest.checking.giving import Giving
from digest.checking.ground import Ground
from digest.checking.known_names import KnownNames, keys_of, known_names
from digest.checking.named_parts import lacking_part
from digest.checking.naming_words import naming_words
from digest.checking.nearby import nearby
from digest.checking.substitutions import Substitutions
from digest.models import Lack
from digest.text.stems import stem

__all__ = ["lacks"]

_AFTER = re.compile(r"\s+((?:[ns]['’])?[^\W\d_]+)")
_ROLES = 2  # words that the aligned units share with what the story says of a name


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The names, peoples and places that the aligned units do not give, nor name in another way.

    A name may stand beside them where they lean on it by a pronoun, or where the story is about it, unless
    it stands in the very place of another one. A first name must stand by its last name somewhere.
    """
    told = _Told(ground)
    for name in called(sentence, ground.lang):
        if name.opens and not _is_name(name, sentence, told):
            continue
        said = told.missing(name, sentence)
        if said is not None:
            yield Lack("name", sentence[name.start : name.end], name.start, name.end, said)
    for start, end in lacking_part(sentence, ground, told.known):
        yield Lack("name", sentence[start:end], start, end)


def _is_name(name: Called, sentence: str, told: "_Told") -> bool:
    """Whether a word that opens a sentence is a name: the story knows it as one, or a verb shows it."""
    word = name.words[0]
    if told.known.is_name(word):
        return True
    if told.known.has_any([word]):
        return False
    after = _AFTER.match(sentence, name.end)
    return after is not None and plain(after[1]) in naming_words(told.lang).finite


class _Told:
    """What the aligned units and those beside them give."""

    def __init__(self, ground: Ground) -> None:
        self.lang, self._ground = ground.lang, ground
        self.known: KnownNames = known_names(ground.story)
        self._giving = Giving(ground, self.known)
        self._near: frozenset[str] | None = None

    def missing(self, name: Called, sentence: str) -> str | None:
        """None for a name that is given; else what is said in its place, or ""."""
        wrong = self._giving.wrongly_joined(name)
        if wrong is not None:
            return wrong
        swapped = Substitutions(sentence, self._ground, name)
        replaced = swapped.other if not self._is_role_of(name, swapped.other) else ""
        if self._giving.gives(name) or self._is_source(name):
            return replaced if replaced and swapped.surely else None
        if replaced:
            return replaced
        return None if self._stands_near(name, swapped) else swapped.other

    def _is_source(self, name: Called) -> bool:
        return not keys(name.words[-1], self.lang).isdisjoint(self.known.sources)

    def _is_role_of(self, name: Called, other: str) -> bool:
        """Whether two names are of one: they stand beside each other in the story."""
        return stem(plain(other), self.lang) in self.known.roles(name.words[-1], self.lang)

    def _stands_near(self, name: Called, swapped: Substitutions) -> bool:
        """Whether a name that is not given here is meant here: by its role, by a pronoun, or as the topic."""
        last = keys(name.words[-1], self.lang)
        if not self.known.has_any(last):
            return False
        if self._shares_roles(name):
            return True
        if self._near is None:
            self._near = frozenset(k for text in nearby(self._ground) for k in keys_of(text, self.lang))
        if not last.isdisjoint(self._near):
            return swapped.leans or not swapped.unused or not last.isdisjoint(self.known.topics)
        return not last.isdisjoint(self.known.topics) and not swapped.unused

    def _shares_roles(self, name: Called) -> bool:
        roles = self.known.roles(name.words[-1], self.lang)
        here = {
            stem(word, self.lang)
            for text in self._ground.texts
            for at, word in tokens(text)
            if text[at].islower()
        }
        return len(roles & here) >= _ROLES
