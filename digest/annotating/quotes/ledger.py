"""The quotations of an article, each with who says it, in the order of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.annotating.quotes.answers import with_answers
from digest.annotating.quotes.covering import is_uttered
from digest.annotating.quotes.hearing import Hearing, Listening, hear, listen, parse_together
from digest.annotating.quotes.indirect import content
from digest.annotating.quotes.interviewees import Interviewees
from digest.annotating.quotes.lexicon import Speech, speech
from digest.annotating.quotes.owning import Heard
from digest.annotating.quotes.passages import Passage, passages
from digest.annotating.quotes.people import People
from digest.annotating.quotes.spanning import spanning
from digest.annotating.quotes.speakers import NOBODY, Speaker
from digest.models import Article, Quote, QuoteKind

__all__ = ["quotes", "quotes_of"]

# Articles whose sentences are parsed together, some hundred; more hold memory and save no time
_TOGETHER = 40


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the ledger: a quotation of a passage, and what is heard with it."""

    span: tuple[int, int]
    heard: Heard | None = None
    speaker: Speaker = NOBODY
    kind: QuoteKind = "direct"


def quotes(article: Article) -> tuple[Quote, ...]:
    """The quotations of an article, and what it reports without marks; with no speaker where none is certain.

    A quoted word or title that nobody is said to say is left out. An article in a language without a list
    of words has quotations without speakers.
    """
    return next(quotes_of((article,)))


def quotes_of(articles: Sequence[Article]) -> Iterator[tuple[Quote, ...]]:
    """The same of several articles, in their order, in less time: sentences are parsed together."""
    for first in range(0, len(articles), _TOGETHER):
        some = articles[first : first + _TOGETHER]
        texts = [_text(article) for article in some]
        parse_together(text for text in texts if isinstance(text, Listening))
        for article, text in zip(some, texts, strict=True):
            yield tuple(_heard(article, text) if isinstance(text, Listening) else _silent(article, text))


def _text(article: Article) -> Listening | tuple[Passage, ...]:
    """An article before its syntax is read; only its passages where its language has no list of words."""
    read, words = passages(article), speech(article.lang)
    return listen(read, People.of((one.own for one in read), words), words) if words else read


def _silent(article: Article, read: Sequence[Passage]) -> Iterator[Quote]:
    """Quotations without speakers."""
    silent = ((one, _placed(_Line(span), one)) for one in read for span in one.spans if is_uttered(one, span))
    return (_quote(article, one, line, "") for one, line in silent)


def _heard(article: Article, text: Listening) -> list[Quote]:
    """Quotations with their speakers."""
    words, hearings = text.words, hear(text)
    found: list[Quote] = []
    for opening, start, end, heard in spanning(hearings, words):
        line = _Line((start, end), heard, heard.speaker if heard else NOBODY)
        found.append(_quote(article, opening.passage, line, ""))
    for hearing in hearings:
        said = words.media.search(hearing.passage.own)
        via = said[0] if said else ""
        found += (
            _quote(article, hearing.passage, line, via)
            for line in (_placed(line, hearing.passage) for line in _lines(hearing, words))
        )
    if article.turns:
        return with_answers(article, found, Interviewees.of(article, hearings, words))
    return sorted(found, key=lambda quote: (quote.start, quote.end))


def _lines(hearing: Hearing, words: Speech) -> Iterator[_Line]:
    passage, heard = hearing.passage, hearing.heard
    said, owners = [one.saying for one in heard], dict(hearing.owned)
    for span in passage.spans:
        by = owners.get(span)
        if by is not None:
            yield _Line(span, by, by.speaker)
        elif hearing.carried.name:
            yield _Line(span, None, hearing.carried)
        elif is_uttered(passage, span):
            yield _Line(span)
    for one in heard:
        told = content(passage, one.saying, said, words)
        quoted = [*passage.spans, (0, passage.closed)]
        if passage.opened >= 0:
            quoted.append((passage.opened, len(passage.text)))
        if told and not any(start < told[1] and told[0] < end for start, end in quoted):
            yield _Line(told, one, one.speaker, "indirect")


def _placed(line: _Line, passage: Passage) -> _Line:
    """The line with the offsets of its quotation in the article."""
    return replace(line, span=(passage.place(line.span[0]), passage.place(line.span[1])))


def _quote(article: Article, passage: Passage, line: _Line, via: str) -> Quote:
    start, end = line.span
    voice = line.heard.saying.voice if line.heard else None
    return Quote(
        article=article.id,
        unit=passage.unit,
        start=start,
        end=end,
        text=article.text[start:end],
        speaker=line.speaker.name,
        speaker_start=passage.place(voice.start) if voice else 0,
        speaker_end=passage.place(voice.end) if voice else 0,
        role=line.speaker.role,
        cue=re.sub(r"\s+", " ", line.heard.saying.cue).strip() if line.heard else "",
        via=via if line.heard else "",
        kind=line.kind,
    )
