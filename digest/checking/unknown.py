"""Unknown: the names and numbers of a text that none of the texts behind it has, whatever it says of them."""

import re
from collections.abc import Iterable

from digest.annotating.called import called
from digest.annotating.name_keys import keys
from digest.annotating.names import names
from digest.annotating.numbers import numbers, values
from digest.annotating.plain import plain
from digest.checking.known_names import keys_of
from digest.checking.naming_words import naming_words
from digest.models import Lack, Story
from digest.text.tokens import words

__all__ = ["headline_lacks", "unknown_names", "unknown_numbers"]

_NEXT = re.compile(r"\s+((?:[ns]['’])?[^\W\d_]+)")


def headline_lacks(headline: str, story: Story, *, lang: str) -> tuple[Lack, ...]:
    """The names and numbers of an editor's headline that no article of the story has, in its order.

    A headline leaves out too much to be held to more. Its first word counts as a name before a verb only.
    """
    texts = [part for one in story.articles for part in (one.title, one.text)]
    found = [
        *(one for one in unknown_names(headline, texts, lang) if not _other_form(one.text, texts, lang)),
        *_opening(headline, texts, lang),
        *unknown_numbers(headline, texts, lang),
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def unknown_names(text: str, texts: Iterable[str], lang: str) -> list[Lack]:
    """The names of which a word is in none of the texts."""
    known = _words(texts)
    return [
        Lack("name", text[one.start : one.end], one.start, one.end)
        for one in names(text, lang)
        if not set(words(plain(text[one.start : one.end]))) <= known
    ]


def unknown_numbers(text: str, texts: Iterable[str], lang: str) -> list[Lack]:
    """The numbers that none of the texts has, in figures or in words; "un" and "deux" are articles too."""
    known = {value for part in texts for value in values(plain(part), lang)}
    return [
        Lack("number", text[one.start : one.end], one.start, one.end)
        for one in numbers(plain(text), lang)
        if not one.is_small_word and not (one.readings | one.bare) & known
    ]


def _opening(text: str, texts: Iterable[str], lang: str) -> list[Lack]:
    """The words that open a sentence of it, stand before a verb and are in none of the texts."""
    known, finite = _words(texts), naming_words(lang).finite
    return [
        Lack("name", text[one.start : one.end], one.start, one.end)
        for one in called(text, lang)
        if one.opens and not set(one.words) <= known
        if (after := _NEXT.match(text, one.end)) and plain(after[1]) in finite
    ]


def _other_form(name: str, texts: Iterable[str], lang: str) -> bool:
    """Whether the texts have each word of a name in some form: "Russes" where they say "russe"."""
    known = frozenset[str]().union(*(keys_of(part, lang) for part in texts))
    return all(not keys(word, lang).isdisjoint(known) for word in words(plain(name)))


def _words(texts: Iterable[str]) -> set[str]:
    return {word for part in texts for word in words(plain(part))}
