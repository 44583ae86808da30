"""What an article calls itself where somebody gives an opinion in it: « Tribune », « Éditorial »."""

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib import resources

from digest.cleaning.blocks import Draft
from digest.cleaning.folding import folded
from digest.models import Article

__all__ = ["mark_opinion"]

_RUBRICS = ("kicker", "heading")
_PARTS = re.compile(r"\s*[,;|>›•]\s*")
_LONGEST = 40  # characters of a label and the mark after it


def mark_opinion(draft: Draft) -> Draft:
    """The article with the label by which it says that it is an opinion, as pages print it.

    It stands alone as a rubric, before or after the title, or before the first sentence, in capitals or with
    a full stop. « La Tribune » is a newspaper, « une tribune » something that is told of.
    """
    article = draft.article
    label = next((_labels()[one] for one in _claims(article) if one in _labels()), "")
    return replace(draft, article=replace(article, opinion=label)) if label else draft


def _claims(article: Article) -> list[str]:
    """Where such a label can stand, each part folded."""
    first = article.units[0].start if article.units else 0
    heads = (one for one in article.drops if one.reason in _RUBRICS and one.start < first)
    lines = [article.text[one.start : one.end] for one in heads]
    told = [part for line in (article.kicker, article.section, *lines) for part in _PARTS.split(line)]
    titled = (pattern.search(article.title) for pattern in _title_marks())
    told += [found["label"] for found in titled if found]
    opening = _opening().match(article.text, first)
    if opening and (opening["label"].isupper() or opening["mark"] == "."):
        told.append(opening["label"])
    return [folded(one.strip("*_#[]() ")) for one in told if one]


@cache
def _labels() -> dict[str, str]:
    listed = resources.files("digest.cleaning").joinpath("data/opinions.toml").read_text(encoding="utf-8")
    return {form: label for label, forms in tomllib.loads(listed).items() for form in forms}


@cache
def _title_marks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    label = rf"(?P<label>[^\W\d_][^.:|–—\[\]()«»\"]{{3,{_LONGEST}}}?)"
    return (
        re.compile(rf"^[\[(]?{label}(?:\s?[.:|•–—\])]|\s-)\s"),
        re.compile(rf"\s[|–—(\[-]\s?{label}[\])]?$"),
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"[*_]*(?P<label>[^\W\d_][^.:|–—\n]{{3,{_LONGEST}}}?)[*_]*\s?(?P<mark>[.:–—-])[*_]*\s")
