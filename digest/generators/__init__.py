"""Family: the language models that write. One member is picked by name."""

from collections.abc import Callable
from pathlib import Path

from digest.errors import UsageError, suggestion
from digest.generators.base import Generator
from digest.models.model_settings import EndpointSettings, ModelSettings

__all__ = ["Generator", "make_generator", "names"]


def make_generator(
    name: str, model: ModelSettings, endpoint: EndpointSettings, *, cache: Path | None = None
) -> Generator:
    """The language model of a name, loaded; with a `cache`, a file, it is asked nothing twice.

    Raises UsageError for a name or setting that does not exist, ModelError for a model that cannot be loaded,
    MissingExtraError without the libraries that it needs.
    """
    if name not in names():
        raise UsageError(f"no generator is called {name!r}", advice=suggestion(name, names()))
    return _remembered(_MEMBERS[name](model, endpoint), cache)


def names() -> list[str]:
    """Every name that `make_generator` takes."""
    return list(_MEMBERS)


def _local(model: ModelSettings, _endpoint: EndpointSettings) -> Generator:
    from digest.generators.local import LocalGenerator  # noqa: PLC0415 - not before it is asked for

    return LocalGenerator(model)


def _endpoint(_model: ModelSettings, endpoint: EndpointSettings) -> Generator:
    from digest.generators.endpoint import Endpoint  # noqa: PLC0415 - not before it is asked for

    return Endpoint(endpoint)


def _remembered(generator: Generator, cache: Path | None) -> Generator:
    if not cache:
        return generator
    from digest.generators.cache import Cached  # noqa: PLC0415 - the rest runs without SQLite
    from digest.generators.store import Store  # noqa: PLC0415

    return Cached(generator, Store(cache))


_MEMBERS: dict[str, Callable[[ModelSettings, EndpointSettings], Generator]] = {
    "abstractive": _local,
    "endpoint": _endpoint,
}
