"""check_feeds: the [feeds] table held to what a fetch can keep to."""

from pathlib import Path

from digest.errors import ConfigError
from digest.models import FeedSettings

__all__ = ["check_feeds"]

_BOUNDS = {"seconds": (1, 600), "pause": (0, 60), "parallel": (1, 64)}


def check_feeds(feeds: FeedSettings, path: Path) -> None:
    """Raises ConfigError that names the setting and what it takes."""
    for name, (least, most) in _BOUNDS.items():
        value = getattr(feeds, name)
        if not least <= value <= most:
            advice = f"It takes a number from {least} to {most}"
            raise ConfigError(f"feeds.{name} = {value}", where=str(path), advice=advice)
    if not feeds.contact.isascii() or not feeds.contact.isprintable() or set(feeds.contact) & set("()"):
        advice = "It takes an address such as https://example.org/revue or revue@example.org"
        raise ConfigError(f"feeds.contact = {feeds.contact!r}", where=str(path), advice=advice)
