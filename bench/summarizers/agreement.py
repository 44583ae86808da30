"""How often our classical methods choose what sumy's choose, given the same units and terms.

`.k3` is the share of articles where the three units ranked highest are the same ones, `.words` where the
units printed in 40 words are. Ties go to the earlier unit in both.
"""

from pathlib import Path

from bench.figures import Figure
from bench.summarizers.classical import IN_SUMY, methods
from bench.summarizers.sets import SETS, cases
from digest.summarizers import make_summarizer
from digest.summarizers.ranking import Ranking
from digest.summarizers.terms import Terms, terms_of

__all__ = ["figures"]

_TEXTS = 300
_FIRST = (1, 3, 5)
_BUDGET = 40


def figures(data: Path) -> list[Figure]:
    """`summarizers.agreement.<method>.k1`, `.k3`, `.k5` and `.words`, of OrangeSum's first articles."""
    counted = [terms_of(case.story) for case in cases(data / SETS[0].file)[:_TEXTS]]
    return [figure for name, method in methods().items() for figure in _agreed(name, method, counted)]


def _agreed(name: str, method: Ranking, counted: list[Terms]) -> list[Figure]:
    peer = make_summarizer(f"sumy:{IN_SUMY[name]}")
    assert isinstance(peer, Ranking)
    same = {f"k{first}": 0 for first in _FIRST} | {"words": 0}
    for terms in counted:
        ours, theirs = [*method.order(terms)], [*peer.order(terms)]
        for first in _FIRST:
            same[f"k{first}"] += set(ours[:first]) == set(theirs[:first])
        printed = [one.choose(terms, _BUDGET).extracts for one in (method, peer)]
        same["words"] += printed[0] == printed[1]
    return [
        Figure(f"summarizers.agreement.{name}.{key}", count / len(counted), f"{len(counted)} articles")
        for key, count in same.items()
    ]
