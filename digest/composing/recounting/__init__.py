"""Recounting: counts of a story that its articles tell otherwise, and those that hold."""

from digest.composing.recounting.superseding import Superseded, superseded

__all__ = ["Superseded", "superseded"]
