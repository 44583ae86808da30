"""Rivalry: whether an element of a sentence stands where its sources have another one of its kind."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

__all__ = ["Placed", "alike", "common", "rival"]

_LIKE = 2  # words around an element that say that it is the other one's
_EXCHANGED = 3  # words around two elements that say that each is the other one's


class Placed(Protocol):
    """An element where it stands: its text, its offset, and the words around it, in its clause alone too."""

    @property
    def text(self) -> str: ...  # noqa: D102 - said above
    @property
    def start(self) -> int: ...  # noqa: D102 - said above
    @property
    def around(self) -> frozenset[str]: ...  # noqa: D102 - said above
    @property
    def clause(self) -> frozenset[str]: ...  # noqa: D102 - said above


_Element = TypeVar("_Element", bound=Placed)


def alike(asked: _Element, told: _Element) -> int:
    """The same of all words around the asked one."""
    return len(asked.around & told.around)


def common(asked: _Element, told: _Element) -> int:
    """How many words of the asked one's clause stand around the told one."""
    return len(asked.clause & told.around)


def rival(
    asked: _Element,
    found: Sequence[_Element],
    others: Sequence[_Element],
    beside: Sequence[_Element],
    is_said: Callable[[_Element, _Element], bool],
) -> _Element | None:
    """The other element that has the asked one's words around it, where those that support it have not.

    `beside` are the other elements of the sentence: where one of them is the rival, and both stand in the
    order of the source, nothing was exchanged.
    """
    own = max(common(asked, each) for each in found)
    for other in sorted(others, key=lambda each: -common(asked, each)):
        said = [one for one in beside if is_said(one, other)]
        if not said and common(asked, other) >= (_LIKE if own == 0 else own + _LIKE + 1):
            return other
        for one, each in ((one, each) for one in said for each in found):
            if not _same_order(asked, one, each, other) and _gain(asked, one, each, other) >= _EXCHANGED:
                return other
    return None


def _gain(asked: _Element, beside: _Element, found: _Element, other: _Element) -> int:
    """How many more words two elements of a sentence share with the sources' two, crosswise."""
    crossed = common(asked, other) + common(beside, found)
    return crossed - common(asked, found) - common(beside, other)


def _same_order(asked: _Element, beside: _Element, found: _Element, other: _Element) -> bool:
    return found.text == other.text and (asked.start < beside.start) == (found.start < other.start)
