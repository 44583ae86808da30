"""Noting: what stands below a story: who said what, the versions that differ, the numbers."""

from digest.composing.noting.annotated import annotated

__all__ = ["annotated"]
