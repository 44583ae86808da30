"""What of items, references and candidates takes no part in a comparison, or not in full."""

from collections.abc import Iterator, Mapping, Sequence

from digest.compare.systems import Given
from digest.compare.texts import shown
from digest.models import Item

__all__ = ["candidate_gaps", "copied", "reference_gaps"]

_NAMED = 3  # ids; enough to see what is wrong with them


def copied(items: int, distinct: int) -> Iterator[str]:
    """A line about items that are copies of others: the bound of 20 counts each text once."""
    if copies := items - distinct:
        told = "is a copy of another" if copies == 1 else "are copies of others"
        yield f"{copies} of {items} items {told}"


def reference_gaps(
    items: Sequence[Item], stated: Mapping[str, tuple[str, ...]] | None = None, where: str = ""
) -> Iterator[str]:
    """A line about items without references, where others have some, and one about ids of no item."""
    bare = [item.id for item in items if not item.references]
    if bare and len(bare) < len(items):
        yield f"{len(bare)} of {len(items)} items without a reference{_named(bare)}"
    yield from _unknown(where, stated or {}, items)


def candidate_gaps(items: Sequence[Item], candidate: Given) -> Iterator[str]:
    """The same about a candidate and its summaries."""
    bare = [item.id for item in items if not candidate.texts.get(item.id)]
    if bare:
        name = shown(candidate.name)
        yield f"{name}: {len(bare)} of {len(items)} items without a summary{_named(bare)}"
    yield from _unknown(candidate.name, candidate.texts, items)


def _unknown(where: str, stated: Mapping[str, tuple[str, ...]], items: Sequence[Item]) -> Iterator[str]:
    known = {item.id for item in items}
    if strange := [name for name in stated if name not in known]:
        yield f"{where}: {len(strange)} of {len(stated)} ids belong to no item{_named(strange)}"


def _named(ids: Sequence[str]) -> str:
    listed = ", ".join(map(shown, ids[:_NAMED]))
    return f" ({listed}{', …' if len(ids) > _NAMED else ''})"
