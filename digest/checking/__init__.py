"""Checking: what a sentence says, held against the story that it is about."""

from digest.checking.checker import Checker, check

__all__ = ["Checker", "check"]
