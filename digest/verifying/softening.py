"""Softening: a verb of a source that the page puts into the conditional, as hearsay tells it."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from digest.checking.moods import mood
from digest.checking.reading import Reading, read
from digest.models import Fault
from digest.verifying.grounds import Grounds
from digest.verifying.inline import shown
from digest.verifying.standing import like

__all__ = ["softened", "softening_faults"]

_SOFT = {"hearsay", "conditional", "weak"}
_REACH = 6  # tokens between an auxiliary and its verb


def softening_faults(sentence: str, cites: tuple[int, ...], line: int, grounds: Grounds) -> Iterator[Fault]:
    """The verb of a sentence that somebody made less firm than the unit of its sources that it was."""
    unit = like(sentence, cites, grounds)
    verb = softened(shown(sentence), unit.text, grounds.record.lang) if unit else ""
    if unit and verb:
        yield Fault(line, "modality", verb, unit.text, cites)


def softened(sentence: str, unit: str, lang: str) -> str:
    """The first verb that the sentence tells less firmly than the unit that it was made of; "" for none.

    The check of a sentence asks whether a source supports it, and a fact supports a rumour of it. The words
    of a source are another matter: «aurait déjà appelé» is not what «a déjà appelé» says.
    """
    own, source = read(sentence, lang), read(unit, lang)
    words = [[token.plain for token in one.tokens] for one in (own, source)]
    for tag, first, last, other, end in SequenceMatcher(a=words[0], b=words[1], autojunk=False).get_opcodes():
        before = any(mood(unit, lang, at) in _SOFT for at in range(other, end))
        for at in range(first, last):
            was = mood(unit, lang, other + at - first) in _SOFT if tag == "equal" else before
            if mood(sentence, lang, at) in _SOFT and not was:
                return _verb(own, at, {*words[1]})
    return ""


def _verb(own: Reading, at: int, known: set[str]) -> str:
    """The verb with the words before it, from the first that is not the source's."""
    first = at
    while first and own.tokens[first].plain in known and at - first < _REACH:
        first -= 1
    start = own.tokens[first if own.tokens[first].plain not in known else at].start
    return own.text[start : own.tokens[at].end]
