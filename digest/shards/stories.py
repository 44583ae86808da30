"""The stories of an archive: found period by period, put together as an editor wants, threaded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digest.clustering import by_period, rearrange, with_terms, within
from digest.collecting import give_back
from digest.config import Config
from digest.desk import Ruling, grouping, set_apart
from digest.executors import Executor
from digest.models import Article, Idle, Link, Past, Period, Span, Story
from digest.shards.catalogue import Catalogue
from digest.shards.program import program
from digest.shards.reading import Watch
from digest.shards.settling import Settlement
from digest.shards.stripped import light, shared, story_with
from digest.shards.telling import Pile, tell_pile, untold
from digest.shards.threads import threaded

__all__ = ["Told", "tell"]


@dataclass(frozen=True, slots=True)
class Told:
    """The stories in order, with light articles; the decisions that can count, those that changed nothing.

    `needed` are the names under which they stand on the shelf, `keys` that of each story (by id) whose
    words are there.
    """

    stories: tuple[Story, ...]
    ruling: Ruling
    idle: tuple[Idle, ...]
    needed: frozenset[str]
    keys: dict[str, str]


def tell(
    settlement: Settlement,
    config: Config,
    executor: Executor,
    *,
    span: Span,
    past: Sequence[Past],
    watch: Watch,
) -> Told:
    """What `pipeline.tell` gives, of the asked days and of whole periods before them that the past lacks."""
    catalogue = settlement.catalogue
    articles = within(catalogue.articles, span, config.period, {one.period.id for one in past})
    known = {article.id for article in articles}
    ruling = settlement.ruling.without({one.id for one in catalogue.articles if one.id not in known})
    copies = [link for link in settlement.copies if link.one in known and link.other in known]
    piles = list(_piles(catalogue, set_apart(articles, ruling.decisions).articles, copies, config))
    counted = iter(piles)
    done = executor.map(tell_pile, piles, untold)
    results = watch("stories", len(piles), done, lambda _: (len(next(counted).places), 0))
    by_pile = [tuple(shared(one, catalogue.own) for one in told) for told in results]
    found = [story for stories in by_pile for story in stories]
    keys = {told[0].period: pile.key for pile, told in zip(piles, by_pile, strict=True) if told}
    changed = grouping(found, ruling.decisions)
    if changed.groups:
        found, touched = _rearranged(found, changed.groups, copies, catalogue)
        keys = {period: key for period, key in keys.items() if period not in touched}
    needed = frozenset(pile.key for pile in piles)
    by_id = {story.id: keys[story.period] for story in found if story.period in keys}
    give_back()  # what came from the workers
    stories = threaded(found, keys, catalogue.folder, past, executor, watch)
    return Told(stories, ruling, changed.idle, needed, by_id)


def _piles(
    catalogue: Catalogue, articles: Iterable[Article], copies: Iterable[Link], config: Config
) -> Iterator[Pile]:
    links: dict[str, list[Link]] = {}
    for link in copies:
        links.setdefault(link.one, []).append(link)
    code = program()
    for period, pile in by_period(articles, config.period):
        name = period.id if period else "articles without a day"
        places = tuple(catalogue.places[catalogue.at[one.id]] for one in pile)
        yield Pile(name, catalogue.folder, code, config.period, places, tuple(_inside(pile, links)))


def _inside(pile: Sequence[Article], links: dict[str, list[Link]]) -> Iterator[Link]:
    ids = {article.id for article in pile}
    for article in pile:
        yield from (link for link in links.get(article.id, ()) if link.other in ids)


def _rearranged(
    stories: Sequence[Story], groups: Sequence[Sequence[str]], copies: Sequence[Link], catalogue: Catalogue
) -> tuple[list[Story], set[Period | None]]:
    """The stories as an editor puts them together, and the periods that are read and ranked again for it."""
    home = {article.id: story.period for story in stories for article in story.articles}
    touched = {home[id_] for group in groups for id_ in group}
    ids = [a.id for story in stories if story.period in touched for a in story.articles]
    known = {article.id: article for article in catalogue.load(ids)}
    whole = [story_with(s, lambda one: known[one.id]) for s in stories if s.period in touched]
    made = [story_with(with_terms(one), light) for one in rearrange(whole, groups, copies)]
    every = [*(story for story in stories if story.period not in touched), *made]
    piles: dict[Period | None, list[Story]] = {}
    for story in every:
        piles.setdefault(story.period, []).append(story)
    order = (*sorted(period for period in piles if period), None)
    told = [story for period in order for story in piles.get(period, ())]
    return told, {*touched, *(story.period for story in made)}
