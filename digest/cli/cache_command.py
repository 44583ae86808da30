"""`digest cache`: the answers of language models that are kept, so that nothing is asked twice."""

from typing import TYPE_CHECKING

import click

from digest.cli.options import as_json, settled
from digest.cli.tables import print_json, print_table
from digest.config import Config
from digest.errors import UsageError, suggestion

if TYPE_CHECKING:
    from digest.generators.store import Holdings, Store

__all__ = ["command"]


@click.group("cache", context_settings={"terminal_width": 80})
def command() -> None:
    """What models wrote is kept in one file, so that a run that is made again asks nothing twice."""


@command.command("info")
@as_json
@settled
def info(config: Config, *, as_json: bool) -> None:
    """Show where the answers are kept, how many, and of which models."""
    store = _store(config)
    held = store.holdings()
    if as_json:
        print_json([_record(store, held)])
        return
    from digest.renderers import Wording

    wording = Wording(config.lang)
    answers = wording.say("cache_answers", count=held.rows)
    size = wording.say("cache_bytes", count=held.size)
    click.echo(f"{store.path} · {answers} · {size}")
    if held.models:
        rows = ((model, wording.number(count)) for model, count in held.models)
        print_table([wording.say("cache_model"), wording.say("cache_number")], rows)


@command.command("clear")
@click.option(
    "--model", default="", metavar="NAME", help="Only those of this model, as `cache info` names it."
)
@settled
def clear(config: Config, *, model: str) -> None:
    """Remove the answers; the next run asks again."""
    from digest.renderers import Wording

    store = _store(config)
    if model:
        _check(model, store.holdings())
    click.echo(Wording(config.lang).say("cache_removed", count=store.clear(model)))


def _store(config: Config) -> "Store":
    from digest.generators.cache import default_place
    from digest.generators.store import Store

    return Store(config.cache or default_place())


def _record(store: "Store", held: "Holdings") -> dict[str, object]:
    return {"path": str(store.path), "rows": held.rows, "bytes": held.size, "models": dict(held.models)}


def _check(model: str, held: "Holdings") -> None:
    """Raises UsageError for a model that wrote nothing here."""
    names = [name for name, _ in held.models]
    if model not in names:
        advice = suggestion(model, names) if names else "The cache is empty"
        raise UsageError(f"the cache holds nothing of {model!r}", advice=advice)
