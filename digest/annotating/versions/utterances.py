"""Utterances: the quotations of a story that somebody is certain to have said, as units print them."""

from dataclasses import dataclass
from itertools import islice

from digest.annotating.name_keys import keys
from digest.annotating.plain import plain
from digest.annotating.quotes import quotes_of
from digest.annotating.remembered import remembered
from digest.models import Article, Quote, Story

__all__ = ["Utterance", "ledger", "same_name", "utterances"]

_MOST = 40  # quotations of an article, and 400 of a story: the longest reports have as many
_IN_ALL = 400


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation as the units `first` to `last` print it: `text` is `body(…)[start:end]`, marks excluded."""

    quote: Quote
    text: str
    first: int
    last: int
    start: int
    end: int


@remembered
def ledger(story: Story) -> dict[str, tuple[Quote, ...]]:
    """The quotations of each article, by its id."""
    articles = story.articles
    return dict(zip((one.id for one in articles), quotes_of(articles), strict=True))


@remembered
def utterances(story: Story) -> tuple[Utterance, ...]:
    """The direct quotations with a speaker, in the order of the story's articles."""
    said = ledger(story)
    found: list[Utterance] = []
    for article in story.articles:
        direct = (one for one in said[article.id] if one.kind == "direct" and one.speaker)
        found += filter(None, (_placed(article, quote) for quote in islice(direct, _MOST)))
    return tuple(found[:_IN_ALL])


def same_name(one: str, other: str, lang: str) -> bool:
    """Whether two names can be one person's or body's: "Trump" and "Donald Trump", two spellings."""
    mine, theirs = plain(one).split(), plain(other).split()
    if not mine or not theirs or keys(mine[-1], lang).isdisjoint(keys(theirs[-1], lang)):
        return False
    return min(len(mine), len(theirs)) == 1 or mine[0][:1] == theirs[0][:1]


def _placed(article: Article, quote: Quote) -> Utterance | None:
    """The quotation in its units; None where they print it otherwise (a stray mark inside was dropped)."""
    last = quote.unit
    while last + 1 < len(article.units) and article.units[last + 1].start < quote.end:
        last += 1
    body = " ".join(unit.text for unit in article.units[quote.unit : last + 1])
    text = " ".join(quote.text.split())
    at = body.find(text)
    return Utterance(quote, text, quote.unit, last, at, at + len(text)) if text and at >= 0 else None
