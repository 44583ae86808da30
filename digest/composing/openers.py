"""The first unit under a headline: the one that tells its event."""

from collections.abc import Sequence

from digest.composing.candidates import Candidate
from digest.composing.settings import Settings
from digest.composing.telling import Event, best_told
from digest.text.repeats import Printed

__all__ = ["opener"]

_OPENING = 2  # units; what opens a story opens its article
_LONGEST = 0.55  # of the budget; a longer unit leaves no room for a second voice


def opener(pool: Sequence[Candidate], event: Event, printed: Printed, settings: Settings) -> Candidate | None:
    """The unit that tells the event best, of those that open an article and stand alone, or None.

    A question ("Les publicités haineuses ?") tells nothing.
    """
    opening = [
        candidate
        for candidate in pool
        if candidate.unit < _OPENING
        and candidate.standing == "alone"
        and candidate.length <= _LONGEST * settings.words
        and not printed.repeats(candidate.words)
    ]
    firm = [candidate for candidate in opening if candidate.firm]
    return best_told(event, firm or [candidate for candidate in opening if candidate.sound])
