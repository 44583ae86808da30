"""Whether the first clause of a sentence leans on an earlier one by words that do not open it."""

import re
from dataclasses import dataclass
from functools import cache

from digest.composing.patterns import folded, listed
from digest.text.stems import content_stems
from digest.text.tokens import words as tokens

__all__ = ["within"]

_FURTHEST = 120  # characters; a sentence that goes on so long says what it is about by itself
_CLAUSE = re.compile(r"[;:.()\[\]«»“”\"!?–—\0]|,(?! [^,]{2,60}, )")


@dataclass(frozen=True, slots=True)
class _Words:
    connecting: re.Pattern[str]
    demonstrative: re.Pattern[str]
    joining: re.Pattern[str]
    objects: re.Pattern[str]
    opened: re.Pattern[str]
    owned: re.Pattern[str]


def within(plain: str, lang: str) -> tuple[int, int] | None:
    """The words by which a sentence leans: "a cependant rejeté", "ces conditions", "Le père de son ami".

    `plain` is the text in its own words (`own_words`). Only the first clause is read, up to what may be the
    other side of it ("mais", "malgré"); a demonstrative whose noun stands earlier there points at that. So
    leans whose verb has somebody for its object by a pronoun: "Les gendarmes l'ont arrêté"; what it stands
    for may follow behind a colon, but for somebody to whom something is given.
    """
    words = _words(lang)
    if words is None:
        return None
    stop = _CLAUSE.search(plain, 0, _FURTHEST)
    end = stop.start() if stop else min(len(plain), _FURTHEST)
    joined = words.joining.search(plain, 0, end)
    end = joined.start() if joined else end
    found = words.connecting.search(plain, 1)
    if found and found.start() < end:
        return found.span()
    had = words.objects.match(plain)
    told_next = stop is not None and stop[0] == ":" and had is not None and had["given"] is None
    if had and had.end() <= end and not told_next:
        return had.span("said")
    if opened := words.owned.match(plain) or words.opened.match(plain):
        return opened.span()
    found = words.demonstrative.search(plain, 1)
    if found is None or found.start() >= end or _is_named(found["noun"], plain[: found.start()], lang):
        return None
    return found.span("phrase")


def _is_named(noun: str, before: str, lang: str) -> bool:
    named = content_stems(tokens(before), lang)
    return any(stem in named for stem in content_stems(tokens(noun), lang))


@cache
def _words(lang: str) -> _Words | None:
    lists = listed("within", lang)
    if lists is None:
        return None
    either = {name: "|".join(listed) for name, listed in lists.items()}
    connecting = either["connecting"]
    noun = rf"(?P<noun>(?!qu'|(?:{either['nowhere']})(?![\w])|\d)[^\W\d_][\w'-]*)(?![\w'-])"
    told = rf"(?! ?(?:{either['told']})(?![a-zà-ÿ]))(?! [\w'-]+ (?:{either['told']})(?![a-zà-ÿ]))"
    short = rf"(?:(?!(?:{either['no_subject']})(?!\w))(?:[ld]')?[\w-]+ ){{1,4}}"
    return _Words(
        connecting=folded(rf"(?<![\w'-])(?:(?<!, )(?:{connecting})(?![\w-])|(?<=, )(?:{connecting})(?=,))"),
        demonstrative=folded(rf"(?<![\w'-])(?P<phrase>(?:{either['demonstratives']}) {noun}){told}"),
        joining=folded(rf"(?<![\w'-])(?:{either['joining']})(?![\w-])"),
        owned=folded(either["owned"]),
        opened=folded(either["opened"]),
        objects=folded(rf"{short}(?P<said>{either['objects']}|(?P<given>{either['given']}))"),
    )
