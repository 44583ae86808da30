"""What a sentence can do without before its verb: its opening occasion, its subject's apposition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from digest.composing.edits import cut
from digest.composing.leaning import leaning
from digest.composing.patterns import folded, listed
from digest.composing.predicates import predicate
from digest.composing.wholeness import balanced
from digest.models import Edit
from digest.text.quotations import own_words

__all__ = ["trims"]

_COMMA = re.compile(r" ?, +")
_TIME = re.compile(
    r"\d|(?i:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_FURTHEST = 160  # characters; an opening part that is longer is most of the sentence
_SUBJECT = 120  # characters; what stands before an apposition is a name and its role
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'-]+"


@dataclass(frozen=True, slots=True)
class _Trims:
    head: re.Pattern[str]
    subject: re.Pattern[str]
    person: re.Pattern[str]
    finite: re.Pattern[str]
    named: re.Pattern[str]
    apposition: re.Pattern[str]
    source: re.Pattern[str]
    own: re.Pattern[str]
    relative: re.Pattern[str]


def trims(text: str, lang: str) -> Iterator[Edit]:
    """Cuts of a sentence's opening part, or of its subject's apposition, that leave a sentence.

    "Après deux nuits d'émeutes, le maire a …" → "[…] le maire a …"; "M. Lelandais, mis en examen dans
    plusieurs affaires, a …" → "M. Lelandais […] a …". What names a time stays: the sense hangs on it.
    """
    words, plain = _trims(lang), own_words(text)
    if words is None:
        return
    if words.head.match(plain) and not words.source.match(plain):
        yield from _heads(text, plain, lang, words)
    found = words.apposition.match(plain)
    if (
        found
        and words.person.match(plain)
        and not words.finite.search(plain, 0, found.start("cut"))
        and not _holds_the_verb(found["cut"], words)
        and balanced(text[found.start("cut") : found.end("cut")])
        and not words.source.match(found["cut"])
    ):
        yield cut(found.start("cut"), found.end("cut"))


def _holds_the_verb(part: str, words: _Trims) -> bool:
    """Whether a verb stands in it that no relative pronoun opens: the sentence's own may be there."""
    verb = words.own.search(part)
    return verb is not None and not words.relative.search(part, 0, verb.start())


def _heads(text: str, plain: str, lang: str, words: _Trims) -> Iterator[Edit]:
    for comma in _COMMA.finditer(plain, 0, _FURTHEST):
        head, rest = text[: comma.start()], text[comma.end() :]
        if (
            words.subject.match(plain, comma.end())
            and not _TIME.search(head)
            and balanced(head)
            and leaning(rest, lang) is None
            and _has_its_verb(rest, lang, words)
        ):
            yield cut(0, comma.start() + len(comma[0].rstrip()))
            return


def _has_its_verb(rest: str, lang: str, words: _Trims) -> bool:
    """Whether the subject that follows is that of the verb: nothing between them but a name."""
    plain = own_words(rest)
    return predicate(plain.partition(",")[0], lang) != "none" or words.named.match(plain) is not None


@cache
def _trims(lang: str) -> _Trims | None:
    words = listed("clauses", lang)
    if words is None:
        return None
    finite = "|".join(form for form in words["finite"] if not form.startswith("\\"))
    rest = "|".join(f"{word}" if word.endswith("'") else f"{word} " for word in words["subjects"])
    sources = "|".join(words["attributions"])
    verb = rf"(?:n'|ne |s'|se )?(?:{finite})(?![\w-])"
    subject = rf"(?:[A-Z][a-z]{{0,3}}\. )?[A-ZÀ-ÖØ-Þ][^,.;:()«»\0]{{3,{_SUBJECT}}}"
    return _Trims(
        source=folded(rf"(?:, )?(?:{sources})(?!\w)"),
        own=folded(rf"(?<![\w'-])(?<! y )(?:{finite})(?![\w-])"),  # "l'est" is a part of a country
        relative=folded(rf"(?<![\w'-])(?:{'|'.join(words['subordinators'])})(?![\w-])"),
        head=folded("|".join(words["heads"])),
        finite=folded(rf"(?<![\w-])(?:{finite})(?![\w-])"),
        named=re.compile(rf"[^,]*, {_NAME} {_NAME}[^,]*, "),
        person=re.compile(rf"(?i:{rest})(?!\d)|{_NAME} {_NAME}"),
        subject=re.compile(rf"(?:{rest})|{_NAME} (?:{_NAME} |(?:{finite}) )"),
        apposition=re.compile(rf"{subject}(?P<cut>, (?![A-ZÀ-ÖØ-Þ])[^.;:]{{3,{_FURTHEST}}}?,) {verb}"),
    )
