"""Check: what a source only wishes for is not told as there."""

from collections.abc import Iterator, Sequence

from digest.checking.facing import Facing, facing, meant
from digest.checking.firmness import lack_of
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.relating import relation
from digest.checking.standing import Told, told
from digest.checking.told_units import around
from digest.models import Lack

__all__ = ["lacks"]

_ARGUMENTS = frozenset(["obj", "obl:arg", "nsubj:pass"])


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """Wishes whose object the sentence has come true; nothing in a language without a parser."""
    own, units = told(sentence, ground.lang), around(ground)
    for at in _objects(own):
        known = list(facing(own, at, units, ground.lang))
        found = [one for one in meant(known) if one.relation == "same"]
        if any(_is_done_alike(own, at, one, ground.lang) for one in known):
            continue
        if found and all(_is_wish(own, at, one, ground.lang) for one in found):
            yield lack_of(own, own.words[at].head, found[0])


def _objects(own: Told) -> Sequence[int]:
    """The nouns that a verb tells a fact of."""
    return [
        at
        for at, word in enumerate(own.words)
        if word.pos == "NOUN"
        and word.text.islower()
        and word.relation in _ARGUMENTS
        and own.standings[at].level in {"fact", "present"}
        and own.standings[at].by == word.head
    ]


def _is_done_alike(own: Told, at: int, one: Facing, lang: str) -> bool:
    """Whether the source has both the noun and its verb, as the sentence has them."""
    above, its = own.words[own.words[at].head], one.unit.words[one.unit.words[one.at].head]
    return one.relation == "same" and relation(above, its, lang) in {"same", "alike"}


def _is_wish(own: Told, at: int, one: Facing, lang: str) -> bool:
    """Whether the source only wishes for what the sentence has, and not in another word for its verb."""
    unit, above = one.unit, own.words[own.words[at].head]
    wish = unit.words[unit.words[one.at].head]
    is_wished = governors(lang).has("wishing", wish.lemma) and unit.words[one.at].relation in _ARGUMENTS
    if governors(lang).has("weak", above.lemma) or own.standings[own.words[at].head].denied:
        return False
    return is_wished and relation(above, wish, lang) not in {"same", "alike"}
