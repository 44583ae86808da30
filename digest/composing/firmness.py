"""Whether a unit says enough by itself to be chosen before others that could be printed too."""

import re
from functools import cache

from digest.composing.patterns import listed
from digest.composing.predicates import predicate
from digest.models import Unit
from digest.text.openings import dangles
from digest.text.quotations import own_words
from digest.text.tokens import words as tokens

__all__ = ["firm", "half", "is_known", "sound"]

_SHORTEST = 12  # words; shorter sentences of the press are transitions ("Il n'y a pas encore de détails.")
_PARTING = re.compile(r"[,;:–—-]\s|\s[–—-]")
# « La fillette britannique Ava Roy » is named
_UNNAMED = r"(?![\w-])(?! (?:[\w-]+ )?(?-i:[A-ZÀ-Ý][\w-]+ [A-ZÀ-Ý]))"
_QUOTED = re.compile(r"[«“\"]\s*(?P<words>[^»”\"]+)")


def firm(unit: Unit, words: tuple[str, ...], lang: str, length: int, *, first: bool) -> bool:
    """Whether the unit tells news, is no transition, points at no other sentence, and quotes none that does.

    `words` are its tokens and `length` counts words as people do; an article's `first` unit may be short.
    "L'Ukraine a cependant rejeté ces conditions" is whole and opens well, and tells nothing where the
    conditions are not printed.
    """
    if (length < _SHORTEST and not first) or unit.text.endswith(("…", "...")):
        return False
    signs, pointing, counting_on, known = _pointing(lang)
    own = own_words(unit.text)
    if predicate(unit.text, lang) != "news" or counting_on.match(own) or known.match(own) or _asks(own):
        return False
    if not signs.isdisjoint(words) and pointing.search(own):
        return False
    quoted = _QUOTED.search(unit.text)
    return not (quoted and len(quoted["words"]) * 2 > len(unit.text) and dangles(quoted["words"], lang))


def sound(unit: Unit, lang: str) -> bool:
    """Whether the unit is a sentence with a verb that does not ask, nor open by counting on another one."""
    own, counting_on = own_words(unit.text), _pointing(lang)[2]
    return predicate(unit.text, lang) != "none" and not _asks(own) and counting_on.match(own) is None


def is_known(text: str, lang: str) -> bool:
    """Whether words open with somebody or something that was told of before: "l'homme", "une autre"."""
    _, _, counting_on, known = _pointing(lang)
    return known.match(text) is not None or counting_on.match(text) is not None


def half(text: str, lang: str) -> bool:
    """Whether words are a clause without the one that it depends on: "Alors que les troupes se retirent"."""
    opened = _subordinate(lang).match(text)
    return opened is not None and not _PARTING.search(text, opened.end())


def _asks(own: str) -> bool:
    """Whether a sentence is a question in its own words: it tells nothing until another one answers."""
    return own.rstrip().endswith("?")


@cache
def _subordinate(lang: str) -> re.Pattern[str]:
    known = (listed("firmness", lang) or {}).get("subordinate", ())
    return re.compile(rf"(?:{'|'.join(known) or '(?!)'})", re.IGNORECASE)


@cache
def _pointing(lang: str) -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A token of each phrase that points back, the pattern of these, of openings that do, and of subjects.

    Tokens are looked for first: it is much faster.
    """
    words = listed("firmness", lang)
    if words is None:
        return frozenset(), re.compile(r"(?!)"), re.compile(r"(?!)"), re.compile(r"(?!)")
    phrases, nowhere = "|".join(words["pointing"]), "|".join(words["pointing_nowhere"])
    determiners = "|".join(words["demonstratives"])
    signs = frozenset(tokens(phrase)[-1] for phrase in (*words["pointing"], *words["demonstratives"]))
    pointing = rf"(?<![\w'-])(?:(?:{phrases})(?![\w-])|(?:{determiners})\s(?!(?:{nowhere})(?!\w)))"
    opening = "|".join(words["counting_on"])
    known = rf"(?:(?:{'|'.join(words['lead_ins'])}),\s)?(?:{'|'.join(words['known_subjects'])}){_UNNAMED}"
    fold = re.IGNORECASE
    return signs, re.compile(pointing, fold), re.compile(opening, fold), re.compile(known, fold)
