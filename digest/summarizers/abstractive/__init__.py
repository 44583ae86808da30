"""Summaries that a language model writes: prompts, drafts, and what is left of them once they are checked."""

from digest.summarizers.abstractive.drafting import Track
from digest.summarizers.abstractive.making import make_writer
from digest.summarizers.abstractive.writer import Abstractive

__all__ = ["Abstractive", "Track", "make_writer"]
