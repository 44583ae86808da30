"""`**Nouveau depuis le 10 janvier**`: what a story tells that the issue before did not."""

from collections.abc import Container, Iterator

from digest.models import Earlier, Entry, News, Place
from digest.renderers.block import Block
from digest.renderers.printing import LONGEST_NAME, Articles, words_of
from digest.renderers.saying_block import said_line
from digest.renderers.wording import Wording

__all__ = ["news_block", "unchanged_line"]

_MOST_NEW = 2 / 3  # of all sentences; above it, that many are new goes without saying


def news_block(entry: Entry, articles: Articles, words: Wording) -> Block | None:
    """Names, numbers and a quotation; how many sentences are new only where some are not."""
    news, follows = entry.notes.news, entry.follows
    parts = tuple(_parts(news, articles, words)) if news and news.units else ()
    if not parts or not follows:
        return None
    title = words.say("notes_news", since=_since(entry, follows, words))
    return Block(title, parts[0]) if len(parts) == 1 else Block(title, "", parts)


def _parts(news: News, articles: Articles, words: Wording) -> Iterator[str]:
    if len(news.units) <= _MOST_NEW * news.of:
        yield words.say("notes_new_units", count=len(news.units), of=news.of)
    for shift in news.numbers:
        lang = articles.lang(shift.place[0], words.lang)
        told = {
            name: words_of(text, lang, LONGEST_NAME)
            for name, text in (("before", shift.before), ("now", shift.now), ("about", shift.about))
        }
        yield _cited(words.say("notes_shift", **told), shift.place, articles)
    if news.names:
        named = (
            _cited(words_of(one.name, articles.lang(one.place[0], words.lang)), one.place, articles)
            for one in news.names
        )
        yield words.say("notes_new_names", count=len(news.names), names=", ".join(named))
    yield from (said_line(one, articles, words) for one in news.quotes)


def _cited(text: str, place: Place, articles: Articles) -> str:
    cites = " ".join(f"[{n}]" for n in articles.numbered((place[0],)))
    return f"{text}\u00a0{cites}"


def unchanged_line(entry: Entry, follows: Earlier, words: Wording, linked: Container[str]) -> str:
    """`Rien de nouveau depuis le 10 janvier : [titre](2025-W02.md)`, the whole of an unchanged story."""
    headline, name = words_of(follows.headline, words.lang) or words.say("page_untitled"), follows.period.id
    told = words.say("notes_same", since=_since(entry, follows, words))
    return words.say("page_see", told=told, link=f"[{headline}]({name}.md)" if name in linked else headline)


def _since(entry: Entry, follows: Earlier, words: Wording) -> str:
    """`le 10 janvier`, with its year where it is another than the story's; or the period's name."""
    if follows.day is None:
        return words.say("notes_since_period", period=words.dates.short_period(follows.period))
    own = {article.dating.day.year for article in entry.story.articles if article.dating.day}
    is_same = own == {follows.day.year}
    return words.say("notes_since_day", day=(words.dates.day if is_same else words.dates.long)(follows.day))
