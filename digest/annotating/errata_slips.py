"""slips_of: the figures, days and spellings that are all that an erratum says was wrong."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from digest.annotating.counted import Figure, figures
from digest.annotating.errata_reading import Erratum
from digest.annotating.errata_right import righted
from digest.annotating.errata_words import ErrataWords, errata_words
from digest.annotating.moments import Moment, moments
from digest.annotating.names import Name, names
from digest.annotating.plain import plain
from digest.models import Article
from digest.text.quotations import own_words
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["Slip", "slips_of"]

SlipKind = Literal["amount", "hour", "day", "name"]

_ALIKE = 2  # letters that two spellings of one name may differ by
_LONG = 5  # letters; a shorter name may be another one
_HOUR = "hour"
# Of what somebody is, right behind the words for it.
_OF_INITIALS = re.compile(
    r"(?:\bd(?:e la|e l|u|es|e)?|\bof(?: the)?)[ '’](?P<body>[A-ZÀ-Þ]{2,}(?:-[A-ZÀ-Þ]{2,})*)(?![\w-])"
)
_BESIDE = " ,:"  # between what is right and "et non"


@dataclass(frozen=True, slots=True)
class Slip:
    """One of them: the values, the days' own words or the plain words of the name that were wrong.

    `unit` is that of an amount, "" of one that counts; `at` is the unit of the erratum that says so.
    """

    kind: SlipKind
    told: frozenset[str]
    unit: str = ""
    at: int = 0


def slips_of(article: Article, erratum: Erratum, lang: str) -> tuple[Slip, ...]:
    """Those of an erratum that gives each with what is right, and takes nothing else back; none in doubt."""
    known = errata_words(lang)
    if known is None or erratum.kind != "correction":
        return ()
    texts = {at: article.units[at].text for at in erratum.claim}
    naming = known.naming.search(plain("\n".join(texts.values()))) is not None
    right = righted(texts, erratum.unit, erratum.start, known, lang)
    found: list[Slip] = [_amount_of(*right)] if right else []
    for at, text in texts.items():
        if right and at in {erratum.unit, right[1]}:
            continue
        its = _Sentence(text, known, lang, naming=naming).slips()
        if its is None:
            return ()
        found.extend(replace(one, at=at) for one in its)
    return tuple(found)


@dataclass(frozen=True)
class _Sentence:
    text: str
    known: ErrataWords
    lang: str
    naming: bool

    def slips(self) -> list[Slip] | None:
        """The slips of a sentence; None where it takes something else back."""
        told = plain(own_words(self.text))
        swaps = [one for pattern in self.known.swapped for one in pattern.finditer(told)]
        spans = [one.span() for one in swaps]
        wrong = (one for pattern in self.known.wrong for one in pattern.finditer(told))
        if not all(any(a < one.end() and one.start() < b for a, b in spans) for one in wrong):
            return None
        rest = told
        for start, end in spans:
            rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
        if self.known.undone.search(rest) or (not swaps and self.known.unswapped.search(rest)):
            return None
        found = [self._slip(one, rest) for one in swaps]
        return None if None in found else [one for one in found if one]

    def _slip(self, swap: re.Match[str], rest: str) -> Slip | None:
        start, end = swap.span(1)
        wrong = self.text[start:end].strip()
        return (
            self._name(swap, wrong)
            or self._body(swap, wrong)
            or self._moment(wrong, rest)
            or self._amount(swap, wrong, rest)
        )

    def _moment(self, wrong: str, rest: str) -> Slip | None:
        found = [one for one in moments(wrong, self.lang) if one.kind == "day"]
        here = any(one.kind == "day" for one in moments(rest, self.lang)) or any(map(str.isdigit, rest))
        if len(found) != 1 or not here or self._more(wrong, found[0]):
            return None
        return Slip("day", frozenset(words(plain(wrong[found[0].start : found[0].end]))))

    def _amount(self, swap: re.Match[str], wrong: str, rest: str) -> Slip | None:
        found, others = figures(wrong, self.lang), figures(rest, self.lang)
        if len(found) != 1 or not others or moments(wrong, self.lang):
            return None
        one, before = found[0], rest[: swap.start()].rstrip(_BESIDE)
        after = len(rest) - len(rest[swap.end() :].lstrip())
        elided = any(len(before) == each.end or after == each.start for each in others)  # "12 et non 21 ans"
        more = self._more(wrong, one) - _stems(rest, self.lang)
        if one.is_article or one.is_label or one.is_ordinal or (more and not elided):
            return None
        return _amount_of(one)

    def _more(self, wrong: str, one: Figure | Moment) -> frozenset[str]:
        """The stems of what is wrong beside a figure or a moment."""
        return _stems(f"{wrong[: one.start]} {wrong[one.end :]}", self.lang)

    def _body(self, swap: re.Match[str], wrong: str) -> Slip | None:
        """The initials of a body that somebody is not of: "délégué de la CFE-CGC et non de FO"."""
        before = self.text[: swap.start()].rstrip(_BESIDE)
        found, right = _OF_INITIALS.fullmatch(wrong), _OF_INITIALS.search(before)
        if not (found and right and right.end() == len(before)):
            return None
        return Slip("name", frozenset(words(plain(found["body"]))))

    def _name(self, swap: re.Match[str], wrong: str) -> Slip | None:
        """What is misspelt of a name: of one and the same person, as far as the words say so."""
        its = _whole(f"x {wrong}", 2, self.lang)
        before = self.text[: swap.start()].rstrip(_BESIDE)
        right = next((one for one in names(before, self.lang) if one.end == len(before)), None)
        if its is None or right is None:
            return None
        mine, other = (words(plain(one)) for one in (before[right.start : right.end], wrong))
        sentence = plain(own_words(self.text))
        named = self.known.naming.search(sentence) or (self.naming and not self.known.deeds.search(sentence))
        placed = self.known.placed.search(plain(before[: right.start]))
        if placed or not (named or (_are_alike(mine, other) and not self.known.deeds.search(sentence))):
            return None
        return Slip("name", frozenset(other) - set(mine)) if set(other) - set(mine) else None


def _amount_of(one: Figure, at: int = 0) -> Slip:
    return Slip("hour" if one.unit == _HOUR else "amount", one.readings, one.unit, at)


def _stems(text: str, lang: str) -> frozenset[str]:
    return frozenset(content_stems(words(text), lang))


def _whole(text: str, start: int, lang: str) -> Name | None:
    """The name that a text is from `start` to its end."""
    return next((one for one in names(text, lang) if (one.start, one.end) == (start, len(text))), None)


def _are_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by the spelling of a last name alone."""
    if len(one) != len(other) or one[:-1] != other[:-1] or min(len(one[-1]), len(other[-1])) < _LONG:
        return False
    return len(one) > 1 and _distance(one[-1], other[-1]) <= _ALIKE


def _distance(one: str, other: str) -> int:
    """The letters to put in, take out or change (Levenshtein)."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        last, row[0] = row[0], at
        for column, its in enumerate(other, start=1):
            last, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, last + (letter != its))
    return row[-1]
