"""Words: the one tokenisation that copies, stories, summarizers and metrics share."""

import re
import unicodedata

__all__ = ["words"]

# A number with grouped thousands is one word (12 300, 1.250.000 or 3,5), "aujourd'hui" too; an
# apostrophe ends a word (l'Ukraine is "l" and "ukraine"), and so does a hyphen.
_WORD = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?"
    r"|\d++(?:[.,]\d++)*+(?![^\W\d_])"
    r"|aujourd'hui"
    r"|[^\W_]+"
)
_SPACES = str.maketrans("", "", " \u00a0\u202f")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in reading order, NFC and lower case, accents kept."""
    plain = unicodedata.normalize("NFC", text).replace("\u2019", "'").lower()
    # only a number can hold spaces, and few words are numbers: the test is cheaper than the translation
    return tuple(w if w.isalpha() else w.translate(_SPACES) for w in _WORD.findall(plain))
