"""The hours at which the entries of a live blog were posted, and those alone before a paragraph."""

import re
from dataclasses import replace
from itertools import pairwise

from digest.cleaning.blocks import Block, Draft, block_of, take
from digest.cleaning.folding import folded
from digest.cleaning.shape import HOUR

__all__ = ["mark_hours"]

_LIVE = re.compile(r"(?<!\w)(?:direct|live|minute par minute|minute by minute)(?!\w)")
_ALONE = re.compile(r"(?:[01]?\d|2[0-3])\s?[hH:]\s?[0-5]\d")
_HEAD = 3  # blocks in which a live blog says that it is one
_LEAST = 2  # entries
_NIGHT = 12 * 60  # minutes; from 22h to 3h an account goes on into the night
_MOSTLY = 2 / 3  # of the steps from an entry to the next; an entry that was posted late is out of order


def mark_hours(draft: Draft) -> Draft:
    """The hour of each entry of a live blog becomes a block of its own, so that its sentence begins after it.

    In what tells a day from its morning to its evening the hours are those of the events, and stay.
    """
    stamped = {at: found for at, block in enumerate(draft.blocks) if (found := _stamp(block))}
    alone = sum(1 for block in draft.blocks if not block.reason and _ALONE.fullmatch(block.text))
    if not stamped or len(stamped) + alone < _LEAST:
        return draft
    posted = _is_live(draft, list(stamped.values()))
    blocks: list[Block] = []
    for at, block in enumerate(draft.blocks):
        found = stamped.get(at)
        if found and (posted or found["mark"] == "."):
            rest = take(draft.article.text, block.start + found.end(), block.end)
            blocks += [block_of(block.start, found[0].rstrip(), "hour"), *((rest,) if rest else ())]
        else:
            blocks.append(block)
    return replace(draft, blocks=tuple(blocks))


def _stamp(block: Block) -> re.Match[str] | None:
    return None if block.reason else HOUR.match(block.text)


def _is_live(draft: Draft, found: list[re.Match[str]]) -> bool:
    """Whether the latest entries stand first, as in no account of a day, or the head says that it is live."""
    hours = [60 * int(one["hour"]) + int(one["minute"] or one["minutes"] or 0) for one in found]
    earlier = [0 < before - after < _NIGHT for before, after in pairwise(hours)]
    if earlier and sum(earlier) >= _MOSTLY * len(earlier):
        return True
    head = (draft.article.title, *(block.plain for block in draft.blocks[:_HEAD] if not _stamp(block)))
    return any(_LIVE.search(folded(text)) for text in head)
