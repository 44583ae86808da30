"""Checking: what a sentence says, held against the story that it is about."""

from digest.checking.checker import Checker, check
from digest.checking.unknown import headline_lacks

__all__ = ["Checker", "check", "headline_lacks"]
