"""The desk: what an editor decides, in plain files beside digest.toml, and what follows from it."""

from digest.desk.apart import Apart, set_apart
from digest.desk.articles import Ruling, rule
from digest.desk.decisions import KINDS, OF_ARTICLES, decisions_of, read_decisions
from digest.desk.effects import idle_of, in_effect
from digest.desk.grouping import Grouping, grouping
from digest.desk.landmarks import Landmark, proper_names, read_landmarks
from digest.desk.names import Names, names_of_articles, names_of_stories
from digest.desk.notes import check_notes, idle_notes, read_note
from digest.desk.stories import Settled, about, settle

__all__ = [
    "KINDS",
    "OF_ARTICLES",
    "Apart",
    "Grouping",
    "Landmark",
    "Names",
    "Ruling",
    "Settled",
    "about",
    "check_notes",
    "decisions_of",
    "grouping",
    "idle_notes",
    "idle_of",
    "in_effect",
    "names_of_articles",
    "names_of_stories",
    "proper_names",
    "read_decisions",
    "read_landmarks",
    "read_note",
    "rule",
    "set_apart",
    "settle",
]
