"""Drift lines: what is no longer as the record of a brief says, in words."""

import re

from digest.models import Drift
from digest.renderers.escape import bounded, one_line
from digest.renderers.wording import Wording

__all__ = ["drift_line"]

_HASH = re.compile(r"[0-9a-f]{64}")
_SHORT = 8  # hexadecimal digits of a hash that are shown
_LONGEST = 160  # characters of a value; what a model signs has some 120


def drift_line(drift: Drift, words: Wording) -> str:
    """`réglage words : 110, maintenant 80`; `article 001_… : texte modifié`."""
    values = {"name": one_line(drift.name), "was": _shown(drift.was), "now": _shown(drift.now)}
    kind = words.say(words.known("drift", drift.kind), **values)
    if not drift.was and not drift.now:
        return kind
    how = "changed" if drift.was and drift.now else "gone_now" if drift.was else "new_now"
    return f"{kind}{words.say(f'drift_{how}', **values)}"


def _shown(value: str) -> str:
    return value[:_SHORT] if _HASH.fullmatch(value) else bounded(one_line(value), _LONGEST)
