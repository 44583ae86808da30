"""Complements: the noun that a name belongs to: "le procureur de Marseille", "le fichier Edvige"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.annotating.called import Called, called
from digest.annotating.lexicon import any_of, lexicon
from digest.annotating.name_keys import keys
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.checking.grammar import grammar
from digest.checking.ground import Ground
from digest.models import Story
from digest.text.stems import stem, stop_words

__all__ = ["is_told"]

_BACK = 40  # characters before a name
_LINK = re.compile(r"\s(?:de|du|des|d'|of)\s?$")
_LAST = re.compile(r"([^\W\d_]{3,30})\s$")


@dataclass(frozen=True, slots=True)
class _Bound:
    """A name, and the stem of the noun right before it."""

    name: Called
    head: str


def is_told(name: Called, sentence: str, ground: Ground) -> bool:
    """Whether a name stands after a noun of the sentence as it stands after it in the story."""
    mine = next((one for one in _bound(sentence, ground.lang) if one.name.start == name.start), None)
    told = _everywhere(ground.story).get(mine.head, frozenset()) if mine else frozenset()
    return not told.isdisjoint(_keys(name, ground.lang))


def _bound(text: str, lang: str) -> Iterator[_Bound]:
    """The names of a text that stand right after a noun, or after it and "de"."""
    for name in called(text, lang):
        before = text[max(0, name.start - _BACK) : name.start].replace("’", "'")
        before = _article(lang).sub("", before)
        linked = _LINK.search(before)
        rest = before[: linked.start() + 1] if linked else before
        found = _LAST.search(rest)
        if (
            found
            and found[1].islower()
            and found[1] not in stop_words(lang) | grammar(lang).words["prepositions"]
        ):
            yield _Bound(name, stem(plain(found[1]), lang))


def _keys(name: Called, lang: str) -> frozenset[str]:
    return frozenset(key for word in name.words for key in keys(word, lang))


def _article(lang: str) -> re.Pattern[str]:
    titles = any_of(lexicon(lang).titles) if lexicon(lang).titles else "(?!)"
    return re.compile(
        rf"(?:(?<=[\s'])(?:{titles})\.?\s)?(?<=[\s'])(?:l'|la\s|le\s|les\s|the\s)?$", re.IGNORECASE
    )


@remembered
def _everywhere(story: Story) -> Mapping[str, frozenset[str]]:
    """The keys of the names after each noun of a story."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for article in story.articles:
        lang = article.lang or "fr"
        for text in (article.title, *(unit.text for unit in article.units)):
            for one in _bound(text, lang):
                found[one.head] |= _keys(one.name, lang)
    return {head: frozenset(names) for head, names in found.items()}
