"""Kinds of names: by what stands before one, whether it can be a person's, a place's or a body's."""

import re
from typing import Literal

from digest.annotating.called import Called
from digest.annotating.lexicon import any_of, lexicon
from digest.annotating.name_keys import people, seat
from digest.annotating.plain import plain
from digest.checking.naming_words import naming_words

__all__ = ["Kind", "can_replace", "kind"]

Kind = Literal["", "person", "place", "body"]

_BACK = 14  # characters before a name in which its title, article or preposition stands
_ARTICLE = re.compile(r"(?<!\w)(?:les?|la|l'|du|des|aux?|the) ?$")


def kind(text: str, name: Called, lang: str) -> Kind:
    """What a name of a text can be told to be; "" where nothing tells."""
    before = plain(text[max(0, name.start - _BACK) : name.start]).replace("’", "'")
    titles = lexicon(lang).titles
    if titles and re.search(rf"(?<!\w){any_of(titles)}\.? $", before):
        return "person"
    if people(name.words[-1]) or seat(name.words[-1]):
        return "place"
    is_long = len(name.words) > 1
    if naming_words(lang).placing.search(before):
        return "" if is_long or _ARTICLE.search(before) else "place"
    if text[name.start : name.end].isupper() or _ARTICLE.search(before):
        return "body"
    return "person" if is_long else ""


def can_replace(one: Kind, other: Kind) -> bool:
    """Whether names of two kinds can stand in one place."""
    return one == other or not (one and other)
