"""Stage: how a message will fare: what mail programs do with its HTML, and how it is built."""

from digest.proofing.proofing import proof

__all__ = ["proof"]
