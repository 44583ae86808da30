"""Headlines made of a unit: the part of it that is a sentence still, or its opening up to an ellipsis."""

from collections.abc import Iterator
from itertools import chain, islice

from digest.composing.adjuncts import adjunct_ends
from digest.composing.bounding import CUT, LONGEST, SHORT, bounded, capital, has_hanging_day
from digest.composing.candidates import length, unit_words
from digest.composing.clauses import early_ends
from digest.composing.deictics import without_days
from digest.composing.edits import apply_edits
from digest.composing.firmness import firm
from digest.composing.leaning import leaning
from digest.composing.predicates import predicate
from digest.composing.trimming import trims
from digest.composing.wholeness import balanced, whole
from digest.models import Article, Unit
from digest.text.turns import spoken_units

__all__ = ["made", "openings"]

_FEWEST = 7  # words
_READ = 1000  # characters of a unit; an opening is far shorter
_TRIED = 3  # units of an article; further down they are details
_FULL = 50  # characters; a part that long says enough without the day that it names
_SHORTEST = 25  # characters; less is a label
_ENDS = " .,;:–—-"
_QUOTES = ("«", "“", '"', "'")


def made(article: Article, lang: str) -> Iterator[str]:
    """Headlines that an article's first units give, the best first.

    The unit that opens an article tells its news: a part of it that is a sentence, or else its opening up
    to an ellipsis, goes before the units after it. Those that tell no news, quotations and questions last.
    """
    units = [unit for unit in _first(article) if whole(unit.text) and leaning(unit.text, lang) is None]
    for unit in sorted(units, key=lambda unit: _is_weak(unit, lang)):
        texts = list(_variants(unit.text[:_READ], lang))
        yield from chain(*(_parts(text, lang) for text in texts), *(_opened(text, lang) for text in texts))


def openings(article: Article, lang: str) -> Iterator[str]:
    """What an article's first units open with, whatever it is: those that lean or tell nothing last."""
    lines = [bounded(_without_days(u.text[:_READ], lang).rstrip(_ENDS), lang) for u in _first(article)]
    told = sorted(lines, key=lambda line: (leaning(line, lang) is not None, predicate(line, lang) == "none"))
    yield from (line for line in told if len(line) <= LONGEST)


def _first(article: Article) -> Iterator[Unit]:
    """The units that open an article, but for the questions and answers of an interview."""
    spoken = spoken_units(article)
    return islice((unit for at, unit in enumerate(article.units) if at not in spoken), _TRIED)


def _variants(text: str, lang: str) -> Iterator[str]:
    """The unit without its bare days, and again without what it can do without before its verb."""
    yield _without_days(text, lang)
    for trim in trims(text, lang):
        yield _without_days(capital(apply_edits(text, [trim]).removeprefix(CUT).lstrip()), lang)


def _parts(text: str, lang: str) -> Iterator[str]:
    """The longest part of a text that is a sentence of its own and fits, if it can without a day."""
    ends = sorted({len(text), *early_ends(text, lang), *adjunct_ends(text, lang)}, reverse=True)
    fitting = [part for end in ends if _fits(part := text[:end].rstrip(_ENDS), lang)]
    yield from (part for part in fitting if CUT not in part and len(part) >= _FULL)
    yield from fitting[:1]


def _opened(text: str, lang: str) -> Iterator[str]:
    """The opening of a text up to an ellipsis, if that tells something."""
    line = bounded(text.rstrip(_ENDS), lang)
    if SHORT <= len(line) <= LONGEST and predicate(line.rstrip("…"), lang) != "none":
        yield line


def _fits(part: str, lang: str) -> bool:
    return (
        _SHORTEST <= len(part) <= LONGEST
        and balanced(part)
        and part.count(CUT) <= 1
        and not part.endswith(CUT)
        and not has_hanging_day(part, lang)
    )


def _without_days(text: str, lang: str) -> str:
    """The text with […] for its bare days, or without the one that it opens with."""
    told = without_days(text, lang)
    return capital(told.removeprefix(CUT).lstrip(" ,")) if told.startswith(CUT) else told


def _is_weak(unit: Unit, lang: str) -> bool:
    """Whether a unit tells no news, or in somebody's words; one short sentence is a label, not a headline."""
    told = firm(unit, unit_words(unit), lang, length(unit.text), first=length(unit.text) >= _FEWEST)
    return not told or unit.text.startswith(_QUOTES) or unit.text.endswith("?")
