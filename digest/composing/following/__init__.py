"""Following: what a story continues of earlier issues, the steps of its thread, and what it tells anew."""

from digest.composing.following.chronicle import Chronicle
from digest.composing.following.entries import followed

__all__ = ["Chronicle", "followed"]
