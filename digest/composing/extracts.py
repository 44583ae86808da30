"""The units that tell a story below its headline: picked, refilled, never repeated, never leaning."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from digest.annotating.contrasts import contrasting
from digest.composing.candidates import Candidate, says_again
from digest.composing.leaning import is_quotation
from digest.composing.picking import Summarizer, leans, pick, with_antecedents
from digest.composing.settings import Settings
from digest.models import Story
from digest.text.repeats import Printed

__all__ = ["body"]

_ROUNDS = 5  # calls at most; each takes out of the story what could not be printed
_SHRINK = 0.8  # of the budget, where it picked more units than a story prints
_ENOUGH = 1.0  # budgets that the firm units fill; below it a story needs the others too
_LONGEST = 0.55  # of the budget; one unit that takes more leaves no room for a second voice
_SECOND = 45  # words that one more unit may take where the first filled the budget


def body(
    story: Story,
    pool: Sequence[Candidate],
    printed: Printed,
    settings: Settings,
    summarizer: Summarizer,
) -> tuple[Candidate, ...]:
    """The units to print, in order. Empty only where the story has no whole unit that is not printed already.

    A unit whose day cannot be proved is taken only by a story that has nothing else, and one that leans on
    an unprinted unit only by a story that has not even that; never the words of nobody.
    """
    dated = [candidate for candidate in pool if candidate.standing != "undated"]
    for units in (_best(dated, settings), dated, pool):
        chosen = _choose(story, units, printed, settings, summarizer)
        if chosen:
            return tuple(_as_printed(unit, before) for before, unit in pairwise((None, *chosen)) if unit)
    texts = {article.id: [unit.text for unit in article.units] for article in story.articles}
    told = (one for one in pool if not is_quotation(texts[one.article][one.unit]))
    return next(((candidate,) for candidate in told if not printed.repeats(candidate.words)), ())


def _as_printed(candidate: Candidate, before: Candidate | None) -> Candidate:
    """The unit without the repair of its opening, where the unit that it leans on is printed before it."""
    if before is None or before.place != (candidate.article, candidate.unit - 1):
        return candidate
    kept = (e for e in candidate.edits if e.kind not in {"cut", "antecedent"} or e in candidate.days)
    return replace(candidate, edits=tuple(kept))


def _best(pool: Sequence[Candidate], settings: Settings) -> list[Candidate]:
    """The units that say something by themselves and leave room for others, where there are enough."""
    short = [c for c in pool if c.length <= _LONGEST * settings.words]
    firm = [c for c in short if c.firm]
    sound = [c for c in short if c.sound]
    for few in (firm, sound):
        if sum(c.length for c in few if c.standing == "alone") >= _ENOUGH * settings.words:
            return few
    if len(sound) >= settings.most_units:
        return sound
    return [c for c in pool if c.sound] or list(pool)


def _choose(
    story: Story,
    pool: Sequence[Candidate],
    printed: Printed,
    settings: Settings,
    summarizer: Summarizer,
) -> tuple[Candidate, ...]:
    left, budget = _anchored(pool), settings.words
    chosen: tuple[Candidate, ...] = ()
    for _ in range(_ROUNDS):
        picked = pick(story, left, budget, summarizer)
        new = [candidate for candidate in picked if not printed.repeats(candidate.words)]
        chosen = _printable(with_antecedents(new, left, printed, settings), settings.lang)
        refused = set(picked) - set(chosen)
        if len(chosen) > settings.most_units:
            budget = int(budget * _SHRINK)
        elif not refused:
            break
        else:
            left = _anchored([candidate for candidate in left if candidate not in refused])
    chosen = chosen[: settings.most_units]
    if chosen and len(chosen) < settings.fewest:
        unprinted = [candidate for candidate in left if not printed.repeats(candidate.words)]
        chosen = _with_more(story, unprinted, chosen, settings, summarizer)
    return chosen


def _anchored(pool: Sequence[Candidate]) -> list[Candidate]:
    """The units without those that lean on one that cannot be printed."""
    places: set[tuple[str, int]] = set()
    kept = []
    for candidate in pool:
        if candidate.standing == "after" and (candidate.article, candidate.unit - 1) not in places:
            continue
        places.add(candidate.place)
        kept.append(candidate)
    return kept


def _printable(picked: Sequence[Candidate], lang: str) -> tuple[Candidate, ...]:
    """The units that can be printed in this order: none leaning, none twice."""
    own, kept = Printed(contrasting(lang)), list[Candidate]()
    for candidate in picked:
        if (
            not leans(candidate, kept[-1] if kept else None)
            and not own.repeats(candidate.words)
            and not any(says_again(candidate, other, lang) for other in kept)
        ):
            own.add(candidate.words)
            kept.append(candidate)
    return tuple(kept)


def _with_more(
    story: Story,
    pool: Sequence[Candidate],
    chosen: tuple[Candidate, ...],
    settings: Settings,
    summarizer: Summarizer,
) -> tuple[Candidate, ...]:
    """One short unit more where a long one took the whole budget, all in the order of the articles."""
    room = max(settings.words - sum(candidate.length for candidate in chosen), _SECOND)
    rest = [
        candidate
        for candidate in pool
        if candidate.standing == "alone"
        and candidate.length <= room
        and not any(says_again(candidate, other, settings.lang) for other in chosen)
    ]
    order = {candidate: place for place, candidate in enumerate(pool)}
    more = (*chosen, *pick(story, rest, room, summarizer)[:1])
    ordered = tuple(sorted(more, key=lambda candidate: order[candidate]))
    return ordered if _printable(ordered, settings.lang) == ordered else chosen
