"""The model that writes the briefs of an archive: in this process, or kept where there is room for it."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from digest.config import Config
from digest.executors import Executor
from digest.models import Draft, Story
from digest.summarizers import Summarizer, make_summarizer, writer_name

__all__ = ["Writer", "kept_writer"]


class Writer(Protocol):
    """What `digest.summarizers.abstractive.Abstractive` is to a run."""

    @property
    def name(self) -> str:
        """As the settings name it."""

    @property
    def fallback(self) -> Summarizer:
        """What chooses the units that replace what is refused."""

    def drafts(self, stories: Sequence[tuple[Story, int]]) -> Sequence[Draft]:
        """What the model writes of each story, in so many words."""


class _Kept:
    """A writer that was built by an executor and stays loaded there."""

    def __init__(self, config: Config, executor: Executor) -> None:
        """It is loaded when it is first asked."""
        from digest.summarizers.abstractive import make_writer  # noqa: PLC0415 - only a run with a model needs it

        self.name, self.fallback = config.summarizer, make_summarizer(config.abstractive.fallback)
        self._model = executor.keep(partial(make_writer, config.summarizer, config))

    def drafts(self, stories: Sequence[tuple[Story, int]]) -> Sequence[Draft]:
        """See `Writer`."""
        written: Sequence[Draft] = self._model.call("drafts", stories)
        return written


def kept_writer(config: Config, executor: Executor) -> Writer | None:
    """The model that the settings name, kept by the executor; None where the summarizer chooses units."""
    return _Kept(config, executor) if writer_name(config.summarizer) else None
