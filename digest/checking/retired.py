"""Check: who the story only says held an office is not told to hold it: "l'ancien maire", "l'ex-ministre"."""

from collections.abc import Iterator, Mapping
from functools import cache

from digest.annotating.called import tokens
from digest.annotating.quotes.lexicon import speech
from digest.annotating.remembered import remembered
from digest.checking.ground import Ground
from digest.models import Lack, Story
from digest.text.word_lists import word_lists

__all__ = ["lacks"]

_EX = "ex-"


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The offices with what they are of, that the units tell as over, and none to anybody else."""
    if not _listed(ground.lang)["then"].isdisjoint(word for _, word in tokens(sentence)):
        return
    left = {noun for text in ground.texts for noun, is_former, _ in _offices(text, ground.lang) if is_former}
    for noun, is_former, (start, end) in _offices(sentence, ground.lang):
        if noun in left and not is_former and noun not in _held(ground.story):
            yield Lack("name", sentence[start:end], start, end, noun)


@remembered
def _held(story: Story) -> frozenset[str]:
    """The offices that somebody has."""
    return frozenset(
        noun
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units))
        for noun, is_former, _ in _offices(text, article.lang or "fr", bare=True)
        if not is_former
    )


def _offices(text: str, lang: str, *, bare: bool = False) -> Iterator[tuple[str, bool, tuple[int, int]]]:
    """The offices that are of something, whether they are over, and where they stand; `bare`: any of them."""
    known = speech(lang)
    if known is None:
        return
    words, listed = tokens(text), _listed(lang)
    for at, (start, word) in enumerate(words):
        noun = word.removeprefix(_EX)
        if noun in known.words["person_heads"]:
            before = words[at - 1][1] if at else ""
            after = words[at + 1][1] if at + 1 < len(words) else ""
            if bare or after in listed["of"]:
                yield noun, noun != word or before in listed["former"], (start, start + len(word))


@cache
def _listed(lang: str) -> Mapping[str, frozenset[str]]:
    """The words of a language; none without a file."""
    table = word_lists("digest.checking", "retired", lang) or {}
    return {name: frozenset(table.get(name, ())) for name in ("former", "of", "then")}
