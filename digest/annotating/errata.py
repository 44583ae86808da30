"""erratum: where an article says that its paper was wrong, or answers it: title, opening, or a paragraph."""

from dataclasses import replace

from digest.annotating.errata_reading import ErrataReading, Erratum
from digest.annotating.errata_words import errata_words
from digest.models import Article

__all__ = ["Erratum", "errata", "erratum"]

_READ = 20_000  # characters; the foot of a long report


def erratum(article: Article, lang: str) -> Erratum | None:
    """What an article corrects, in its own words; None for all others: of the press, nearly every one."""
    return next(iter(errata(article, lang)), None)


def errata(article: Article, lang: str) -> tuple[Erratum, ...]:
    """The same; of a column of corrections each one, which has a paragraph of its own."""
    words = errata_words(lang)
    if words is None:
        return ()
    if not words.cued(f"{article.title}\n{article.text[:_READ]}\n{article.text[_READ:][-_READ:]}"):
        return ()
    reading = ErrataReading(article, words)
    found: dict[int, Erratum] = {}
    for one in reading.found():
        if not found or one.plain:
            found.setdefault(article.units[one.unit].paragraph, one)
    first, *more = found.values() or [None]
    if first is None or not more or not first.plain:
        return (first,) if first else ()
    return tuple(replace(one, alone=False, claim=reading.paragraph(one)) for one in (first, *more))
