"""What a story could print: its whole units, each with the edits that it needs, by how well it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Literal

from digest.annotating.contrasts import contrasts
from digest.annotating.same_counts import same_counts
from digest.composing.antecedents import repair
from digest.composing.deictics import date_words, may_name_days, written_on
from digest.composing.edits import apply_edits
from digest.composing.firmness import firm, sound
from digest.composing.leaning import leaning
from digest.composing.opinions import reported
from digest.composing.undated_openings import without_opening
from digest.composing.wholeness import whole
from digest.models import Article, Edit, Story, Unit
from digest.text.past import heads_the_past, tells_the_past
from digest.text.repeats import adds_no_figure, alike, tells_more
from digest.text.tokens import words
from digest.text.turns import spoken_units

__all__ = ["Candidate", "Standing", "candidate", "candidates", "length", "says_again", "unit_words"]

_MARKS = frozenset(
    {"«", "»", "“", "”", '"', ":", ";", "!", "?", "–", "—", "-", "…", "/", "».", "»,", "[…]", "[…],", "[…]."}
)

# alone: prints as it is · after: only right after the unit before it · undated: names a day without proof
Standing = Literal["alone", "after", "undated"]


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A unit that could be printed: its place, the edits, how it stands, its words and printed length.

    A `firm` one says something by itself; a `sound` one is at least no fragment. `days` are those of the
    edits that date its bare days, or cut an opening with one.
    """

    article: str
    unit: int
    edits: tuple[Edit, ...]
    standing: Standing
    words: tuple[str, ...]
    length: int
    firm: bool
    sound: bool = True
    days: tuple[Edit, ...] = ()

    @property
    def place(self) -> tuple[str, int]:
        """The article's id and the unit's index in it."""
        return self.article, self.unit


def candidates(story: Story, lang: str, depth: float) -> tuple[Candidate, ...]:
    """The units of a story that are whole and no question or answer, in the order of its articles.

    Opinions have none beside what is reported.

    An article is read until its firm units hold `depth` words: the press tells what matters first, and
    background and local colour last.
    """
    read = (_first(article, article.lang or lang, depth) for article in reported(story))
    return tuple(chain.from_iterable(read))


def _first(article: Article, lang: str, depth: float) -> Iterator[Candidate]:
    read = 0
    for candidate in _of(article, lang):
        yield candidate
        read += candidate.length if candidate.firm and candidate.standing == "alone" else 0
        if read >= depth:
            return


def _of(article: Article, lang: str) -> Iterator[Candidate]:
    days, spoken = written_on(article.dating), spoken_units(article)
    for at, unit in enumerate(article.units):
        if at not in spoken and whole(unit.text):
            yield _candidate(article, at, days, lang)


def candidate(article: Article, at: int, lang: str) -> Candidate | None:
    """One of an article's units, as it is among all; None where it is not whole or is of an interview."""
    if at in spoken_units(article) or not whole(article.units[at].text):
        return None
    return _candidate(article, at, written_on(article.dating), article.lang or lang)


def _candidate(article: Article, at: int, days: Sequence[date], lang: str) -> Candidate:
    unit = article.units[at]
    spoken = unit_words(unit)
    dated = date_words(unit.text, days, lang) if may_name_days(spoken, lang) else ()
    repaired = repair(article, at, lang) if leaning(unit.text, lang) else ()
    if dated is None and repaired == ():
        dated = without_opening(unit.text, days, lang)
    edits = (*(dated or ()), *(repaired or ()))
    undated = dated is None or _is_under_past(article, unit, lang)
    standing: Standing = "undated" if undated else "after" if repaired is None else "alone"
    printed = length(apply_edits(unit.text, edits))
    shown = _without_connector(unit, edits)
    told = firm(shown, spoken, lang, printed, first=at == 0)
    tells = told and not tells_the_past(unit.text, spoken, article.dating.day, lang)
    stands = tells or sound(shown, lang)
    return Candidate(article.id, at, edits, standing, spoken, printed, tells, stands, dated or ())


def _is_under_past(article: Article, unit: Unit, lang: str) -> bool:
    """Whether the intertitre above a unit dates what it tells: an entry of a chronology."""
    day = article.dating.day
    above = [drop for drop in article.drops if drop.reason == "intertitre" and drop.end <= unit.start]
    if day is None or not above:
        return False
    return heads_the_past(article.text[above[-1].start : above[-1].end], day, lang)


def _without_connector(unit: Unit, edits: tuple[Edit, ...]) -> Unit:
    """The unit as its reader meets it: what a cut connector stood before is its opening."""
    cut = next((edit for edit in edits if edit.kind == "cut"), None)
    return replace(unit, text=unit.text[cut.end :].lstrip()) if cut else unit


def says_again(candidate: Candidate, other: Candidate, lang: str) -> bool:
    """Whether a unit tells of one story what another one does, in its words or in its figures.

    Figures are those of another article: in its own a unit goes on. One that gives the other's and little
    more says it again too. One that denies it, or names another number, month or weekday, never does.
    """
    one, two = candidate.words, other.words
    again = alike(one, two, lang)
    if not again and candidate.article != other.article:
        again = adds_no_figure(two, one, lang) and not tells_more(one, two, lang)
        again = again or adds_no_figure(one, two, lang) or same_counts(one, two, lang)
    return again and not contrasts(one, two, lang)


def unit_words(unit: Unit) -> tuple[str, ...]:
    """The unit's tokens, made here where cleaning has made none."""
    return unit.words or words(unit.text)


def length(text: str) -> int:
    """Words as people count them: what stands between spaces, marks that stand alone left out."""
    parts = text.split()
    return len(parts) - sum(map(_MARKS.__contains__, parts))
