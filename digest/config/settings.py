"""Config: the settings of a press review, checked when they are read."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import get_args

from digest.config.feeds import check_feeds
from digest.config.mail import check_mail
from digest.config.models import beside, check_models
from digest.config.toml import read_toml
from digest.errors import ConfigError, suggestion
from digest.models import EndpointSettings, FeedSettings, Mail, ModelSettings, PeriodKind

__all__ = ["Config", "Running", "SectionRule", "read_config", "with_desk"]


_DESK = {"landmarks": "landmarks.toml", "overrides": "overrides.toml", "note": "note.md", "notes": "notes"}


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A section of the page: stories whose title or opening holds one of the words go there."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """How a long run goes, the table [run]; none of it changes a byte of the briefs.

    `executor` is chosen by the size of the input where it is empty, `workers` is 0 for all there are.
    `address` is a Ray cluster's, `state` the folder of what is prepared: a hidden one beside the briefs.
    """

    executor: str = ""
    workers: int = 0
    address: str = ""
    state: Path | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with its default. Paths in a file are relative to the file's folder."""

    lang: str = "fr"
    title: str = ""
    period: PeriodKind = "week"
    summarizer: str = "salience"
    words: int = 110
    stories: int = 6
    in_brief: int = 8
    formats: tuple[str, ...] = ("md", "html", "txt", "json", "email")
    out: Path = Path("out")
    templates: Path | None = None
    landmarks: Path | None = None
    overrides: Path | None = None
    note: Path | None = None
    notes: Path | None = None
    sections: tuple[SectionRule, ...] = ()
    email: Mail = Mail()
    abstractive: ModelSettings = ModelSettings()
    endpoint: EndpointSettings = EndpointSettings()
    feeds: FeedSettings = FeedSettings()
    cache: Path | None = None
    caching: bool = True
    reuse_warning: float = 0.6
    run: Running = Running()


_TABLES = (
    ("email", Mail),
    ("abstractive", ModelSettings),
    ("endpoint", EndpointSettings),
    ("feeds", FeedSettings),
    ("run", Running),
)


def read_config(path: Path) -> Config:
    """The settings in a TOML file. Raises ConfigError that names the key and what it takes.

    The desk's files beside it are used where it names no others: see `with_desk`.
    """
    table = read_toml(path)
    _check_keys(table, [field.name for field in fields(Config)], path)
    for section in _tables(table.get("sections")):
        _check_keys(section, [field.name for field in fields(SectionRule)], path)
    for name, kind in _TABLES:
        for inner in _tables([table.get(name)]):
            _check_keys(inner, [field.name for field in fields(kind)], path)
    return with_desk(path.parent, _convert(table, path), set(table))


def _tables(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _check_keys(table: dict[str, object], known: list[str], path: Path) -> None:
    for key in table:
        if key not in known:
            raise ConfigError(f"no setting is called {key!r}", where=str(path), advice=suggestion(key, known))


def _convert(table: dict[str, object], path: Path) -> Config:
    import msgspec  # noqa: PLC0415 - only a run with a settings file needs it

    try:
        config = msgspec.convert(table, Config, dec_hook=_path)
    except msgspec.ValidationError as error:
        fault, _, place = str(error).partition(" - at ")
        key = place.strip("`").removeprefix("$.")
        choice = f"Available: {', '.join(get_args(PeriodKind))}. " if key == "period" else ""
        advice = f"{choice}`digest init FOLDER` writes a file that shows every setting"
        raise ConfigError(f"{key}: {fault}", where=str(path), advice=advice) from error
    numbers = (("words", config.words, 1), ("stories", config.stories, 1), ("in_brief", config.in_brief, 0))
    for name, value, least in (*numbers, ("run.workers", config.run.workers, 0)):
        if value < least:
            message = f"{name} = {value} should be {least} or more"
            raise ConfigError(message, where=str(path))
    if not 0 <= config.reuse_warning <= 1:
        message = f"reuse_warning = {config.reuse_warning} should be between 0 and 1"
        raise ConfigError(message, where=str(path))
    check_mail(config.email, path)
    check_feeds(config.feeds, path)
    check_models(config.abstractive, config.endpoint, str(path))
    if not config.formats:
        raise ConfigError("formats names none", where=str(path), advice='Write formats = ["md", "html"]')
    return config


def _path(_type: type, value: object) -> Path:
    if not isinstance(value, str) or not value:
        raise TypeError("Expected a path in quotation marks")
    return Path(value)


def with_desk(folder: Path, config: Config, stated: Collection[str] = ()) -> Config:
    """The stated paths made relative to the folder, and the desk's files that stand there.

    They are `landmarks.toml`, `overrides.toml`, `note.md` and the folder `notes`.
    """
    paths = ("out", "templates", *_DESK, "cache")
    named = {name: folder / getattr(config, name) for name in paths if name in stated}
    beside_it = {name: folder / file for name, file in _DESK.items()}
    standing = {name: file for name, file in beside_it.items() if file.is_file() or file.is_dir()}
    run = replace(config.run, state=folder / config.run.state) if config.run.state else config.run
    store = config.feeds.store
    feeds = replace(config.feeds, store=folder / store) if store else config.feeds
    abstractive = beside(folder, config.abstractive)
    return replace(config, **{**standing, **named}, run=run, abstractive=abstractive, feeds=feeds)
