"""Stage: people's votes on summaries: blinded sheets, what came back, what it adds up to."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from digest.voting.reading import read_votes
from digest.voting.scores import read_scores
from digest.voting.sheets import ballots

if TYPE_CHECKING:
    from digest.voting.agreement import krippendorff
    from digest.voting.tallying import tally

__all__ = ["ballots", "krippendorff", "read_scores", "read_votes", "tally"]

_HEAVY = {"krippendorff": "agreement", "tally": "tallying"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module holds under that name
    """The functions that need NumPy and SciPy, imported when first asked for (PEP 562)."""
    if name in _HEAVY:
        return getattr(import_module(f"{__name__}.{_HEAVY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
