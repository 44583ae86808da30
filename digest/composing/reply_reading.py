"""replies_of: the units of an article in which somebody denies, or does not confirm, what is told."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.composing.candidates import Candidate, candidate
from digest.composing.leaning import leaning
from digest.composing.reply_words import any_in, claim_in, doubts, matter_of, points_back, told_without_doubts
from digest.models import Article, Place
from digest.text.quotations import own_words, typed
from digest.text.tokens import words

__all__ = ["Reply", "replies_of"]

_DEEPEST = 24  # units of an article; a denial further down answers something else
_OPENING = 3  # units, in which the press tells what somebody is accused of
_LONGEST = 40  # words; a longer unit tells much beside
_CLAIM = 12  # words after "dément" that may be what is denied
_SAID, _OTHER, _DOUBT = 1, 2, 3  # ranks: the accused's own words, who is not accused, what nobody confirms
_POINTING = frozenset({"pronoun", "determiner", "subject"})  # openings that stand for what was named before
_SAME = 0.5  # of the stems of what is denied


@dataclass(frozen=True, slots=True)
class Reply:
    """A unit that denies something, in the language `lang`, and can be printed by itself, or behind `led_by`.

    An `accused` is told to deny (`rank` 0) or says so (1); others deny what has the stems of their `claim`,
    or the unit `after` which they stand; the last do not confirm it.
    """

    unit: Candidate
    rank: int
    lang: str
    claim: frozenset[str] = frozenset()
    after: Place | None = None
    led_by: Candidate | None = None

    @property
    def accused(self) -> bool:
        """Whether somebody denies an accusation of their article."""
        return self.rank < _OTHER

    @property
    def doubts(self) -> bool:
        """Whether nothing is denied: it is not confirmed."""
        return self.rank == _DOUBT

    def answers(self, text: str, place: Place | None = None, lang: str = "") -> bool:
        """Whether it denies what a text tells, which is the unit at a place or a headline."""
        shared = len(self.claim & matter_of(words(text), lang or self.lang))
        return bool(shared and shared >= _SAME * len(self.claim)) or (
            place is not None and place == self.after
        )


def replies_of(article: Article, headline: str, lang: str) -> Iterator[Reply]:
    """Those of an article, in its order."""
    texts = [unit.text for unit in article.units[:_DEEPEST]]
    accusing = any_in("accusing", lang)
    accused = any(accusing.search(typed(text)) for text in (headline, article.title, *texts[:_OPENING]))
    for at, text in enumerate(texts):
        rank = _rank(text, lang, accused=accused)
        unit = candidate(article, at, lang) if rank is not None else None
        if rank is None or unit is None or unit.length > _LONGEST:
            continue
        led_by = None if unit.standing == "alone" or rank == _SAID else _led_by(unit, article, lang)
        if unit.standing == "alone" or led_by:
            own = words(claim_in(text, lang))[:_CLAIM]
            after = (article.id, at - 1) if points_back(own, lang) else None
            yield Reply(unit, rank, lang, matter_of(own, lang), after, led_by)


def _led_by(unit: Candidate, article: Article, lang: str) -> Candidate | None:
    """The unit that one leans on, which can be printed by itself: « Elle a démenti tout décès. »."""
    text = article.units[unit.unit].text
    opened = leaning(text, lang)
    if unit.standing != "after" or not unit.unit or opened is None or opened.kind not in _POINTING:
        return None
    before = candidate(article, unit.unit - 1, lang)
    fits = before and before.standing == "alone" and before.length <= _LONGEST
    return before if fits and not any_in("own", lang).search(own_words(text)) else None


def _rank(text: str, lang: str, *, accused: bool) -> int | None:
    own = own_words(text)
    if any_in("leaning", lang).match(own.lstrip()):
        return None
    told = told_without_doubts(own, lang)
    if accused and any_in("denying", lang).search(told):
        return 0
    if accused and any_in("saying", lang).search(typed(text)):
        return _SAID
    if any_in("refuting", lang).search(told):
        return _OTHER
    return _DOUBT if doubts(text, lang) else None
