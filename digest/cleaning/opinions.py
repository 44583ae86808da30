"""What an article calls itself where somebody gives an opinion in it: « Tribune », « Éditorial »."""

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib import resources

from digest.cleaning.blocks import Draft
from digest.cleaning.folding import folded
from digest.cleaning.known_outlets import is_known_outlet
from digest.cleaning.line_words import UPPER
from digest.models import Article

__all__ = ["mark_opinion"]

_RUBRICS = ("kicker", "heading")
_PARTS = re.compile(r"\s*[,;|>›•]\s*")
_LONGEST = 40  # characters of a label and the mark after it
_NAME = rf"{UPPER}[\w'’-]+"
_PERSON = rf"{_NAME}(?:\s(?:(?:d[eu]|des|la|le|van|von|ben)\s|d['’])?{_NAME}){{1,3}}"
_CLOSED = r"(?:\s?[.:|•–—]\s|\s-\s|$)"
# « L'édito de Jean Morvan. », « Le billet, par Rémi Chauvel | », « L'éditorial du « Monde » : »
_SIGNED = re.compile(
    r"(?i:(?:l['’]|l[ea]\s)?(?P<label>édito(?:rial)?|edito(?:rial)?|billet|chronique|point\sde\svue)),?"
    rf"\s(?:(?i:de\s|d['’]|par\s)(?P<who>{_PERSON})|(?i:d[eu]\s)(?P<paper>«[^«»]{{2,{_LONGEST}}}»|{_NAME}(?:\s{_NAME})*))"
    rf"{_CLOSED}"
)
_IDEAS = re.compile(rf"(?i:(?P<label>idées))(?:\s?[.:|•–—]|\s-)\s.*,\spar\s{_PERSON}$")


def mark_opinion(draft: Draft) -> Draft:
    """The article with the label by which it says that it is an opinion, as pages print it.

    It stands alone as a rubric, before or after the title, or before the first sentence, in capitals or with
    a full stop; as a rubric or before the title it may say whose it is. « La Tribune » is a newspaper,
    « une tribune » something that is told of.
    """
    article = draft.article
    label = next((_labels()[one] for one in _claims(article) if one in _labels()), "")
    return replace(draft, article=replace(article, opinion=label)) if label else draft


def _claims(article: Article) -> list[str]:
    """Where such a label can stand, each part folded; a title may be nothing else."""
    first = article.units[0].start if article.units else 0
    heads = (one for one in article.drops if one.reason in _RUBRICS and one.start < first)
    lines = [article.text[one.start : one.end] for one in heads]
    told = [part for line in (article.kicker, article.section, *lines) for part in _PARTS.split(line)]
    titled = (pattern.search(article.title) for pattern in _title_marks())
    told += [article.title, *(found["label"] for found in titled if found)]
    told += [f"{label} …" for line in (article.title, *lines) if (label := _signed(line, article))]
    opening = _opening().match(article.text, first)
    if opening and (opening["label"].isupper() or opening["mark"] == "."):
        told.append(opening["label"])
    return [folded(one.strip("*_#[]() ")) for one in told if one]


def _signed(line: str, article: Article) -> str:
    """The label of a line that says whose opinion follows, its author's or its own paper's; or ''."""
    plain = " ".join(line.strip("*_#[]() ").split())
    found = _SIGNED.match(plain) or _IDEAS.match(plain)
    if found is None or found.re is _IDEAS:
        return found["label"] if found else ""
    who = (found["paper"] or found["who"]).strip("«» ")
    if found["paper"] or is_known_outlet(who):
        own = f" {folded(article.source)}".endswith(f" {folded(who)}")
    else:
        own = not article.byline or folded(who.split()[-1]) in folded(article.byline)
    return found["label"] if own else ""


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
