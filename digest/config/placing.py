"""placed: the sources that a settings file makes complete."""

from collections.abc import Iterable

from digest.config.settings import Config

__all__ = ["placed"]


def placed(sources: Iterable[str], config: Config) -> tuple[str, ...]:
    """The sources; `feeds:` alone is the store that the settings name, if they do."""
    store = config.feeds.store
    return tuple(f"{source}{store}" if source == "feeds:" and store else source for source in sources)
