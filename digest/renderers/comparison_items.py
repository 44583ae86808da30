"""ItemView: one item's references and summaries side by side, over its sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from digest.models import Item
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_places import Places
from digest.renderers.comparison_sources import SourcesView, sources_view
from digest.renderers.comparison_summaries import SummaryView, reference_views, summary_view
from digest.renderers.comparison_texts import inert, spoken
from digest.renderers.printing import LONGEST_NAME, LONGEST_TITLE
from digest.renderers.wording import Wording

__all__ = ["ItemView", "item_title", "item_view", "shown_items"]

_OPENING = 70  # characters of an article without a title; about a headline
_MOST = 50  # items on the page; the record has all


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item: its references first, then its summaries, then its sources, folded."""

    id: str
    title: str
    lang: str
    references: tuple[SummaryView, ...]
    summaries: tuple[SummaryView, ...]
    absent: str
    sources: SourcesView


def shown_items(index: Index) -> tuple[Item, ...]:
    """All items in their order; where they are too many, those on which systems differ most."""
    items = index.comparison.items
    if len(items) <= _MOST:
        return items
    known = {item.id: item for item in items}
    first = [name for name in dict.fromkeys(index.comparison.disagreements) if name in known]
    return tuple(known[name] for name in dict.fromkeys([*first, *known]))[:_MOST]


def item_title(item: Item, words: Wording) -> str:
    """The title of the leading article; where it has none, how it begins, and the item's id."""
    leading = item.story.articles[0] if item.story.articles else None
    if leading and (title := inert(leading.title, LONGEST_TITLE)):
        return title
    opening = (
        inert(leading.units[0].text, _OPENING) if leading and leading.units else words.say("page_untitled")
    )
    return words.say("compare_untitled", opening=opening, id=inert(item.id, LONGEST_NAME))


def item_view(name: str, item: Item, index: Index, names: Names, words: Wording) -> ItemView:
    """One item; `name` is its id on the page."""
    places = Places.of(name, item, index)
    return ItemView(
        id=name,
        title=item_title(item, words),
        lang=spoken(item.story.articles[0]) if item.story.articles else "",
        references=reference_views(places, words),
        summaries=tuple(
            summary_view(systems, places, index, names, words) for systems in _alike(item, index)
        ),
        absent=_absent(item, index, names, words),
        sources=sources_view(places, names, words),
    )


def _absent(item: Item, index: Index, names: Names, words: Wording) -> str:
    """Which systems gave nothing for an item."""
    given = index.comparison.systems
    silent = tuple(system for system in given if (system, item.id) not in index.outputs)
    return words.say("compare_absent", systems=names.systems(silent)) if silent else ""


def _alike(item: Item, index: Index) -> Iterable[tuple[str, ...]]:
    """The systems that gave something, those with the same words and the same numbers together."""
    groups: dict[object, tuple[str, ...]] = {}
    for system in index.ranked:
        output = index.outputs.get((system, item.id))
        if output:
            key = (output.text, output.extracts, index.values.get((system, item.id)))
            groups[key] = (*groups.get(key, ()), system)
    return groups.values()
