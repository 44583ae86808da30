"""Landmarks that a run had no use for: they must not be passed over in silence."""

from collections.abc import Sequence

from digest.desk import Landmark
from digest.models import Article

__all__ = ["unused_landmarks"]


def unused_landmarks(articles: Sequence[Article], landmarks: Sequence[Landmark]) -> tuple[Landmark, ...]:
    """The landmarks that gave no article any evidence, in their order. Takes what `resolve` gives."""
    used = {
        one.origin for article in articles for one in (*article.dating.evidence, *article.dating.conflicts)
    }
    return tuple(landmark for landmark in landmarks if landmark.id not in used)
