"""Decisions of the desk files that a run had no use for: they must not be passed over in silence."""

from collections.abc import Sequence

from digest.dating.landmarks import Landmark
from digest.dating.overrides import Override
from digest.models import Article

__all__ = ["unused_landmarks", "unused_overrides"]


def unused_overrides(articles: Sequence[Article], overrides: Sequence[Override]) -> tuple[Override, ...]:
    """The overrides that name no article of the run, in their order: a misspelt id, or another pile."""
    known = {article.id for article in articles}
    return tuple(override for override in overrides if override.article not in known)


def unused_landmarks(articles: Sequence[Article], landmarks: Sequence[Landmark]) -> tuple[Landmark, ...]:
    """The landmarks that gave no article any evidence, in their order. Takes what `resolve` gives."""
    used = {
        one.origin for article in articles for one in (*article.dating.evidence, *article.dating.conflicts)
    }
    return tuple(landmark for landmark in landmarks if landmark.id not in used)
