"""The answers of an interview as quotations: each sentence its speaker's, where that is proved."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from digest.annotating.quotes.interviewees import Interviewees
from digest.models import Article, Quote, Turn
from digest.text.turns import units_within
from digest.text.word_lists import word_lists

__all__ = ["with_answers"]

_ASIDE = frozenset('()[]*«»“”"')  # what is the paper's, or somebody else's words
_MARKS = '«“" \u00a0\u202f'


def with_answers(article: Article, found: Sequence[Quote], known: Interviewees) -> list[Quote]:
    """The quotations of an interview: those of its own text, and its answers where their speaker is proved.

    What is quoted in a question or within an answer is nobody's. Only the first paragraph of an answer is
    certain to be its speaker's, and no sentence of it that asks, that has an aside or the name, or that means
    nothing without its question (« Oui, bien sûr. »).
    """
    told = [_outside(quote, article, known) for quote in found]
    return sorted([*told, *_answers(article, told, known)], key=lambda quote: (quote.start, quote.end))


def _outside(quote: Quote, article: Article, known: Interviewees) -> Quote:
    """The quotation as it is, or without a speaker."""
    at = bisect_right(article.turns, quote.start, key=lambda turn: turn.end)
    if at == len(article.turns) or article.turns[at].start >= quote.end:
        return quote
    turn = article.turns[at]
    opens = not article.text[turn.start : quote.start].strip(_MARKS)
    if turn.kind != "answer" or not opens or quote.kind != "direct":
        return replace(quote, speaker="", role="")
    proved = known.speaker(turn)
    if not proved and quote.speaker and quote.speaker.split()[-1] in article.title:
        return quote  # the only one who speaks before the answers, and is whom the title names
    return replace(quote, speaker=proved, role=quote.role if quote.speaker == proved else "")


def _answers(article: Article, told: Sequence[Quote], known: Interviewees) -> Iterator[Quote]:
    quoted = {unit for one in told for unit in units_within(article, one.start, one.end)}
    for turn in article.turns:
        speaker = known.speaker(turn) if turn.kind == "answer" else ""
        for start, end, unit in _sentences(article, turn, speaker) if speaker else ():
            if unit not in quoted:
                yield Quote(article.id, unit, start, end, article.text[start:end], speaker)


@cache
def _short(lang: str) -> re.Pattern[str]:
    """What a sentence opens with that means nothing without the question."""
    lists = word_lists("digest.annotating", "interviews", lang)
    return re.compile(rf"(?:{'|'.join(lists['replying'] if lists else ['(?!)'])})(?!\w)", re.IGNORECASE)


def _sentences(article: Article, turn: Turn, speaker: str) -> Iterator[tuple[int, int, int]]:
    """The sentences of an answer that are printed as its speaker's: offsets, and the unit."""
    last = speaker.rsplit(maxsplit=1)[-1]
    for at in units_within(article, turn.start, turn.end):
        start, end = max(article.units[at].start, turn.start), article.units[at].end
        start += len(text := article.text[start:end]) - len(text.lstrip(_MARKS))
        said = article.text[start:end]
        short = _short(article.lang).match(said)
        if _ASIDE.isdisjoint(said) and not (short or said.endswith("?") or last in said):
            yield start, end, at
