"""otherwise: what a near-copy tells with another name, number or a denial in the words of the other text."""

import re
from difflib import SequenceMatcher
from itertools import islice, product

from digest.annotating.contrasts import contrasts, updates
from digest.annotating.lexicon import lexicon
from digest.annotating.name_keys import keys
from digest.annotating.plain import plain
from digest.models import Article
from digest.text.tokens import words

__all__ = ["otherwise"]

_UNITS = 60  # of an article; what two tell stands in its first pages
_FEWEST = 8  # words of a sentence; of shorter ones little is left that is the same
_SHARE = 0.8  # of the longer one's words, in order; with less, something else is told too
_NAMED = 3  # words of a name
_DAY = 2  # words of a weekday ("jeudi soir") that is all that differs; two bulletins differ by more
_LIKE = 0.6  # of two names' letters; more alike they are one, spelled in two ways
_WORD = re.compile(r"[^\W_]+")

Words = tuple[str, ...]
Changed = list[tuple[Words, Words]]


def otherwise(one: Article, other: Article, lang: str) -> tuple[str, str] | None:
    """The first two sentences, one of each text, that contradict each other; None where there are none.

    What they differ by stands in one of the two texts only: one that has both tells of two things. Numbers
    of two days are news, and no contradiction.
    """
    same_day = one.dating.day == other.dating.day
    mine, theirs = _sentences(one), _sentences(other)
    own = [told for told in mine if told not in theirs]
    its = [told for told in theirs if told not in mine]
    texts = frozenset(words(one.text)), frozenset(words(other.text))
    for told, read in product(own, its):
        changed = _changed(told, read)
        if changed and _is_fresh(changed, *texts):
            named = _renamed(changed, mine[told], theirs[read], lang)
            alone = len(changed) == 1 and max(map(len, changed[0])) <= _DAY
            opposed = same_day and contrasts(told, read, lang, weekdays=alone)
            if named or (opposed and not updates(told, read, lang)):
                return mine[told], theirs[read]
    return None


def _sentences(article: Article) -> dict[Words, str]:
    told = ((words(unit.text), unit.text) for unit in islice(article.units, _UNITS))
    return {spoken: text for spoken, text in told if len(spoken) >= _FEWEST}


def _changed(one: Words, other: Words) -> Changed:
    """What each has in place of the other's words; nothing where the two are not nearly the same."""
    longest = max(len(one), len(other))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if min(len(one), len(other)) < _SHARE * longest or matcher.quick_ratio() < _SHARE:
        return []
    if sum(same.size for same in matcher.get_matching_blocks()) < _SHARE * longest:
        return []
    codes = matcher.get_opcodes()
    return [(one[a:b], other[c:d]) for tag, a, b, c, d in codes if tag != "equal"]


def _is_fresh(changed: Changed, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether what stands in place of other words is in its own text alone."""
    replaced = [(mine, its) for mine, its in changed if mine and its]
    fresh = (not other.issuperset(mine) and not one.issuperset(its) for mine, its in replaced)
    return not replaced or any(fresh)


def _renamed(changed: Changed, one: str, other: str, lang: str) -> bool:
    """Whether one name stands in place of another one, and nothing else differs."""
    if len(changed) > 1:
        return False
    ((mine, its),) = changed
    named = _names(one, lang), _names(other, lang)
    sides = zip((mine, its), named, strict=True)
    if not all(0 < len(told) <= _NAMED and known.issuperset(told) for told, known in sides):
        return False
    forms = plain(" ".join(mine)), plain(" ".join(its))
    pairs = product(forms[0].split(), forms[1].split())
    alike = SequenceMatcher(None, *forms, autojunk=False).ratio() >= _LIKE
    return not alike and all(keys(a, lang).isdisjoint(keys(b, lang)) for a, b in pairs)


def _names(text: str, lang: str) -> frozenset[str]:
    """The words with a capital, in lower case, but for the first one of a sentence, days and months."""
    known = lexicon(lang)
    found = (one[0] for one in list(_WORD.finditer(text))[1:] if one[0][0].isupper())
    return frozenset(name.lower() for name in found if plain(name) not in known.weekdays | known.months)
