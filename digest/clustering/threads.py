"""Threads: the running affairs that stories of several periods belong to."""

from collections.abc import Sequence
from dataclasses import replace

from digest.models import Story

__all__ = ["thread_stories"]


def thread_stories(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories with their threads, in the same order."""
    return tuple(replace(story, thread=story.id) for story in stories)
