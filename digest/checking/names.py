"""Check: every name of a sentence is one that the story gives, and gives here."""

from collections.abc import Iterator

from digest.checking.asked_names import asked_names
from digest.checking.ground import Ground
from digest.checking.named_parts import lacking_part
from digest.checking.surroundings import clauses
from digest.checking.told_names import ToldNames
from digest.models import Lack

__all__ = ["lacks"]

_MOST = 60  # names of a sentence; one that has more is a list, and is refused


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The names, peoples and places that the aligned units do not give, nor name in another way.

    A name may stand beside them where they lean on it by a pronoun, or where the story is about it, unless
    it stands in the very place of another one. A first name must stand by its last name somewhere.
    """
    told = ToldNames(sentence, ground)
    names = asked_names(sentence, ground.lang, told.known)
    if len(names) > _MOST:
        last = names[_MOST]
        yield Lack("name", sentence[last.start : last.end], last.start, last.end)
    names = names[:_MOST]
    around = clauses(sentence, [(name.start, name.end) for name in names], ground.lang)
    for name, stems in zip(names, around, strict=True):
        said = told.missing(name, stems, sentence)
        if said is not None:
            yield Lack("name", sentence[name.start : name.end], name.start, name.end, said)
    for start, end, said in lacking_part(sentence, ground, told.known):
        yield Lack("name", sentence[start:end], start, end, said)
