"""What a number counts: the stems of the words right after it."""

import re

from digest.annotating.figure_words import figure_words, patterns_of
from digest.annotating.plain import plain
from digest.text.stems import stem, stop_words

__all__ = ["nouns_after"]

_REACH = 60  # characters
_MOST = 3  # words; "jeunes civils ukrainiens"
_WORD = re.compile(r"[ \u00a0\u202f-]*(?:[ldLD]['’])?([^\W\d_]{2,40})")


def nouns_after(text: str, at: int, lang: str) -> tuple[str, ...]:
    """The stems of up to three words, the head first; none where a mark or a small word stands."""
    words, common = figure_words(lang), stop_words(lang)
    skipped = patterns_of(lang).skipped.match(plain(text[at : at + _REACH]))
    at += skipped.end() if skipped else 0
    stop = at + _REACH
    said: list[str] = []
    while len(said) < _MOST and (found := _WORD.match(text, at, stop)):
        word = plain(found[1])
        if found[1].lower() in common or word in common:
            break
        said.append(word)
        at = found.end()
    before = [word for word in said if word in words.before_noun]
    told = [word for word in said if word not in before]
    if words.ending:
        told.reverse()
    return tuple(stem(word, lang) for word in (*told, *before))
