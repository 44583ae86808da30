"""make_writer: the model that writes, by its name on the command line and the settings."""

from dataclasses import replace
from pathlib import Path

from digest.config import Config
from digest.errors import ConfigError, UsageError
from digest.generators import make_generator
from digest.generators.cache import default_place
from digest.summarizers import make_summarizer, writer_name
from digest.summarizers.abstractive.drafting import Track
from digest.summarizers.abstractive.prompts import read_prompts
from digest.summarizers.abstractive.writer import Abstractive

__all__ = ["make_writer"]


def make_writer(name: str, config: Config, *, track: Track | None = None) -> Abstractive:
    """The writer `abstractive` or `endpoint`, with the settings' model or the one after a colon in its name.

    The model is loaded. Raises UsageError where the settings name none, ConfigError for prompts that cannot
    be used, ModelError for a model that cannot be loaded, MissingExtraError without the libraries for it.
    """
    member = writer_name(name)
    if member is None:
        raise UsageError(f"{name!r} is no model that writes", advice="Write abstractive or endpoint")
    _, _, model = name.partition(":")
    local, served = config.abstractive, config.endpoint
    if member == "abstractive" and model:
        local = replace(local, model=model, revision=local.revision if local.model in {"", model} else "")
    if member == "endpoint" and model:
        served = replace(served, model=model)
    _check_named(member, local.model, served.url, served.model)
    fallback = make_summarizer(local.fallback)
    _check_prompts(local.prompts, local.prompt_lang)
    kept = (config.cache or default_place()) if config.caching else None
    generator = make_generator(member, local, served, cache=kept)
    return Abstractive(
        name,
        generator,
        fallback=fallback,
        prompts=local.prompts,
        prompt_lang=local.prompt_lang,
        track=track,
    )


def _check_named(member: str, folder: str, url: str, model: str) -> None:
    if member == "abstractive" and not folder:
        advice = "Name a folder, a GGUF file or a hub's id: --model FOLDER, or model under [abstractive]"
        raise UsageError("abstractive needs a model", advice=advice)
    if member == "endpoint" and not url:
        advice = "Name the server: --endpoint http://localhost:8000/v1, or url under [endpoint]"
        raise UsageError("endpoint needs an address", advice=advice)
    if member == "endpoint" and not model:
        advice = "Name the model that it serves: --model NAME, or model under [endpoint]"
        raise UsageError("endpoint needs a model", advice=advice)


def _check_prompts(folder: Path | None, lang: str) -> None:
    """Before a model is loaded: the folder is there, and its templates can be used."""
    if folder is None:
        return
    files = sorted(folder.glob("prompts.*.toml")) if folder.is_dir() else []
    if not files:
        advice = "Write prompts.fr.toml there, with tables [article] and [joining]"
        raise ConfigError("no prompts in this folder", where=str(folder), advice=advice)
    for file in files:
        read_prompts(file.name.split(".")[1], folder)
    if lang and not (folder / f"prompts.{lang}.toml").is_file():
        advice = f"Write prompts.{lang}.toml there, or leave prompt_lang out"
        raise ConfigError(f"no prompts in {lang!r}", where=str(folder), advice=advice)
