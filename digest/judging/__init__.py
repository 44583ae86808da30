"""Stage: what the numbers of a comparison prove: intervals, tests, wins, parts, the verdict."""

from digest.judging.choosing import judged
from digest.judging.concluding import verdict
from digest.judging.contrasts import standings
from digest.judging.gates import unmet
from digest.judging.overuse import habits
from digest.judging.parts import buckets
from digest.judging.signing import signature
from digest.judging.spread import disagreements

__all__ = [
    "buckets",
    "disagreements",
    "habits",
    "judged",
    "signature",
    "standings",
    "unmet",
    "verdict",
]
