"""folded: a text without case, accents and typographic apostrophes, to look phrases up in."""

import re
import unicodedata

__all__ = ["folded"]

_ACCENTS = re.compile("[\u0300-\u036f]+")
_LONGEST = 40  # characters of a chunk that is kept; hardly one in print is longer
_MOST = 50_000  # chunks kept, some 10 MB; what a year of a daily repeats is among them


class _Folded(dict[str, str]):
    """What stands between two white spaces, folded when it is first asked for."""

    def __missing__(self, chunk: str) -> str:
        plain = unicodedata.normalize("NFD", chunk.casefold().replace("\u2019", "'"))
        found = _ACCENTS.sub("", plain)
        if len(chunk) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[chunk] = found
        return found


_chunks = _Folded()


def folded(text: str) -> str:
    """The text without case, accents and typographic apostrophes, one space for any white space."""
    return " ".join(filter(None, map(_chunks.__getitem__, text.split())))
