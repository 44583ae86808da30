"""Asked: what the command line asks of a build, besides the settings, and whether it goes shard by shard."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from digest.config import Config, placed
from digest.errors import UsageError
from digest.models import Span

if TYPE_CHECKING:
    from digest.readers import Slice

__all__ = ["LARGE", "Asked", "slices_of"]

LARGE = 64 * 2**20  # bytes; some 15,000 articles, which take 600 MB when they are all in memory


@dataclass(frozen=True, slots=True)
class Asked:
    """The sources, the days, and how the run is to end and to be told."""

    sources: tuple[str, ...]
    span: Span
    strict: bool
    since_issue: Path | None
    since_last: bool
    verbose: bool
    as_json: bool
    quiet: bool


def slices_of(asked: Asked, config: Config, *, locked: bool) -> "list[Slice] | None":
    """The slices of an input that is too large for memory, or whose run is to be resumed; else None.

    Raises UsageError for what cannot go shard by shard.
    """
    from digest.readers import slice_sources, weight

    run = config.run
    wanted = bool(run.executor or run.state or run.address or asked.since_last)
    whole = "--locked" if locked else "-" if "-" in asked.sources else ""
    if whole and wanted:
        message = f"{whole} takes the whole input at once, and this run was asked to go shard by shard"
        raise UsageError(
            message, advice="Leave out --executor, --state and --since-last, or [run] in digest.toml"
        )
    if whole:
        return None
    slices = slice_sources(placed(asked.sources, config))
    return slices if wanted or weight(slices) > LARGE else None
