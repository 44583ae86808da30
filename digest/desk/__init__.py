"""The desk: what an editor decides, in plain files beside digest.toml, and what follows from it."""

from digest.desk.articles import Ruling, rule, set_apart
from digest.desk.decisions import read_decisions
from digest.desk.landmarks import Landmark, proper_names, read_landmarks

__all__ = [
    "Landmark",
    "Ruling",
    "proper_names",
    "read_decisions",
    "read_landmarks",
    "rule",
    "set_apart",
]
