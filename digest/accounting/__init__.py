"""Accounting: what became of every input, how much each outlet gave, how much of each source is reused."""

from digest.accounting.fates import accounted, alike, fates, unused
from digest.accounting.outlets import outlets
from digest.accounting.reuse import reused

__all__ = ["accounted", "alike", "fates", "outlets", "reused", "unused"]
