"""Cutting: a cut […] of an editor's that takes away what the words after it lean on."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import resources
from itertools import accumulate

from digest.annotating.syntax import Word, parse
from digest.models import Fault
from digest.verifying.brackets import unknown_brackets
from digest.verifying.grounds import Grounds
from digest.verifying.matching import Bracket, Tokens, tokens
from digest.verifying.standing import Stand

__all__ = ["cut_faults"]

_SHOWN = 4  # tokens after a cut that a fault quotes
_MARKS = set(tokens(",;:—–-()"))
_SUBJECTS = ("nsubj", "expl:subj")
_RELATIVE = "PronType=Rel"


def cut_faults(found: Stand, line: int, grounds: Grounds) -> Iterator[Fault]:
    """Cuts that the record has not: before a relative pronoun, or of the subject of a verb after it.

    «Il s'est dit […], qui a affirmé …» gives the words of one to another. Where the language has no parser,
    only the words that are nothing but relative pronouns are known.
    """
    lang = grounds.articles[found.source].lang or grounds.record.lang
    words = _placed(found, lang)
    cuts = [one for one in unknown_brackets(found, grounds) if one.is_cut and one.replaced]
    for one in cuts:
        if _relative(one, found, words, lang) or _subject(one, words):
            after = [token for token in found.unit.tokens[_end(one) :] if token not in _MARKS]
            yield Fault(line, "cut", " ".join(after[:_SHOWN]), found.unit.text, (found.source,))


def _end(cut: Bracket) -> int:
    return cut.at + len(cut.replaced)


def _relative(cut: Bracket, found: Stand, words: dict[int, Word], lang: str) -> bool:
    """Whether a relative pronoun comes next, behind marks and one preposition at most."""
    rest = [at for at in range(_end(cut), len(found.unit.tokens)) if found.unit.tokens[at] not in _MARKS]
    return any(_opens(at, found.unit.tokens, words, lang, first=at == rest[0]) for at in rest[:2])


def _opens(at: int, told: Tokens, words: dict[int, Word], lang: str, *, first: bool) -> bool:
    word = words.get(at)
    relative = told[at].lower() in _relatives(lang) or (word is not None and _RELATIVE in word.traits)
    leads = words.get(at - 1)
    return relative and (first or (leads is not None and leads.pos == "ADP"))


def _subject(cut: Bracket, words: dict[int, Word]) -> bool:
    """Whether a verb behind the cut has its subject in it."""
    inside = (words[at] for at in range(cut.at, _end(cut)) if at in words)
    return any(one.relation.startswith(_SUBJECTS) and one.head >= _end(cut) for one in inside)


def _placed(found: Stand, lang: str) -> dict[int, Word]:
    """The parsed words by the token at which each begins, their heads too; none where the two do not fit."""
    starts: dict[int, int] = {}
    length = 0
    for at, token in enumerate(found.unit.tokens):
        starts[length] = at
        length += len(token)
    parsed = parse(found.unit.text, lang) or ()
    lengths = (sum(map(len, tokens(word.text))) for word in parsed)
    begins = list(accumulate(lengths, initial=0))[: len(parsed)]
    if any(begin not in starts for begin in begins):
        return {}
    return {
        starts[at]: replace(word, head=starts[begins[word.head]])
        for at, word in zip(begins, parsed, strict=True)
    }


@cache
def _relatives(lang: str) -> frozenset[str]:
    file = resources.files("digest.verifying") / "data" / "relatives.toml"
    return frozenset(tomllib.loads(file.read_text(encoding="utf-8")).get(lang, ()))
