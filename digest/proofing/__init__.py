"""Stage: how a message will fare: what mail programs do with its HTML, and how it is built."""

from digest.proofing.letters import html_of
from digest.proofing.proofing import proof

__all__ = ["html_of", "proof"]
