"""An article's printed title without what is not its own: a repeat, a rubric, the name of the site."""

import re
from functools import cache

from digest.composing.casing import in_sentence_case
from digest.composing.opinions import is_label
from digest.composing.patterns import folded, listed
from digest.composing.rubrics import without_rubric
from digest.models import Article

__all__ = ["clean_title"]

_TELLING = 25  # characters of a title that are enough without the call behind them
_SHORTEST = 10  # characters; shorter ones are rubrics and labels
_SITE = re.compile(r"^(?P<title>.*\S)\s+(?P<mark>[|–—-]|::|»)\s+(?P<site>[^|–—]{2,40})$")
_LIVE = re.compile(
    r"(?:(?:EN )?DIRECT|LIVE|VID[ÉE]OS?|PHOTOS?|AUDIO|INFOGRAPHIES?|EXCLUSI(?:F|VE)|WATCH)\s?[.:|–—-]\s+"
)
_TRAILING = " :;,–—-"  # what announced a text that is not part of the title
_MOST_SITES = 3  # "… | Monde | Le Quotidien"
_MOST_SITE_WORDS = 4


def clean_title(article: Article) -> str:
    """The title to print, or an empty text where the article has none worth printing."""
    title = _LIVE.sub("", _once(" ".join(article.title.split())))
    title = without_rubric(_called(article.lang).sub(lambda found: found["title"], title), article.lang)
    for _ in range(_MOST_SITES):
        found = _SITE.match(title)
        if found is None or not _is_site(found["site"], found["mark"], article, found["title"]):
            break
        title = found["title"]
    title = in_sentence_case(title.rstrip(_TRAILING), article)
    return title if len(title) >= _SHORTEST else ""


@cache
def _called(lang: str) -> re.Pattern[str]:
    """A title that tells something, and then calls its reader to follow it."""
    calls = "|".join((listed("standing", lang) or {}).get("calls", ())) or r"(?!)"
    return folded(rf"^(?P<title>.{{{_TELLING},}}?)\s?(?:[,:;.!–—-]|\s-)\s+(?:{calls})\s?[.!]?$")


def _once(title: str) -> str:
    """A title that is printed twice in a row, once."""
    middle = len(title) // 2
    one, other = title[:middle].strip(), title[len(title) - middle :].strip()
    return one if one and one == other and title[middle : len(title) - middle].strip() == "" else title


def _is_site(name: str, mark: str, article: Article, before: str) -> bool:
    """Whether the end of a title names where it appeared: the outlet, the agency, the address.

    « Chronique | Le retour des tsars » is the label of an opinion, and its title.
    """
    letters = _letters(name)
    known = {_letters(article.source), _letters(article.agency)} - {""}
    host = _letters(article.url.split("//")[-1].split("/")[0])
    labelled = bool(article.opinion) and is_label(before, article.opinion)
    return (
        letters in known
        or bool(letters and letters in host)
        or (mark in {"|", "::"} and len(name.split()) <= _MOST_SITE_WORDS and not labelled)
    )


def _letters(text: str) -> str:
    return "".join(mark for mark in text.casefold() if mark.isalnum())
