"""ballots: a blinded sheet for each rater, of a seeded sample of a comparison's items."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from random import Random

from digest.errors import UsageError
from digest.models import Article, Comparison, Item
from digest.models.voting import Ballot, Blinded, Judged, Passage
from digest.text.typography import normal_form, typeset

__all__ = ["ballots"]

_TOKEN = 12  # hexadecimal digits; a form has thousands of summaries at most
_LETTERS = 26


def ballots(comparison: Comparison, *, items: int, raters: int, seed: int) -> tuple[Ballot, ...]:
    """One sheet for each rater: the same `items` items in an order of the rater's own, as are the summaries.

    Only items are drawn on which at least two texts differ; where there are fewer than asked for, all of
    them are. Of a system that ran under several seeds the first text is shown. All texts are set in one
    typography, on one line, so that these do not tell who wrote them. Raises UsageError where nothing is
    left to judge or a number is below 1.
    """
    if items < 1 or raters < 1:
        raise UsageError(f"a form of {items} items for {raters} raters is empty", advice="Ask for 1 or more")
    given = _given(comparison)
    open_items = [item for item in comparison.items if len(given.get(item.id, {})) > 1]
    if not open_items:
        advice = "Compare other systems, or more articles"
        raise UsageError("the systems gave the same summary of every item: nothing to vote on", advice=advice)
    # chance, not secrecy
    chosen = Random(f"{seed} items").sample(open_items, min(items, len(open_items)))  # noqa: S311
    form = _token(str(seed), str(raters), *(f"{item.id} {given[item.id]}" for item in chosen))
    judged = [_judged(item, given[item.id], form) for item in chosen]
    return tuple(
        Ballot(form, rater, raters, _in_order_of(judged, f"{seed} {rater}")) for rater in range(1, raters + 1)
    )


def _given(comparison: Comparison) -> dict[str, dict[str, tuple[str, ...]]]:
    """By item, every different text and the systems that gave it."""
    langs = {item.id: _lang(item.story.articles[0]) for item in comparison.items}
    first = {(output.item, output.system): output.text for output in reversed(comparison.outputs)}
    texts: dict[str, dict[str, tuple[str, ...]]] = {}
    for item in comparison.items:
        for system in comparison.systems:
            if (item.id, system) in first:
                told = typeset(normal_form(first[item.id, system]), langs[item.id])
                same = texts.setdefault(item.id, {})
                same[told] = (*same.get(told, ()), system)
    return texts


def _judged(item: Item, texts: Mapping[str, tuple[str, ...]], form: str) -> Judged:
    return Judged(
        token=_token(form, item.id),
        item=item.id,
        sources=tuple(_passage(article) for article in item.story.articles),
        summaries=tuple(Blinded("", _token(form, item.id, text), who, text) for text, who in texts.items()),
    )


def _passage(article: Article) -> Passage:
    """The units that the systems chose from, in their paragraphs; the whole text where there are none."""
    grouped = groupby(article.units, key=lambda unit: unit.paragraph)
    paragraphs = [" ".join(unit.text for unit in units) for _, units in grouped]
    paragraphs = paragraphs or [line for line in article.text.splitlines() if line.strip()]
    return Passage(article.title, tuple(paragraphs), _lang(article))


def _in_order_of(judged: Iterable[Judged], seed: str) -> tuple[Judged, ...]:
    """The items and the summaries of each, shuffled, and the summaries under letters."""
    shuffled = [_lettered(item, Random(f"{seed} {item.item}")) for item in judged]  # noqa: S311 - chance
    Random(seed).shuffle(shuffled)  # noqa: S311 - the same
    return tuple(shuffled)


def _lettered(item: Judged, chance: Random) -> Judged:
    shown = chance.sample(item.summaries, len(item.summaries))
    lettered = (replace(summary, letter=_letter(number)) for number, summary in enumerate(shown))
    return replace(item, summaries=tuple(lettered))


def _letter(number: int) -> str:
    """A, B … Z, AA, AB, as the columns of a sheet are named."""
    before, last = divmod(number, _LETTERS)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def _lang(article: Article) -> str:
    return article.lang or "fr"


def _token(*parts: str) -> str:
    return sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:_TOKEN]
