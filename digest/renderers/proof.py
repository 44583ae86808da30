"""Proof: how a date is known, in words that quote the evidence."""

import re
from collections.abc import Iterable, Mapping

from digest.models import Article, Evidence
from digest.renderers.dates import capital
from digest.renderers.printing import LONGEST_NAME, words_of
from digest.renderers.wording import Wording

__all__ = ["day_and_proof", "quoted_evidence"]

_MOST = 6  # pieces of evidence; a reader checks three or four
_GIVEN = "metadata"  # came outside the text
# Two small numbers could be read in either order, so the page says in which they were.
_DAY_FIRST = re.compile(r"(?<![\d./-])(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|1[0-2])\1(?:\d\d){1,2}(?!\d)")
_OVERRIDE = "override"


def day_and_proof(article: Article, words: Wording, numbers: Mapping[str, int]) -> str:
    """`Vendredi 10 janvier 2025 — date déduite : « 2025-01 », « vendredi »`, in Markdown."""
    told = capital(words.known_days(article.dating))
    return f"{told} — {_how(article, words, numbers)}"


def quoted_evidence(
    evidence: Iterable[Evidence], words: Wording, numbers: Mapping[str, int]
) -> tuple[str, ...]:
    """Each piece in its own words, once, in Markdown; `numbers` are those of the list of sources."""
    told = (_told(piece, words, numbers) for piece in evidence)
    return tuple(dict.fromkeys(told))[:_MOST]


def _how(article: Article, words: Wording, numbers: Mapping[str, int]) -> str:
    dating = article.dating
    fixed = tuple(piece for piece in dating.evidence if piece.kind == _OVERRIDE)
    evidence = ", ".join(quoted_evidence(fixed or dating.evidence, words, numbers))
    if fixed:
        reasons = any(piece.text for piece in fixed)
        return words.say("known_fixed_why", evidence=evidence) if reasons else words.say("known_fixed")
    if not evidence:
        return words.say("known_undated")
    if dating.confidence != "exact":
        return words.say("known_deduced", evidence=evidence)
    given = any(piece.kind == _GIVEN for piece in dating.evidence)
    return words.say("known_given" if given else "known_read", evidence=evidence)


def _told(piece: Evidence, words: Wording, numbers: Mapping[str, int]) -> str:
    number = numbers.get(piece.origin)
    origin = f"[{number}]" if number else words_of(piece.origin, words.lang, LONGEST_NAME)
    text = words_of(piece.text, words.lang, LONGEST_NAME)
    kind = "numeric" if _DAY_FIRST.search(piece.text) else piece.kind
    return words.say(words.known("evidence", kind), text=text, origin=origin)
