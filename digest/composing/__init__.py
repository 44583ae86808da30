"""Composing: from ranked stories to a brief, headline to sources, every sentence cited and dated."""

from digest.composing.briefs import compose
from digest.composing.fingerprint import fingerprint
from digest.composing.following import Chronicle
from digest.composing.locking import locked
from digest.composing.noting import annotated
from digest.composing.rewording import decided, lacks_of
from digest.composing.rewriting import rewritten
from digest.composing.rivals import choice
from digest.composing.settings import Settings, settings_for, settings_of
from digest.composing.subjects import Subjects

__all__ = [
    "Chronicle",
    "Settings",
    "Subjects",
    "annotated",
    "choice",
    "compose",
    "decided",
    "fingerprint",
    "lacks_of",
    "locked",
    "rewritten",
    "settings_for",
    "settings_of",
]
