"""answered: entries with the denials that other stories of the page have of what these tell."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.annotating.names import names
from digest.composing.citing import extract_of, places_by_words
from digest.composing.replies import Reply, denies
from digest.composing.told import Told
from digest.models import Article, Entry, Extract, Unit

__all__ = ["answered"]

_SHARED = 2  # names that two stories of one event have in common; a town alone has two fires in a week


def answered(
    entries: Sequence[Entry], told: Sequence[Told], lead: Sequence[Extract], lang: str
) -> list[Entry]:
    """The entries, each with a denial of a sentence of it that only another story tells, where one does.

    It stands below that sentence, though the other story may print it too. The two are of one thread, or
    share names, and what is denied is no younger than the denial.
    """
    return [_answered(entry, told, lead, lang) for entry in entries]


def _answered(entry: Entry, told: Sequence[Told], lead: Sequence[Extract], lang: str) -> Entry:
    articles = {article.id: article for article in entry.story.articles}
    own = [one for one in (*lead, *entry.summary.extracts) if one.article in articles and not one.wording]
    if not entry.summary.extracts or any(_denies(_unit(one, articles), one, articles, lang) for one in own):
        return entry
    for other in told:
        for reply in other.replies.found if other.story.id != entry.story.id else ():
            if _answers(reply, own, articles, other, entry, lang):
                extract = extract_of(reply.unit, places_by_words(other.story))
                summary = replace(entry.summary, extracts=(*entry.summary.extracts, extract))
                return replace(entry, summary=summary)
    return entry


def _denies(unit: Unit, extract: Extract, articles: dict[str, Article], lang: str) -> bool:
    return denies(unit.text, articles[extract.article].lang or lang)


def _unit(extract: Extract, articles: dict[str, Article]) -> Unit:
    return articles[extract.article].units[extract.unit]


def _answers(
    reply: Reply,
    own: Sequence[Extract],
    articles: dict[str, Article],
    other: Told,
    entry: Entry,
    lang: str,
) -> bool:
    """Whether a denial that stands by itself is of what an entry tells."""
    if reply.led_by or reply.doubts or not reply.claim:
        return False
    theirs = next(article for article in other.story.articles if article.id == reply.unit.article)
    for one in own:
        article, text = articles[one.article], _unit(one, articles).text
        if _is_late(article, theirs) or not reply.answers(text, lang=article.lang or lang):
            continue
        if entry.story.thread and entry.story.thread == other.story.thread:
            return True
        shared = _named([entry.headline, *_texts(own, articles)], article.lang or lang)
        shared &= _named([other.headline, theirs.title, *_around(reply, theirs)], reply.lang)
        if len(shared) >= _SHARED:
            return True
    return False


def _is_late(claiming: Article, denying: Article) -> bool:
    """Whether what is told came after the denial: it may have been confirmed since."""
    told, denied = claiming.dating.day, denying.dating.day
    return told is not None and denied is not None and told > denied


def _texts(own: Sequence[Extract], articles: dict[str, Article]) -> Iterator[str]:
    return (_unit(one, articles).text for one in own)


def _around(reply: Reply, article: Article) -> list[str]:
    """The denial, and how its article opens."""
    return [article.units[at].text for at in {0, reply.unit.unit}]


def _named(texts: Sequence[str], lang: str) -> set[str]:
    return {one.last for text in texts for one in names(text, lang)}
