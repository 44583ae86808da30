"""What would settle the date of an article that waits."""

import re
from functools import cache

from digest.dating.datelines import impossible_days
from digest.dating.events import event_words, find_cues
from digest.dating.lexicon import any_of, fold, lexicon_of
from digest.dating.passages import Passages
from digest.dating.patterns import patterns_of
from digest.models import Article, Held

__all__ = ["MISSING", "NO_DAY", "hold"]

MISSING = ("conflict", "date", "day", "year")  # keys of the catalogue, where no words would settle it
NO_DAY = "no_day"  # the same, before the words of a day that no calendar has
_MOST = 3  # words that would settle it are a hint, not a list
_EVENT = 120  # characters of « doit rencontrer aujourd'hui l'envoyé spécial américain Keith Kellogg »
_KINDS = ("same_day_event", "countdown", "before_event", "after_event")


def hold(article: Article) -> Held:
    """The article with the words, verbatim, whose date would settle its own; else what is missing.

    Words come in the order in which they bind: the event of the same day, a countdown, a before or
    after. Without any, one key of `MISSING`. Where the article prints a day that no calendar has, `NO_DAY`
    and its words.
    """
    if article.dating.conflicts:
        return Held(article, ("conflict",))
    never = impossible_days(article)
    if never:
        return Held(article, (NO_DAY, *never[:_MOST]))
    lang = lexicon_of(article.lang).lang
    passages = Passages(fold(article.text))
    spans = [
        (0, *match.span("event"))
        for match in _today(lang).finditer(passages.text)
        if _named(article.text[match.start("event") : match.end("event")])
    ]
    for cue in find_cues(passages, event_words(lang).family, lang):
        if cue.kind in _KINDS[1:] and cue.start not in [start for _, start, _ in spans]:
            spans.append((_KINDS.index(cue.kind), cue.start, cue.end))
    words = dict.fromkeys(article.text[start:end].strip() for _, start, end in sorted(spans))
    return Held(article, tuple(words)[:_MOST] or (_missing(article),))


@cache
def _today(lang: str) -> re.Pattern[str]:
    """An event of today that is still due: a verb of the future, today, and the rest of the clause."""
    today = any_of(lexicon_of(lang).cues.today)
    due = patterns_of(lang).future.pattern
    return re.compile(
        rf"(?P<event>{due}(?:\s[\w'-]+){{0,3}}?\s{today}\b(?!\s?\()[^.,;:!?«»\n]{{4,{_EVENT}}})"
    )


def _named(words: str) -> bool:
    return bool(re.search(r"\s[A-ZÀ-ÖØ-Þ]\w{2,}", words))


def _missing(article: Article) -> str:
    kinds = {one.kind for one in article.dating.evidence}
    if "header_month" in kinds or "metadata" in kinds:
        return "day"
    known = len({day.year for day in article.dating.candidates}) == 1
    return "year" if kinds & {"written", "today_date", "dateline", "byline"} and not known else "date"
