"""Check: things that a verb tells there are ("a causé des incidents") where the story says there are none."""

from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.checking.facing import facing
from digest.checking.ground import Ground
from digest.checking.polarity import is_nowhere
from digest.checking.standing import Told, told
from digest.checking.told_units import around
from digest.models import Lack

__all__ = ["lacks"]

_INDEFINITE = frozenset(["un", "de", "des", "plusieurs", "quelque", "certain", "divers"])


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The indefinite nouns in the plural that a verb takes and that every unit denies.

    Nothing in a language without a parser.
    """
    own, units = told(sentence, ground.lang), around(ground)
    for at in (at for at, word in enumerate(own.words) if word.pos == "NOUN" and _is_new(own, at)):
        known = list(facing(own, at, units, ground.lang))
        if is_nowhere(own, at, known, ground):
            word, said = own.words[at], known[0].unit.words[known[0].at] if known else None
            yield Lack("negation", word.text, word.start, word.end, said.text if said else "")


def _is_new(own: Told, at: int) -> bool:
    word, verb = own.words[at], own.words[own.words[at].head]
    led = {plain(one.lemma) for one in own.tree.below(at, "det", "case")}
    is_told = own.standings[at].level in {"fact", "present"} and verb.pos == "VERB"
    is_object = word.relation == "obj" and "Number=Plur" in word.traits
    return is_object and is_told and not led.isdisjoint(_INDEFINITE)
