"""The whole program: read → clean → date → copies (preparing) → stories → briefs (building)."""

from digest.pipeline.building import build, outside, tell
from digest.pipeline.preparing import Prepared, Track, cleaned, prepare, unwatched

__all__ = ["Prepared", "Track", "build", "cleaned", "outside", "prepare", "tell", "unwatched"]
