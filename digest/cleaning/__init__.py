"""Cleaning: marks what is not prose, lifts out who published it and where, and cuts units."""

from digest.cleaning.steps import clean

__all__ = ["clean"]
