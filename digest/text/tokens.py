"""Words: the one tokenisation that copies, stories, summarizers and metrics share."""

import re
import sys
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
_GROUP = re.compile(r"\d{3}(?!\d)")  # what may continue a number that begins before the white space
_DOTTED = "i\u0307"  # what İ is in lower case: a letter and a mark, which would end the word
_SPACES = str.maketrans("", "", " \u00a0\u202f")
_MARKS = '.,;:!?\u2026\u00ab\u00bb\u201c\u201d"()[]'
_LONGEST = 40  # characters of a chunk that is kept; hardly one in print is longer
_MOST = 100_000  # chunks kept with their words, some 30 MB; what a year of a daily repeats is among them


class _GroupedError(KeyError):
    """A chunk that only the one before it explains: 300, of 12 300."""


class _Chunks(dict[str, tuple[str, ...]]):
    """The words of what stands between two white spaces, found when it is first asked for."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        found = _lone(chunk.strip(_MARKS)) or self._parted(chunk)
        if len(chunk) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[chunk] = found
        return found

    def _parted(self, chunk: str) -> tuple[str, ...]:
        plain = _plain(chunk)
        if _GROUP.match(plain):
            raise _GroupedError(chunk)
        return tuple(map(sys.intern, _WORD.findall(plain)))


def _lone(bare: str) -> tuple[str, ...]:
    """The word that a chunk without the marks around it is, if it is nothing but letters."""
    if not (bare.isalpha() and unicodedata.is_normalized("NFC", bare)):
        return ()
    word = bare.lower()
    return (sys.intern(word),) if word.isalpha() else ()


_chunks = _Chunks()


def words(text: str) -> tuple[str, ...]:
    """The words of a text in reading order, NFC and lower case, accents kept."""
    found: list[str] = []
    try:
        for chunk in map(_chunks.__getitem__, text.split()):
            found += chunk  # a third faster than chaining them
        return tuple(found)
    except _GroupedError:
        # only a number can hold spaces, and few words are numbers: the test is cheaper than the translation
        return tuple(w if w.isalpha() else w.translate(_SPACES) for w in _WORD.findall(_plain(text)))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\u2019", "'").lower().replace(_DOTTED, "i")
