"""Check: what a sentence quotes stands in the story word for word."""

import re
from collections.abc import Iterator

from digest.annotating.plain import plain
from digest.annotating.quoted import quoted_runs
from digest.annotating.remembered import remembered
from digest.checking.ground import Ground
from digest.models import Lack, Story
from digest.text.stems import stem
from digest.text.tokens import words

__all__ = ["lacks"]

_RECAST = re.compile(r"\w*\[[^\]\[]{0,200}\]\w*")  # "[n]ous", "veu[len]t": the word is not the source's own
_TERM = 3  # words; a longer quotation is somebody's sentence
_ENDINGS = "[lnt]?es?|s|x"  # of gender and number
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The quotations of which a run of words stands in no article; […] and brackets part a quotation.

    Marks, case, accents of capitals and white space do not count. In whose mouth the words are is not asked.
    """
    told = _RECAST.sub(lambda found: "[" + "." * (len(found[0]) - 2) + "]", sentence)
    asked = list(quoted_runs(told))
    given = (*map(_spoken, ground.texts), *_everything(ground.story)) if asked else ()
    for start, end, runs in asked:
        if not all(_stands(run, given) or _is_inflected(run, given, ground.lang) for run in runs):
            yield Lack("quotation", sentence[start:end], start, end)


def _stands(run: tuple[str, ...], given: tuple[str, ...]) -> bool:
    sought = f" {' '.join(map(plain, run))} "
    return any(sought in told for told in given)


def _is_inflected(run: tuple[str, ...], given: tuple[str, ...], lang: str) -> bool:
    """Whether a quoted term stands there in another number or gender: « gilet jaune »."""
    if len(run) > _TERM or not "".join(run).isalpha():
        return False
    sought = re.compile(rf" {' '.join(_form(plain(word), lang) for word in run)} ")
    return any(sought.search(told) for told in given)


def _form(word: str, lang: str) -> str:
    """A pattern for the forms of a word that share its stem, whatever their ending."""
    root = stem(word, lang)
    return re.escape(word) if not word.startswith(root) else rf"{re.escape(root)}(?:{_ENDINGS})?"


def _spoken(text: str) -> str:
    return f" {' '.join(words(plain(text.translate(_UNSEEN))))} "


@remembered
def _everything(story: Story) -> tuple[str, ...]:
    """The words of each article: its text, its title, and its units, which may join what a page parts."""
    return tuple(
        _spoken(part)
        for article in story.articles
        for part in (article.title, article.text, " ".join(unit.text for unit in article.units))
    )
