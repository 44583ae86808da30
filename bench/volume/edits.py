"""What an editor does to a dispatch: a few words, a paragraph, half of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from bench.volume.lexicon import Ids, Lexicon

__all__ = ["EDITS", "Draft", "Edit", "shifts_for"]

_WORDS = 5  # that a light edit exchanges at most, and no more than one of thirty
_SPARED = 15  # words that may be exchanged, which is about half of them
_EDITED = 0.15  # of the words of a medium one, in phrases
_PHRASE = (5, 15)  # words
_REWRITTEN = 0.4  # of the words of a heavy one, in every other sentence


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as numbers of a lexicon: title, body, where the body's sentences and paragraphs begin."""

    title: Ids
    body: Ids
    sentences: Ids
    paragraphs: Ids


Edit = Callable[[Draft, Lexicon, np.random.Generator], Draft]


def shifts_for(lexicon: Lexicon, chance: np.random.Generator) -> Ids:
    """How far each group of words is turned."""
    return chance.integers(1, 1 << 15, lexicon.groups)


def light(draft: Draft, lexicon: Lexicon, chance: np.random.Generator) -> Draft:
    """Another title, up to five other words."""
    may = np.flatnonzero(lexicon.size[draft.body] > 1)
    most = min(_WORDS, len(may) // _SPARED)
    at = may[chance.integers(0, max(1, len(may)), chance.integers(0, most + 1))]
    body = draft.body.copy()
    body[at] = _others(body[at], lexicon, chance)
    return replace(draft, title=_others(draft.title, lexicon, chance), body=body)


def medium(draft: Draft, lexicon: Lexicon, chance: np.random.Generator) -> Draft:
    """Another title, about 15 % of the words in phrases of some ten, a paragraph dropped or moved."""
    count = len(draft.body)
    phrases = max(1, int(_EDITED * count / 2 / np.mean(_PHRASE)))  # half of the pieces are words
    chosen = np.zeros(count, dtype=bool)
    for start, length in zip(
        chance.integers(0, count, phrases).tolist(), chance.integers(*_PHRASE, phrases).tolist(), strict=True
    ):
        chosen[start : start + 2 * length] = True
    body = np.where(chosen, _others(draft.body, lexicon, chance), draft.body)
    title = _others(draft.title, lexicon, chance)
    return _without_one(replace(draft, title=title, body=body), moved=bool(chance.integers(2)), chance=chance)


def heavy(draft: Draft, lexicon: Lexicon, chance: np.random.Generator) -> Draft:
    """Another title; cut after its first half, or every other sentence rewritten, 40 % of the words."""
    title = _others(draft.title, lexicon, chance)
    if chance.integers(2):
        half = int(draft.sentences[len(draft.sentences) // 2]) or len(draft.body)
        return replace(draft, title=title, body=draft.body[:half])
    odd = np.repeat(np.arange(len(draft.sentences)) % 2 == 1, _lengths(draft.sentences, len(draft.body)))
    chosen = odd & (np.cumsum(odd) <= _REWRITTEN * len(draft.body))
    return replace(
        draft, title=title, body=np.where(chosen, _others(draft.body, lexicon, chance), draft.body)
    )


EDITS: dict[str, Edit] = {"light": light, "medium": medium, "heavy": heavy}


def _others(ids: Ids, lexicon: Lexicon, chance: np.random.Generator) -> Ids:
    """Other words in their places, where their group has any."""
    first, size = lexicon.first[ids], lexicon.size[ids]
    return (
        first + (ids - first + 1 + (chance.integers(0, 1 << 15, len(ids)) % np.maximum(1, size - 1))) % size
    )


def _lengths(starts: Ids, count: int) -> Ids:
    return np.diff(starts, append=count)


def _without_one(draft: Draft, *, moved: bool, chance: np.random.Generator) -> Draft:
    """A draft whose sentences are no longer known, for it is edited once: a paragraph but the first less."""
    if len(draft.paragraphs) < 3:  # noqa: PLR2004 - the first and the last stay where they are
        return draft
    place = int(chance.integers(1, len(draft.paragraphs) - 1))
    start, stop = draft.paragraphs[place : place + 2]
    body = draft.body
    kept = (body[:start], body[stop:], body[start - 1 : start], body[start : stop - 1])
    return replace(draft, body=np.concatenate(kept if moved else kept[:2]))
