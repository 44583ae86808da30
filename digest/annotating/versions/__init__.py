"""Versions: the same utterance in the same words or in others, in the articles of a story."""

from digest.annotating.versions.comparing import Comparison, compared
from digest.annotating.versions.telling import Rendering, Telling, tellings
from digest.annotating.versions.utterances import Utterance, ledger, same_name, utterances

__all__ = [
    "Comparison",
    "Rendering",
    "Telling",
    "Utterance",
    "compared",
    "ledger",
    "same_name",
    "tellings",
    "utterances",
]
