"""brief_records: what the JSON records of an issue's briefs will say, before anything is written."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from digest.models import Brief, Issue
from digest.renderers.standing import Listed

if TYPE_CHECKING:
    from digest.renderers.brief_record import BriefRecord

__all__ = ["brief_records"]


def brief_records(
    issue: Issue, *, templates: Path | None = None, standing: Sequence[Listed] = ()
) -> "list[BriefRecord]":
    """What the JSON records of the briefs will say. Raises what `render_issue` raises."""
    from digest.renderers.brief_record import brief_record  # noqa: PLC0415 - only a run that renders needs it
    from digest.renderers.pages import issue_pages  # noqa: PLC0415 - the same

    pages = issue_pages(issue, templates, standing)
    return [
        brief_record(page.record, page.markdown, page.state)
        for page in pages
        if isinstance(page.record, Brief)
    ]
