"""The steps of a thread: the headlines of its stories, issue by issue, each as short as it stays whole."""

from datetime import date

from digest.composing.adjuncts import adjunct_ends
from digest.composing.clauses import early_ends
from digest.composing.wholeness import balanced
from digest.models import Earlier, Step

__all__ = ["thread_of"]

_MOST = 6  # steps; the first and the latest are kept
_LONGEST = 70  # characters of a step that is not shortened; a line holds one
_SHORTEST = 30  # characters; less is a label
_ENDS = " .,;:–—-"


def thread_of(follows: Earlier | None, headline: str, day: date | None, lang: str) -> tuple[Step, ...]:
    """The steps up to a story, its own last."""
    before = follows.thread if follows else ()
    steps = (*before, Step(day, _short(headline, lang)))
    return (*steps[:1], *steps[1:][-(_MOST - 1) :])


def _short(headline: str, lang: str) -> str:
    """The headline up to where it can stop; all of it where it cannot."""
    if len(headline) <= _LONGEST or headline.endswith("…"):
        return headline
    ends = {*early_ends(headline, lang), *adjunct_ends(headline, lang)}
    parts = [headline[:end].rstrip(_ENDS) for end in sorted(ends, reverse=True)]
    fitting = [part for part in parts if len(part) >= _SHORTEST and balanced(part)]
    return next((part for part in fitting if len(part) <= _LONGEST), fitting[-1] if fitting else headline)
