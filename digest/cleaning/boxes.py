"""Boxes that pages put beside an article's own text: the points that a machine made of it, a poll."""

from dataclasses import replace
from functools import cache

from digest.cleaning.blocks import Block, Draft
from digest.cleaning.folding import folded
from digest.cleaning.line_words import words_of
from digest.cleaning.phrase_lists import letters
from digest.cleaning.shape import ends_sentence, is_item, is_prose, word_count

__all__ = ["mark_boxes"]

_HEADING = 60  # characters of the line that says who made a summary
_BETWEEN = 2  # lines between it and its points: "L'essentiel en 3 points", "Lire le résumé"
_QUESTION = 160  # characters of a question that readers are asked
_CHOICE = 4  # words of an answer to it
_VOTES = 2  # answers that every poll has: yes and no


def mark_boxes(draft: Draft) -> Draft:
    """The points of a summary that its heading says a machine made, and a poll with its answers.

    Points under any other heading (« L'essentiel ») are the newsroom's and stay.
    """
    blocks = list(draft.blocks)
    for at, block in enumerate(blocks):
        found = _summary(blocks, at) if _is_machine(block) else _poll(blocks, at)
        for one in found:
            blocks[one] = replace(blocks[one], reason=blocks[one].reason or "menu")
    return replace(draft, blocks=tuple(blocks))


def _is_machine(block: Block) -> bool:
    return len(block.text) <= _HEADING and letters(folded(block.text)) in _machines()


@cache
def _machines() -> frozenset[str]:
    return frozenset(map(letters, words_of("machine_summary")))


def _summary(blocks: list[Block], at: int) -> range:
    """The heading and what follows it up to its last point; the heading alone where no point does."""
    first = at + 1
    while first < len(blocks) and first - at <= _BETWEEN and not is_item(blocks[first].text):
        if is_prose(blocks[first].text):
            break
        first += 1
    last = first
    while last < len(blocks) and is_item(blocks[last].text):
        last += 1
    return range(at, last if last > first else at + 1)


def _poll(blocks: list[Block], at: int) -> range:
    """A question and the short lines below it, where "oui" and "non" are among them."""
    text = blocks[at].text
    if blocks[at].reason or len(text) > _QUESTION or not text.rstrip().endswith("?"):
        return range(0)
    last = at + 1
    while last < len(blocks) and _is_choice(blocks[last].text):
        last += 1
    said = {letters(folded(block.text)) for block in blocks[at + 1 : last]}
    return range(at, last) if len(said & words_of("votes")) >= _VOTES else range(0)


def _is_choice(text: str) -> bool:
    return word_count(text) <= _CHOICE and not ends_sentence(text)
