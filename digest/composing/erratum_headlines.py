"""heading: the headline of a story; of one that corrects another, what an erratum says is right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.annotating.errata_words import ErrataWords, errata_words
from digest.annotating.plain import plain
from digest.composing.headlines import headline
from digest.composing.recounting.superseding import Superseded
from digest.models import Article, Correction, Story, Unit
from digest.text.quotations import own_words

__all__ = ["heading"]

_MARKS = " \n.:–—-[(*"
_SHORTEST = 20  # characters of a headline; less is a label


def heading(story: Story, lang: str, gone: Superseded) -> tuple[str, str]:
    """The headline of a tellable story and the article whose words it is.

    `gone` are counts that do not hold any more. An erratum is headed by what it says is right; one that
    tells it only beside what was wrong, by its title.
    """
    every = [one for one in story.corrections if one.kind != "version" and not one.apart]
    errata = {one.by: one for one in reversed(every)}
    told = [_headed(a, errata[a.id], a.lang or lang) if a.id in errata else a for a in story.articles]
    line, owner = headline(replace(story, articles=tuple(told)) if errata else story, lang, gone)
    titled = next((one for one in story.articles if one.id in errata and one.title), None)
    if line or not errata:
        return line, owner
    return (titled.title, titled.id) if titled else _labelled(story, errata, lang)


def _labelled(story: Story, errata: Mapping[str, Correction], lang: str) -> tuple[str, str]:
    """What an untitled erratum opens with: « Rectificatif »."""
    for one in story.articles:
        known = errata_words(one.lang or lang) if one.id in errata else None
        end = known.label_of(plain(one.text))[1] if known else 0
        if label := one.text[:end].strip(_MARKS):
            return label, one.id
    return "", story.articles[0].id


def _headed(article: Article, one: Correction, lang: str) -> Article:
    known = errata_words(lang)
    if known is None:
        return article
    label, end = known.label_of(plain(article.title))
    rest = article.title[end:].strip(" :.–—-")
    title = (rest if len(rest) >= _SHORTEST else "") if label else article.title
    units: Sequence[Unit] = article.units
    if label or not article.title:
        text = _right(article.units[one.unit].text, one, known) if one.last == one.unit else ""
        units = (replace(article.units[one.unit], text=text, words=()),) if text else ()
    return replace(article, title=title, units=tuple(units))


def _right(text: str, one: Correction, known: ErrataWords) -> str:
    """What an erratum says is right, without what it says of its paper; "" where it tells both in one."""
    told = plain(own_words(text))
    start, end = known.label_of(told)[1], len(text)
    opens = not told[start : one.start].strip(" .:-–—") or one.start <= start
    if known.said.match(told, one.start) or (opens and known.versions.match(told, one.start)):
        return ""
    mark = ", " if known.frames.match(told, one.start) else ": " if known.slips.match(told, one.start) else ""
    if mark and (at := told.find(mark, one.end)) >= 0:
        start = at + len(mark) if opens or mark == ": " else start
    elif tail := known.tails.search(told, start):
        end = tail.start()
    right = text[start:end].strip(" :–—-\u00a0\u202f").rstrip(".,")
    return f"{right[:1].upper()}{right[1:]}." if len(right) >= _SHORTEST else ""
