"""Lists of names: "Trois physiciens, Brout, Englert et Higgs" counts what it lists itself."""

import re
from functools import cache

from digest.annotating.counted import Figure
from digest.annotating.figure_words import figure_words
from digest.annotating.lexicon import any_of

__all__ = ["counts_list"]

_BETWEEN = re.compile(r"(?:\s+[^\W\d_][\w'’-]*){1,4}?\s*[,:(–—-]\s*")  # "trois médecins lyonnais :"
_BACK = 8  # characters between a list and its number: ", les trois physiciens"
_LONGEST = 400  # characters of a list
_LINKS = "(?:d[eu]s?|la|le|van|von|of|the|al|bin|ben)"
_NAME = rf"(?:(?:[Ll]es?|[Ll]a|the) |[ldLD]['’])?[A-ZÀ-Ý][\w'’.-]*(?: (?:{_LINKS} )?[A-ZÀ-Ý][\w'’.-]*)*"


def counts_list(figure: Figure, text: str, lang: str) -> bool:
    """Whether as many names are listed right after a number, or right before it."""
    between = _BETWEEN.match(text, figure.end)
    after = between and _lists(lang).match(text, between.end())
    if after and _is_count(figure, after[0], lang):
        return True
    first = max(0, figure.start - _LONGEST)
    before = list(_lists(lang).finditer(text, first, figure.start))
    return (
        bool(before) and figure.start - before[-1].end() <= _BACK and _is_count(figure, before[-1][0], lang)
    )


def _is_count(figure: Figure, listed: str, lang: str) -> bool:
    return str(len(_parts(lang).split(listed))) in figure.readings


@cache
def _lists(lang: str) -> re.Pattern[str]:
    joined = any_of(figure_words(lang).joined)
    return re.compile(rf"(?<!\w){_NAME}(?:, {_NAME})*,? {joined} {_NAME}")


@cache
def _parts(lang: str) -> re.Pattern[str]:
    return re.compile(rf",? {any_of(figure_words(lang).joined)} |, ")
