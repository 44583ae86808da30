"""What a brief leaves for the briefs after it to continue."""

from datetime import date

from digest.models import Brief, Earlier, Story

__all__ = ["continued"]


def continued(brief: Brief) -> dict[str, Earlier]:
    """By thread, what a later story of it continues: the weightiest story of the thread in this brief."""
    return {
        entry.story.thread: Earlier(brief.period, entry.story.id, entry.headline, _last_day(entry.story))
        for entry in reversed(brief.told)
        if entry.story.thread
    }


def _last_day(story: Story) -> date | None:
    return max((a.dating.day for a in story.articles if a.dating.day), default=None)
