"""A title in capitals, in the letters that its article writes the same words in."""

import re
from collections import Counter

from digest.models import Article

__all__ = ["in_sentence_case"]

_WORD = re.compile(r"[^\W\d_]+")
_SPOKEN = 4  # letters; shorter words are written small unless the article writes them large
_LOUD = 0.8  # of the letters; a title with fewer capitals has its own case


def in_sentence_case(title: str, article: Article) -> str:
    """The title as its article would write it, or as it is where the article lacks one of its long words."""
    letters = [mark for mark in title if mark.isalpha()]
    if not letters or sum(mark.isupper() for mark in letters) < _LOUD * len(letters):
        return title
    known = _forms(article)
    words = _WORD.findall(title)
    if any(len(word) >= _SPOKEN and word.lower() not in known for word in words):
        return title
    small = _WORD.sub(lambda found: known.get(found[0].lower(), found[0].lower()), title)
    first = _WORD.search(small)
    return (
        small[: first.start()] + small[first.start()].upper() + small[first.start() + 1 :] if first else small
    )


def _forms(article: Article) -> dict[str, str]:
    """How the article's sentences write each word most often; the first word of one tells nothing."""
    counts = Counter(word for unit in article.units for word in _WORD.findall(unit.text)[1:])
    forms: dict[str, str] = {}
    for word, _ in counts.most_common():
        forms.setdefault(word.lower(), word)
    return forms
