"""The desk: what an editor decides, in plain files beside digest.toml, and what follows from it."""

from digest.desk.apart import Apart, set_apart
from digest.desk.articles import Ruling, rule
from digest.desk.decisions import read_decisions
from digest.desk.effects import idle_of, in_effect
from digest.desk.grouping import Grouping, grouping
from digest.desk.landmarks import Landmark, proper_names, read_landmarks
from digest.desk.notes import read_note
from digest.desk.stories import Settled, about, settle

__all__ = [
    "Apart",
    "Grouping",
    "Landmark",
    "Ruling",
    "Settled",
    "about",
    "grouping",
    "idle_of",
    "in_effect",
    "proper_names",
    "read_decisions",
    "read_landmarks",
    "read_note",
    "rule",
    "set_apart",
    "settle",
]
