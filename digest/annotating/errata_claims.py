"""claim_of: what an erratum is about: whom it names, of which day it speaks, what it says was wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from digest.annotating.dates import mentions
from digest.annotating.errata import Erratum
from digest.annotating.errata_words import ErrataWords, errata_words
from digest.annotating.lexicon import lexicon
from digest.annotating.names import names
from digest.annotating.plain import plain
from digest.models import Article
from digest.text.quotations import own_words
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["Claim", "claim_of"]

_TITLE = 3  # words; a quotation of fewer is no title
_QUOTED = (("«", "»"), ("“", "”"), ('"', '"'))
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Claim:
    """The stems of an erratum and of each of its sentences, its names, the titles that it quotes.

    `named` are the stems of the names, which `names` have in plain words: the last one, and the one before or
    "". `wrong` are the stems of what it says was wrong and of nothing else in it. `day` is that on which this
    appeared.
    """

    stems: frozenset[str]
    sentences: tuple[frozenset[str], ...]
    named: frozenset[str]
    names: tuple[tuple[str, str], ...]
    titles: tuple[str, ...]
    wrong: tuple[frozenset[str], ...]
    day: date | None


def claim_of(article: Article, erratum: Erratum, lang: str) -> Claim:
    """What the units of an erratum tell beside what every erratum says."""
    known = errata_words(lang)
    texts = [article.units[at].text for at in erratum.claim]
    whole = "\n".join(texts)
    found = list(names(whole, lang))
    outlet = set(plain(article.source).replace("-", " ").split())
    common = frozenset(content_stems(known.common, lang)) if known else frozenset[str]()
    told = _day(article, erratum, known, lang) if known and erratum.kind != "version" else None
    stems = frozenset(content_stems(words(whole.replace(told[1], " ") if told else whole), lang)) - common
    own = [one for one in found if one.last not in outlet]
    spoken = " ".join(whole[one.start : one.end] for one in own)
    return Claim(
        stems=stems,
        sentences=tuple(frozenset(content_stems(words(one), lang)) & stems for one in texts),
        named=frozenset(content_stems(words(spoken), lang)) & stems,
        names=tuple(dict.fromkeys((one.last, one.before) for one in own)),
        titles=tuple(_titles(whole)),
        wrong=tuple(_wrong(texts, known, lang, common)) if known else (),
        day=told[0] if told else None,
    )


def _titles(text: str) -> Iterator[str]:
    for opening, closing in _QUOTED:
        for part in text.split(opening)[1::1]:
            quoted, mark, _ = part.partition(closing)
            if mark and len(quoted.split()) >= _TITLE:
                yield " ".join(words(plain(quoted)))


def _wrong(
    texts: list[str], known: ErrataWords, lang: str, common: frozenset[str]
) -> Iterator[frozenset[str]]:
    """What is said to be wrong: the stems that the rest of its sentence does not have, else all of them."""
    for text in texts:
        told = plain(own_words(text))
        for pattern in known.wrong:
            for found in pattern.finditer(told):
                part = next((at for at in range(1, len(found.groups()) + 1) if found[at]), 0)
                start, end = found.span(part)
                its = frozenset(content_stems(words(text[start:end]), lang)) - common
                rest = frozenset(content_stems(words(f"{text[:start]} {text[end:]}"), lang))
                if its:
                    yield (its - rest) or its


def _day(article: Article, erratum: Erratum, known: ErrataWords, lang: str) -> tuple[date, str] | None:
    """The day that the erratum gives its paper, and its words: in the name of the paper, or right after."""
    for at in range(erratum.unit, erratum.last + 1):
        written = article.units[at].text
        text, own = plain(written), plain(own_words(written))
        spans = [found.span() for found in known.press.finditer(own)]
        if at == erratum.unit:
            framed = known.formulas.match(own, erratum.start) or known.said.match(own, erratum.start)
            spans.append((erratum.start if framed else erratum.end, erratum.end))
        told = list(_told(text, written, lang, article.dating.day))
        for start, end in spans:
            after = known.dated.match(text, end)
            until = after.end() if after else end
            for first, last, day in told:
                if start <= first <= until:
                    return day, written[first:last]
    return None


def _told(text: str, written: str, lang: str, today: date | None) -> Iterator[tuple[int, int, date]]:
    """The days that a text names, none after `today`, and where they stand."""
    words_ = lexicon(lang)
    for one in mentions(text, lang, written):
        dated = (_placed(*day, today) for day in one.days if day[2])
        day = next(filter(None, dated), None)
        if day is None and one.weekday is not None and today:
            day = today - timedelta(days=(today.weekday() - one.weekday) % _WEEK or _WEEK)
        if day and (today is None or day <= today):
            yield one.start, one.end, day
    for word, step in words_.step.items():
        at = text.find(word)
        alone = at >= 0 and not text[at - 1 : at].isalnum() and not text[at + len(word) :][:1].isalnum()
        if alone and today and step <= 0:
            yield at, at + len(word), today + timedelta(days=step)


def _placed(year: int | None, month: int, day: int | None, today: date | None) -> date | None:
    """The day of a year, or the last such day up to `today`."""
    years = [year] if year else [today.year, today.year - 1] if today else []
    for one in years:
        try:
            placed = date(one, month, day or 1)
        except ValueError:
            continue
        if today is None or placed <= today:
            return placed
    return None
