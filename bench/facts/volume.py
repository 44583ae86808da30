"""Sentences of articles, verbatim, clipped, and with one thing changed by rule: volume for the check.

Pairs that people wrote are few and good; these are many and plain. A change that another sentence of the
article happens to support counts as missed, so the last per cent or two cannot be reached.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.facts.changes import CHANGES, Sentence, changed, clipped
from bench.facts.stories import names_of, stories_of
from bench.figures import Figure
from digest.checking import check
from digest.models import Story

__all__ = ["figures"]

# Articles of each set, enough for some forty changes of the rarer kinds within half a minute.
_ARTICLES = {"orange_weeks_fr": 200, "rpm2_fr": 40, "wikinews_en_lead": 40}
_SENTENCES = 3  # of an article
_WORDS = range(8, 41)
_SEED = 7
Outcome = tuple[str, bool]  # the kind, whether the check was right


def figures(data: Path) -> list[Figure]:
    """The share that passes of true sentences, the share that is stopped of each kind of change."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for name, many in _ARTICLES.items():
        chance, path = Random(_SEED), data / f"{name}.jsonl"
        stories = list(stories_of(path, chance.sample(names_of(path), many)).values())
        for at, story in enumerate(stories):
            for kind, good in _outcomes(story, stories[at - 1], chance):
                right[kind].append(good)
    kinds = (
        "supported.verbatim",
        "supported.clipped",
        *(f"altered.{change}" for change in CHANGES),
    )
    return [_share(kind, right[kind]) for kind in kinds if right[kind]]


def _outcomes(story: Story, other: Story, chance: Random) -> Iterator[Outcome]:
    units = [unit.text for unit in story.articles[0].units if len(unit.words) in _WORDS]
    for text in chance.sample(units, min(_SENTENCES, len(units))):
        sentence = Sentence(text, story.articles[0].text, other.articles[0].text)
        short = clipped(text)
        yield "supported.verbatim", check(text, story).supported
        if short:
            yield "supported.clipped", check(short, story).supported
        for change in CHANGES:
            new = changed(change, sentence, chance)
            if new:
                yield f"altered.{change}", not check(new, story).supported


def _share(kind: str, right: list[bool]) -> Figure:
    verb = "pass" if kind.startswith("supported") else "stopped"
    return Figure(f"facts.volume.{kind}", sum(right) / len(right), f"{sum(right)} of {len(right)} {verb}")
