"""without_rubric: a headline without the section of the newspaper that stands before it."""

import re
from functools import cache

from digest.annotating.plain import plain
from digest.composing.bounding import capital
from digest.composing.patterns import listed
from digest.composing.predicates import predicate

__all__ = ["without_rubric"]

_MOST = 3  # « Sport | Football | … »
_LONGEST = 30  # characters of a rubric
_FEWEST = 3  # words; fewer are a part of a name: « Sport - Télévision »
_QUOTES = ("«", "“", '"')  # words whose subject only the rubric names
_RUBRIC = re.compile(
    rf"(?P<rubric>[^\W\d_][^.:|–—>/]{{1,{_LONGEST}}}?)(?P<mark>\s?[|>/]\s?|\s[–—-]\s|\s?:\s|\.\s)(?=\S)"
)


def without_rubric(title: str, lang: str) -> str:
    """The title after « CULTURE — », « Faits divers | », « Sport : » and the like, or as it is.

    A place (« Nantes : »), the mark of an opinion (« Tribune | ») and a subject (« Retraites : ») stay, for
    they are on no list of sections. Before a colon a rubric goes only where a sentence follows it.
    """
    for _ in range(_MOST):
        found = _RUBRIC.match(title)
        if found is None or not _is_one(found, title[found.end() :], lang):
            break
        title = capital(title[found.end() :])
    return title


def _is_one(found: re.Match[str], rest: str, lang: str) -> bool:
    words = listed("rubrics", lang) or {}
    mark, name = found["mark"].strip(), plain(found["rubric"]).strip()
    if name not in words.get("rubrics", ()) or len(rest.split()) < _FEWEST:
        return False
    if mark == ".":
        return rest[0].isupper() or not rest[0].isalpha()
    if mark != ":":
        return True
    asks = rest.startswith(_QUOTES) or rest.rstrip().endswith("?") or _asking(lang).match(plain(rest))
    return name in words["colon"] and not asks and predicate(rest, lang) != "none"


@cache
def _asking(lang: str) -> re.Pattern[str]:
    words = map(plain, (listed("rubrics", lang) or {}).get("asking", ()))
    return re.compile("|".join(map(re.escape, words)) or "(?!)")
