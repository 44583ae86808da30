"""mended: a parse without the slips that French grammar rules out, where who does what hangs on them."""

from collections.abc import Sequence

from digest.annotating.frames.mended_deeds import DEED_MENDS
from digest.annotating.frames.mended_names import NAME_MENDS
from digest.annotating.syntax import Word

__all__ = ["mended"]


def mended(words: Sequence[Word], lang: str) -> Sequence[Word]:
    """The words with other heads where the parser errs; those of another language than French as they are."""
    if lang != "fr":
        return words
    found = list(words)
    for at in range(len(found)):
        for mend in (*DEED_MENDS, *NAME_MENDS):
            mend(found, at)
    return found
