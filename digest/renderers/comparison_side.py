"""TextsView: the summaries of the items side by side, after links to the widest disagreements."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.models import Item
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_items import ItemView, item_title, item_view, shown_items
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_numbers import Numbers
from digest.renderers.wording import Wording

__all__ = ["LinkView", "TextsView", "texts_view"]

_LISTED = 10  # disagreements; the first few are what a reader opens


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link within the page, and what is said after it."""

    id: str
    text: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class TextsView:
    """The items, and links to those on which systems differ most; `flaws` stands over what is unsupported."""

    id: str
    title: str
    notes: tuple[str, ...]
    widest_title: str
    widest: tuple[LinkView, ...]
    items: tuple[ItemView, ...]
    flaws: str


def texts_view(index: Index, names: Names, words: Wording) -> TextsView:
    """The items that the page has room for; it says where it leaves some out."""
    shown = shown_items(index)
    ids = {item.id: f"item-{n}" for n, item in enumerate(shown, 1)}
    listed = [name for name in dict.fromkeys(index.comparison.disagreements) if name in ids][:_LISTED]
    known = {item.id: item for item in shown}
    return TextsView(
        id="texts",
        title=words.say("compare_texts"),
        notes=tuple(_notes(len(shown), index, names, words)),
        widest_title=words.say("compare_disagreements"),
        widest=tuple(
            LinkView(ids[name], item_title(known[name], words), _spread(known[name], index, names, words))
            for name in listed
        ),
        items=tuple(item_view(ids[item.id], item, index, names, words) for item in shown),
        flaws=words.say("compare_flags"),
    )


def _notes(shown: int, index: Index, names: Names, words: Wording) -> Iterator[str]:
    yield words.say("compare_texts_told")
    if shown < len(index.comparison.items):
        told = names.items(len(index.comparison.items))
        yield words.say("compare_texts_left_out", count=shown, items=told)


def _spread(item: Item, index: Index, names: Names, words: Wording) -> str:
    """`ROUGE-2 : de 3,10 (lead) à 15,20 (own)`."""
    column, numbers = index.judged, Numbers(words)
    if column is None:
        return ""
    found = [
        (value, system)
        for system in index.comparison.systems
        if (value := index.value(system, item.id, column.name)) is not None
    ]
    if not found:
        return ""
    (low, worst), (high, best) = min(found, key=lambda one: one[0]), max(found, key=lambda one: one[0])
    return words.say(
        "compare_spread",
        column=names.column(column),
        low=numbers.value(low, column),
        lowest=names.system(worst),
        high=numbers.value(high, column),
        highest=names.system(best),
    )
