"""The set of units that a ranker, learned from summaries that people wrote, holds for the best."""

import json
from collections import Counter
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING, TypedDict

import numpy as np

from digest.models import Place, Story, Summary, Worth
from digest.summarizers.centroid import Centroid
from digest.summarizers.features import UNIT_FEATURES, unit_features
from digest.summarizers.likeness import likeness_of
from digest.summarizers.origins import origins_of
from digest.summarizers.searching import Places, best_set, rows
from digest.summarizers.selection import openings, summary_of
from digest.summarizers.sets import SET_FEATURES, Sets
from digest.summarizers.terms import Terms, terms_of
from digest.summarizers.worths import ranked

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["LEAST", "Learned", "Salience", "has_voices"]

LEAST = 0.85  # of the budget, which a story of several articles fills: those who summarize many write as long
_DECIMALS = 9  # scores that differ by less differ by the order of additions
_MOST = 1000  # units of a story that are compared; of more, the openings of its articles

# For those who read a unit by itself, which ROUGE does not see: points off a set that is nothing else.
# They cost 0.2 points of ROUGE-1 on OrangeSum; RPM2 gains 0.3, Wikinews 0.2.
_READER = {"background": -8.0, "dangles": -4.0}
# The same where one voice speaks: its article ends on what was known, and what somebody says is its news.
# They cost nothing (ROUGE-L gains 0.2 on OrangeSum and on Wikinews, whose ROUGE-2 loses 0.05).
_ONE_VOICE = {"depth": -4.0, "reports": 3.0}


class Learned(TypedDict):
    """`data/salience.json`: the languages and the number of stories that were learned from, and the weights.

    Weights are by kind of story ("common", a language, "several" origins), then by feature; those of a
    story's kinds add up.
    """

    languages: list[str]
    stories: int
    weights: dict[str, dict[str, float]]


class Salience:
    """Scores whole sets of units by a weighted sum of what each unit is, and of what they are together.

    The features are those of `digest.summarizers.features` (a unit by itself) and of
    `digest.summarizers.sets` (room, repeats, coverage, voices); the weights in `data/salience.json` were
    found by ridge regression on the ROUGE of sets against summaries that people wrote (`make train`; the
    card is docs/reference/salience.md). A story in a language of which there were none goes to `centroid`.
    """

    name = "salience"

    def __init__(self) -> None:
        """The weights are those that the package ships."""
        self._learned = _shipped()

    @property
    def signature(self) -> str:
        """What its choice depends on besides the story: the SHA-256 of the weights."""
        return sha256(json.dumps(self._learned, sort_keys=True).encode()).hexdigest()

    @classmethod
    def having(cls, learned: Learned) -> "Salience":
        """One with other weights."""
        made = cls()
        made._learned = learned
        return made

    def summarize(self, story: Story, budget: int) -> Summary:
        """The units of the best set within the budget."""
        terms = _terms(story)
        if not terms.units:
            return Summary(self.name, ())
        weights = _weights(terms, self._learned)
        if weights is None:
            return Summary(self.name, Centroid().summarize(story, budget).extracts)
        chosen = _best(terms, weights, budget)
        return summary_of(story, self.name, [terms.units[place] for place in chosen])

    def worths(self, story: Story, budget: int) -> dict[Place, Worth]:
        """The score of each unit as a set of its own: what it is worth before it stands beside others."""
        terms = _terms(story)
        weights = _weights(terms, self._learned) if terms.units else None
        if weights is None:
            return Centroid().worths(story, budget)
        return _single(terms, weights, budget)


def _terms(story: Story) -> Terms:
    terms = terms_of(story)
    if len(terms.units) <= _MOST:
        return terms
    return Terms(story, [terms.units[place] for place in openings(terms.units, _MOST)])


def _single(terms: Terms, weights: "NDArray[np.float64]", budget: int) -> dict[Place, Worth]:
    like = likeness_of(terms.story, terms.units)
    sets = Sets(terms, like, unit_features(terms, like), budget)
    count = len(terms.units)
    scores = np.round(sets.features(rows([(place,) for place in range(count)], count)) @ weights, _DECIMALS)
    order = np.argsort(-scores, kind="stable").tolist()
    return ranked(terms.story, [terms.units[at] for at in order], scores[order].tolist())


def has_voices(terms: Terms) -> bool:
    """Whether more than one origin speaks."""
    origins = origins_of(terms.story)
    return len({origins[unit.article] for unit in terms.units}) > 1


def _best(terms: Terms, weights: "NDArray[np.float64]", budget: int) -> Places:
    like = likeness_of(terms.story, terms.units)
    sets = Sets(terms, like, unit_features(terms, like), budget)
    least = LEAST * budget if has_voices(terms) else 0
    return best_set(terms.units, budget, lambda rows: sets.features(rows) @ weights, least=least)


def _weights(terms: Terms, learned: Learned) -> "NDArray[np.float64] | None":
    """The weights for stories of this kind, feature by feature; None for a language nobody summarized."""
    lang, _ = Counter(unit.lang for unit in terms.units).most_common(1)[0]
    if lang not in learned["languages"]:
        return None
    several = has_voices(terms)
    kinds = ("common", lang, *(["several"] if several else []))
    blocks = [_READER, {} if several else _ONE_VOICE, *(learned["weights"].get(kind, {}) for kind in kinds)]
    return np.asarray(
        [sum(block.get(name, 0.0) for block in blocks) for name in (*UNIT_FEATURES, *SET_FEATURES)]
    )


@cache
def _shipped() -> Learned:
    data = resources.files("digest.summarizers").joinpath("data/salience.json").read_text(encoding="utf-8")
    learned: Learned = json.loads(data)
    return learned
