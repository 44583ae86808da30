"""The same figures on articles whose errors nobody has looked at: what the rules are worth elsewhere."""

from pathlib import Path

from bench.figures import Figure
from bench.quotes import speakers
from bench.quotes.annotated import UNSEEN

__all__ = ["figures"]


def figures(data: Path) -> list[Figure]:
    """Precision and recall of speakers on the unseen articles."""
    return speakers.figures(data, UNSEEN, "quotes.unseen")
