"""The whole program: read → clean → date → copies (preparing) → stories → briefs (building)."""

from digest.pipeline.building import build, tell
from digest.pipeline.preparing import Prepared, Track, prepare, unwatched

__all__ = ["Prepared", "Track", "build", "prepare", "tell", "unwatched"]
