"""digest.toml: the settings of a press review, checked when they are read."""

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Literal

from digest.errors import ConfigError, suggestion

__all__ = ["Config", "SectionRule", "read_config"]


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A section of the page: stories whose title or opening holds one of the words go there."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with its default. Paths in a file are relative to the file's folder."""

    lang: str = "fr"
    title: str = ""
    period: Literal["week", "month", "day"] = "week"
    summarizer: str = "centroid"
    words: int = 110
    stories: int = 6
    in_brief: int = 8
    formats: tuple[str, ...] = ("md", "html", "txt", "json")
    out: Path = Path("out")
    templates: Path | None = None
    landmarks: Path | None = None
    overrides: Path | None = None
    sections: tuple[SectionRule, ...] = ()


def read_config(path: Path) -> Config:
    """The settings in a TOML file. Raises ConfigError that names the key and what it takes.

    `landmarks.toml` and `overrides.toml` beside the file are used where the file names no others.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot be read ({error.strerror})", where=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"is not TOML: {error}", where=str(path)) from error
    known = [field.name for field in fields(Config)]
    for key in table:
        if key not in known:
            advice = suggestion(key, known)
            raise ConfigError(f"no setting is called {key!r}", where=str(path), advice=advice)
    return _beside(path.parent, _convert(table, path), set(table))


def _convert(table: dict[str, object], path: Path) -> Config:
    import msgspec  # noqa: PLC0415 - only a run with a settings file needs it

    try:
        config = msgspec.convert(table, Config, dec_hook=lambda _, text: Path(text))
    except msgspec.ValidationError as error:
        raise ConfigError(str(error), where=str(path), advice="See docs/reference/config.md") from error
    for name, least in (("words", 1), ("stories", 1), ("in_brief", 0)):
        if getattr(config, name) < least:
            message = f"{name} = {getattr(config, name)} should be {least} or more"
            raise ConfigError(message, where=str(path))
    return config


def _beside(folder: Path, config: Config, stated: set[str]) -> Config:
    """The stated paths made relative to the file's folder, and the desk files that stand there."""
    paths = ("out", "templates", "landmarks", "overrides")
    named = {name: folder / getattr(config, name) for name in paths if name in stated}
    for name in ("landmarks", "overrides"):
        if name not in named and (folder / f"{name}.toml").is_file():
            named[name] = folder / f"{name}.toml"
    return replace(config, **named)
