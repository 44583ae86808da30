"""check_models: the tables [abstractive] and [endpoint] held to what a model can be run with."""

import re
from dataclasses import replace
from math import inf
from pathlib import Path

from digest.errors import ConfigError
from digest.models import EndpointSettings, ModelSettings

__all__ = ["DTYPES", "beside", "check_models"]

DTYPES = ("auto", "float32", "float16", "bfloat16")
_DEVICE = re.compile(r"auto|cpu|mps|cuda(?::\d{1,3})?")
_ADDRESS = re.compile(r"(?:https?://)?(?!\w+://)[^\s/?#]\S*")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_BOUNDS: dict[
    str, dict[str, tuple[float, float]]
] = {  # of the endpoint no wider than `digest.generators.endpoint` has them
    "abstractive": {"batch": (1, 1024), "temperature": (0, 2), "seed": (0, inf), "seconds": (1, inf)},
    "endpoint": {
        "timeout": (1, 3600),
        "retries": (0, 20),
        "parallel": (1, 64),
        "context": (512, 10_000_000),
    },
}


def check_models(model: ModelSettings, endpoint: EndpointSettings, where: str) -> None:
    """Raises ConfigError that names the setting and what it takes. `where` is a file, or empty."""
    for table, settings in (("abstractive", model), ("endpoint", endpoint)):
        for name, (least, most) in _BOUNDS[table].items():
            value = getattr(settings, name)
            if not least <= value <= most:
                bounds = f"from {least} to {most}" if most < inf else f"of {least} or more"
                _refuse(f"{table}.{name} = {value}", f"a number {bounds}", where)
    if not _DEVICE.fullmatch(model.device):
        _refuse(f"abstractive.device = {model.device!r}", "auto, cpu, mps, cuda or cuda:1", where)
    if model.dtype not in DTYPES:
        _refuse(f"abstractive.dtype = {model.dtype!r}", f"one of {', '.join(DTYPES)}", where)
    if endpoint.url and not _ADDRESS.fullmatch(endpoint.url):
        fault = "endpoint.url is no address"  # it may hold a password: it is not shown
        _refuse(fault, "an address such as http://localhost:8000/v1", where)
    if not _VARIABLE.fullmatch(endpoint.key):
        fault = "endpoint.key is no name of a variable"  # it may be the key itself: it is not shown
        _refuse(fault, "the name of the environment variable that holds the key, never the key", where)
    _check_fallback(model.fallback, where)


def _check_fallback(name: str, where: str) -> None:
    if name.partition(":")[0] in {"abstractive", "endpoint", ""}:
        advice = "a summarizer that chooses units, such as salience"
        _refuse(f"abstractive.fallback = {name!r}", advice, where)


def _refuse(fault: str, takes: str, where: str) -> None:
    raise ConfigError(fault, where=where, advice=f"It takes {takes}")


def beside(folder: Path, model: ModelSettings) -> ModelSettings:
    """The settings with the paths that stand in a file made relative to its folder.

    `model` is taken for a path where such a file or folder is there, or where it is written as one; else it
    is a hub's id.
    """
    named, prompts = model.model, model.prompts
    if named and (named.startswith(("./", "../", "~")) or (folder / named).exists()):
        named = str(folder / Path(named).expanduser())
    return replace(model, model=named, prompts=folder / prompts if prompts else None)
