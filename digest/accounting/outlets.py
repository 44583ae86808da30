"""Outlets: how much of a page each of them gave."""

from collections import Counter

from digest.models import Brief, OutletShare
from digest.text.typography import normal_form

__all__ = ["outlets"]


def outlets(brief: Brief) -> tuple[OutletShare, ...]:
    """The outlets of a brief, those that gave most printed units first; "" for articles that name none.

    A unit that several articles print counts once, for the article whose words are printed.
    """
    extracts = (*brief.lead, *(one for entry in brief.told for one in entry.summary.extracts))
    names: dict[str, str] = {}  # as it is spelt first
    owners: dict[str, str] = {}
    for source in brief.sources:
        key = normal_form(source.article.source).casefold()
        names.setdefault(key, source.article.source)
        owners[source.article.id] = key
    articles = Counter(owners.values())
    cited = Counter(owners[source.article.id] for source in brief.sources if source.cited)
    units = Counter(owners[one.article] for one in extracts)
    order = sorted(names, key=lambda key: (-units[key], -articles[key], key))
    return tuple(
        OutletShare(names[key], articles[key], cited[key], units[key], units[key] / max(1, units.total()))
        for key in order
    )
