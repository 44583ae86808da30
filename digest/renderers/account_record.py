"""The record of a run: what became of every input."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from digest.accounting import fates
from digest.models import FATES, Fate, FateKind, Issue

__all__ = ["AccountRecord", "account_record"]


@dataclass(frozen=True, slots=True)
class AccountRecord:
    """What became of every input of the last run; `counts` add up to `inputs`, and `fates` has them all."""

    format: Literal["digest.account/1"]
    lang: str
    inputs: int
    counts: dict[FateKind, int]
    fates: tuple[Fate, ...]


def account_record(issue: Issue) -> AccountRecord:
    """The account of one run."""
    found = fates(issue)
    kinds = Counter(fate.kind for fate in found)
    return AccountRecord(
        format="digest.account/1",
        lang=issue.lang,
        inputs=len(found),
        counts={kind: kinds[kind] for kind in FATES},
        fates=found,
    )
