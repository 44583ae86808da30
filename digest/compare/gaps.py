"""What of items, references and candidates takes no part in a comparison, or not in full."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from digest.compare.systems import Given
from digest.compare.texts import shown
from digest.models import Item

__all__ = ["Gap", "candidate_gaps", "copied", "reference_gaps"]


@dataclass(frozen=True, slots=True)
class Gap:
    """So many `of` the items, or of the ids that are told `where`, take no part; `ids` are their names.

    copies: they are copies of others · references, summaries: they have none · unknown: ids of no item.
    """

    kind: Literal["copies", "references", "summaries", "unknown"]
    count: int
    of: int
    where: str = ""
    ids: tuple[str, ...] = ()


def copied(items: int, distinct: int) -> Iterator[Gap]:
    """The items that are copies of others: the bound of 20 counts each text once."""
    if copies := items - distinct:
        yield Gap("copies", copies, items)


def reference_gaps(
    items: Sequence[Item], stated: Mapping[str, tuple[str, ...]] | None = None, where: str = ""
) -> Iterator[Gap]:
    """The items without references, where others have some, and the ids of no item."""
    bare = [item.id for item in items if not item.references]
    if bare and len(bare) < len(items):
        yield Gap("references", len(bare), len(items), ids=_shown(bare))
    yield from _unknown(where, stated or {}, items)


def candidate_gaps(items: Sequence[Item], candidate: Given) -> Iterator[Gap]:
    """The same about a candidate and its summaries."""
    bare = [item.id for item in items if not candidate.texts.get(item.id)]
    if bare:
        yield Gap("summaries", len(bare), len(items), shown(candidate.name), _shown(bare))
    yield from _unknown(candidate.name, candidate.texts, items)


def _unknown(where: str, stated: Mapping[str, tuple[str, ...]], items: Sequence[Item]) -> Iterator[Gap]:
    known = {item.id for item in items}
    if strange := [name for name in stated if name not in known]:
        yield Gap("unknown", len(strange), len(stated), where, _shown(strange))


def _shown(ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(shown, ids))
