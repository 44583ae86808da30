"""Asked names: the names of a sentence that the sources have to give."""

import re

from digest.annotating.called import Called, called
from digest.annotating.plain import plain
from digest.checking.known_names import KnownNames
from digest.checking.naming_words import is_subject_name, naming_words

__all__ = ["asked_names"]

_AFTER = re.compile(r"\s+((?:[ns]['’])?[^\W\d_]+)")


def asked_names(sentence: str, lang: str, known: KnownNames) -> list[Called]:
    """Those that name somebody or something, in order."""
    return [
        name
        for name in called(sentence, lang)
        if not _is_common(name, lang) and (not name.opens or _is_name(name, sentence, lang, known))
    ]


def _is_common(name: Called, lang: str) -> bool:
    """Whether it is a word that is written with a capital and names nobody: l'État, le Premier ministre."""
    return all(word in naming_words(lang).common for word in name.words)


def _is_name(name: Called, sentence: str, lang: str, known: KnownNames) -> bool:
    """Whether a word that opens a sentence is a name: the story knows it as one, or a verb shows it."""
    word = name.words[0]
    if known.is_name(word):
        return True
    if is_subject_name(sentence, name.start, lang):
        return word not in known.lower
    if known.has_any([word]):
        return False
    after = _AFTER.match(sentence, name.end)
    return after is not None and after[1] != "à" and plain(after[1]) in naming_words(lang).finite
