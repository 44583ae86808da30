"""Where the words that were read for a speaker are too few, or too many."""

import re

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import folded
from digest.annotating.quotes.people import People
from digest.annotating.quotes.phrases import Phrase
from digest.text.calendar_words import month_names

__all__ = ["goes_on", "is_cut", "is_part", "when_said"]

# What words for an institution are cut before: « la Ligue » « pour la protection », « Reporters » « sans »
_CUT = re.compile(r" (?:sans|contre|pour (?:l[ae]s?|une?)|pour l'\w+|et d['e]|et des|d[eu]s?|d') ?(?=\w)")
_LOWER = re.compile(r" ([a-zà-ÿ]{3,})(?!\w)")


def goes_on(own: str, end: int) -> bool:
    """Whether a name for an institution goes on where the words for it end."""
    return _CUT.match(own, end) is not None


def is_cut(said: Phrase, own: str) -> bool:
    """The same of one word with a capital, that was read as a person's name."""
    return " " not in said.name and goes_on(own, said.end)


def is_part(said: Phrase, own: str, people: People) -> bool:
    """Whether one word with a capital is not all of a name: « selon Générations futures »."""
    word, words = _LOWER.match(own, said.end), people.words
    if word is None or not said.name or " " in said.name or said.title or people.last.get(folded(said.name)):
        return False
    if f"first {said.name.lower()}" in words.genders or word[1] in words.stops:
        return False
    known = (words.adverb, words.preposition, words.finite, words.that)
    return not any(pattern.match(own, word.start(1)) for pattern in known)


def when_said(said: str, after: str, words: Speech) -> int:
    """The characters at the end of a speaker's words that only say when: « publiée jeudi », « en mai »."""
    month = re.search(rf" (?:en|début|fin|mi|in) (?:{'|'.join(month_names(words.lang))})$", said)
    dated = words.adverb.match(after, 1) if after[:1] == " " else None
    told = re.search(r" \w{3,}(?:ée?s?|ies?|us?|ues?)$", said) if dated else None
    found = month or told
    return len(found[0]) if found else 0
