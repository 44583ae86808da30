"""Dates with proof: which days an article can have appeared on, and every reason why."""

from digest.dating.evidence import find_evidence
from digest.dating.held import hold
from digest.dating.quoting import quoters, yearless
from digest.dating.resolve import resolve
from digest.dating.stating import stated_landmarks
from digest.dating.unused import unused_landmarks

__all__ = ["find_evidence", "hold", "quoters", "resolve", "stated_landmarks", "unused_landmarks", "yearless"]
