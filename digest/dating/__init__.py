"""Dates with proof: which days an article can have appeared on, and every reason why."""

from digest.dating.evidence import find_evidence
from digest.dating.held import hold
from digest.dating.landmarks import Landmark, read_landmarks
from digest.dating.overrides import Override, read_overrides
from digest.dating.resolve import resolve
from digest.dating.unused import unused_landmarks, unused_overrides

__all__ = [
    "Landmark",
    "Override",
    "find_evidence",
    "hold",
    "read_landmarks",
    "read_overrides",
    "resolve",
    "unused_landmarks",
    "unused_overrides",
]
