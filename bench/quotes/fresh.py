"""The same figures on articles that were once unseen; their errors have been mended since."""

from pathlib import Path

from bench.figures import Figure
from bench.quotes import speakers
from bench.quotes.annotated import FRESH

__all__ = ["figures"]


def figures(data: Path) -> list[Figure]:
    """Precision and recall of speakers on the fresh articles."""
    return speakers.figures(data, FRESH, "quotes.fresh")
