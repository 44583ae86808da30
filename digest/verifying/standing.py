"""Standing: where the words of a printed sentence stand in its sources, brackets undone."""

from collections import Counter
from dataclasses import dataclass

from digest.verifying.grounds import Grounds, Known
from digest.verifying.inline import OPEN
from digest.verifying.matching import Bracket, Tokens, printed_tokens, tokens, undone

__all__ = ["Stand", "bare_quotation", "like", "stand", "stands_too"]

_ALIKE = 0.7  # of the longer one's tokens, marks too; two sentences of an article rarely share half


@dataclass(frozen=True, slots=True)
class Stand:
    """A sentence found word for word: the number of its source, the unit there, its brackets."""

    source: int
    unit: Known
    brackets: tuple[Bracket, ...]


def stand(sentence: str, numbers: tuple[int, ...], grounds: Grounds) -> Stand | None:
    """The first of these sources that has the sentence, as one whole unit; None where none has."""
    printed = printed_tokens(sentence)
    if OPEN not in sentence:
        places = [(number, unit) for number, unit in grounds.whole.get(printed, ()) if number in numbers]
        return Stand(*places[0], ()) if places else None
    for number in numbers:
        for unit in grounds.units.get(number, ()):
            brackets = undone(printed, unit.tokens)
            if brackets is not None:
                return Stand(number, unit, brackets)
    return None


def stands_too(found: Stand, number: int, grounds: Grounds) -> bool:
    """Whether another source has the same unit; its marks may differ."""
    return any(unit.words == found.unit.words for unit in grounds.units.get(number, ()))


def bare_quotation(sentence: str, numbers: tuple[int, ...], grounds: Grounds) -> Known | None:
    """The unit that differs from the sentence in its quotation marks alone."""
    printed = _unmarked(printed_tokens(sentence))
    for number in numbers:
        for unit in grounds.units.get(number, ()):
            if unit.tokens and undone(printed, _unmarked(unit.tokens)) is not None:
                return unit
    return None


def like(sentence: str, numbers: tuple[int, ...], grounds: Grounds) -> Known | None:
    """The unit of these sources whose words these mostly are: it was changed."""
    printed = Counter(printed_tokens(sentence))
    size = printed.total()
    for number in numbers:
        for unit in grounds.units.get(number, ()):
            least = _ALIKE * max(size, len(unit.tokens))
            near = min(size, len(unit.tokens)) >= least
            if near and (printed & Counter(unit.tokens)).total() >= least:
                return unit
    return None


def _unmarked(told: Tokens) -> Tokens:
    marks = set(tokens("«»"))
    return tuple(token for token in told if token not in marks)
