"""What one system prints more often than the others do."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt

from digest.judging.terms import Term, Uses, uses
from digest.models import Habit, Item, Output

__all__ = ["habits"]

_MOST = 5  # habits of one system
_FEWEST = 5  # items in which it has one
# Standard deviations, one term tested by itself. Not adjusted for all that are tested: six samples of chance
# from 1,136 articles show 24 to 30 habits above 1.96, none to two above this.
_TELLING = 2.58
_DECIMALS = 9  # of a z score; those that differ by less are equal

_Scored = tuple[float, Habit]


def habits(items: Sequence[Item], outputs: Sequence[Output]) -> tuple[Habit, ...]:
    """At most five terms of each system that the others use less for the same items, most telling first.

    Words of one stem are one term, printed in the commonest form; so are two side by side; no two habits of a
    system share a word. `own` and `all` count items; several outputs for one item weigh as one. A system is
    set against the others only in the items that it has.
    """
    langs = {item.id: next((a.lang for a in item.story.articles if a.lang), "fr") for item in items}
    known = [output for output in outputs if output.item in langs]
    covered: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for output in known:
        covered[output.system][output.item] = None
    alike: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for system, own in covered.items():
        alike[frozenset(own)].append(system)
    found: list[_Scored] = []
    for kept, systems in alike.items():
        used = uses([output for output in known if output.item in kept], langs)
        for system in systems:
            found += _strongest(system, used)
    order = {system: place for place, system in enumerate(covered)}
    found.sort(key=lambda scored: (-scored[0], order[scored[1].system]))
    return tuple(habit for _, habit in found)


def _strongest(system: str, used: Mapping[str, Uses]) -> Iterator[_Scored]:
    own = used[system]
    others: dict[Term, float] = {}
    for name, use in used.items():
        if name != system:
            for term, count in use.items.items():
                others[term] = others.get(term, 0.0) + count
    taken: set[str] = set()
    left = _MOST
    for score, term in _telling(own.items, others):
        if left and taken.isdisjoint(term):
            both = own.items[term] + others.get(term, 0.0)
            yield score, Habit(system, own.form(term), round(own.items[term]), round(both))
            taken.update(term)
            left -= 1


def _telling(own: Mapping[Term, float], others: Mapping[Term, float]) -> list[tuple[float, Term]]:
    """The terms of which a system has more than chance allows, with their z scores, the highest first.

    Log-odds with an informative Dirichlet prior: all outputs together, weighing as much as the system's own.
    Source: Monroe, Colaresi & Quinn, "Fightin' Words" (2008), equations 16, 20 and 22.
    """
    mine, theirs = sum(own.values()), sum(others.values())
    if not mine or not theirs:
        return []
    scored = []
    for term, count in own.items():
        if round(count) < _FEWEST:
            continue
        beside = others.get(term, 0.0)
        prior = mine * (count + beside) / (mine + theirs)
        one, two = count + prior, beside + prior
        gap = log(one / (2 * mine - one)) - log(two / (mine + theirs - two))
        score = round(gap / sqrt(1 / one + 1 / two), _DECIMALS)
        if score > _TELLING:
            scored.append((score, term))
    return sorted(scored, key=lambda each: -each[0])
