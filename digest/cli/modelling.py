"""The options of a language model that writes, the settings that they make, and the writer itself."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from digest.cli.options import NamedPath
from digest.config import DTYPES, Config, check_models
from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.models import Prompt
    from digest.summarizers.abstractive import Abstractive, Track

__all__ = ["modelled", "modelled_beside", "track_of", "writer_of"]

_FOLDER = NamedPath(exists=True, file_okay=False, path_type=Path)
_MODEL = click.option("--model", metavar="MODEL", help="Of abstractive: a folder, a GGUF file, a hub's id.")
_OPTIONS = (
    click.option("--revision", metavar="COMMIT", help="Of a hub's model."),
    click.option("--allow-download", is_flag=True, default=None, help="Let the hub's model be fetched."),
    click.option("--device", metavar="NAME", help="cpu, cuda, mps; the best there is."),
    click.option("--dtype", type=click.Choice(DTYPES), help="Numbers of the model; auto."),
    click.option("--prompts", type=_FOLDER, help="Your own prompts, used before ours."),
    click.option("--endpoint", "url", metavar="URL", help="A server that speaks the OpenAI API."),
    click.option("--cache", type=NamedPath(dir_okay=False, path_type=Path), help="File of kept answers."),
    click.option("--no-cache", "caching", flag_value=False, default=None, help="Keep no answers of models."),
)
_LOCAL = ("model", "revision", "allow_download", "device", "dtype", "prompts")


def modelled(command: Callable[..., None]) -> Callable[..., None]:
    """Give the command the model's options, in its settings. Stands below `settled`."""
    return _MODEL(_taking(command, alone=True))


def modelled_beside(command: Callable[..., None]) -> Callable[..., None]:
    """The same for a command that names its models by `abstractive:MODEL`, and has a --model of its own."""
    return _taking(command, alone=False)


def _taking(command: Callable[..., None], *, alone: bool) -> Callable[..., None]:
    @wraps(command)
    def run(config: Config, **options: Any) -> None:  # noqa: ANN401 - whatever click parsed
        names = _LOCAL if alone else _LOCAL[1:]
        local = {name: options.pop(name) for name in names}
        stated = {name: value for name, value in local.items() if value is not None}
        url = options.pop("url")
        if alone:
            _check_effect(config, stated, url)
        settings = _with(config, stated, url)
        check_models(settings.abstractive, settings.endpoint, "")
        command(settings, **options)

    for option in reversed(_OPTIONS):
        option(run)
    return run


def _check_effect(config: Config, stated: dict[str, object], url: str | None) -> None:
    """No option of a model is left without effect."""
    from digest.summarizers import writer_name

    given = [f"--{name.replace('_', '-')}" for name in stated] + (["--endpoint"] if url else [])
    if given and writer_name(config.summarizer) is None:
        message = f"{given[0]} is for a model that writes, and {config.summarizer} chooses units"
        raise UsageError(message, advice="Add --summarizer abstractive, or endpoint")


def _with(config: Config, stated: dict[str, Any], url: str | None) -> Config:
    """The settings with what the options state; --model is that of the summarizer that was named."""
    served = replace(config.endpoint, url=url) if url else config.endpoint
    if config.summarizer.partition(":")[0] == "endpoint" and "model" in stated:
        served = replace(served, model=stated.pop("model"))
    if "model" in stated and "revision" not in stated:
        stated["revision"] = ""  # that of the file is another model's
    return replace(config, abstractive=replace(config.abstractive, **stated), endpoint=served)


def writer_of(config: Config, *, quiet: bool) -> "Abstractive | None":
    """The model that the settings name, loaded; None where the summarizer chooses units."""
    from digest.summarizers import writer_name

    if writer_name(config.summarizer) is None:
        return None
    from digest.summarizers.abstractive import make_writer

    return make_writer(config.summarizer, config, track=track_of(quiet=quiet))


def track_of(*, quiet: bool) -> "Track | None":
    """Progress on stderr, where people look at it."""
    return _watched if not quiet and sys.stderr and sys.stderr.isatty() else None


def _watched(runs: "Sequence[list[Prompt]]") -> "Iterator[list[Prompt]]":
    from rich.console import Console
    from rich.progress import track

    yield from track(runs, "model", console=Console(stderr=True), transient=True)
