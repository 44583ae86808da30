"""`digest override`: an editor's decision, written into overrides.toml."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from digest.cli.decided import show, told
from digest.cli.deciding import Known, choices, decision_of, known
from digest.cli.foreseeing import foreseen
from digest.cli.options import quiet, settled
from digest.config import Config
from digest.desk import KINDS, read_decisions
from digest.errors import ConfigError, UsageError
from digest.models import Decision

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["command"]

_ALL = "all"
_NAME = "overrides.toml"


@click.command("override")
@click.argument("name", required=False, metavar="ID")
@click.argument("sources", nargs=-1, metavar="[SOURCES…]")
@choices
@click.option("--story", is_flag=True, help="With --exclude and --hold: the whole story of the article.")
@click.option("--reason", default="", metavar="TEXT", help="Why; the page says it.")
@click.option("--who", default="", metavar="NAME", help="Who decided; the page says it.")
@click.option(
    "--undo",
    is_flag=False,
    flag_value=_ALL,
    type=click.Choice([*KINDS, _ALL]),
    metavar="[KIND]",
    help="Take back what was decided, all of it or one kind.",
)
@click.option("--list", "listed", is_flag=True, help="Show every decision of the file.")
@click.option("--json", "as_json", is_flag=True, help="With --list: one JSON object a line.")
@quiet
@settled
def command(  # noqa: PLR0913 - one argument an option
    config: Config,
    *,
    name: str | None,
    sources: tuple[str, ...],
    wanted: dict[str, Any],
    story: bool,
    reason: str,
    who: str,
    undo: str | None,
    listed: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Decide about the article or story ID, in overrides.toml beside digest.toml.

    ID is the beginning of an id that `digest dates` or `digest stories` shows. It is looked up in SOURCES,
    else in the briefs that were built; comments in the file stay.
    """
    path = _file(config)
    if listed:
        show(read_decisions(path) if path.is_file() else (), config.lang, as_json=as_json)
        return
    if not name:
        raise UsageError("no article or story is named", advice="`digest override ID --pin`, or --list")
    names = known(sources, config, quiet=quiet)
    from digest.renderers import Wording

    wording = Wording(config.lang)
    if undo:
        _undo(path, name, undo.replace(_ALL, ""), names, wording)
        return
    by = {key: value for key, value in (("reason", reason), ("who", who)) if value.strip()}
    decision = decision_of(name, wanted, names, story=story, by=by)
    _decide(path, decision, names, wording)
    for line in foreseen(decision, names, config, wording) if not quiet else ():
        click.echo(f"{path}: {line}", err=True)


def _undo(path: Path, name: str, kind: str, names: Known, wording: "Wording") -> None:
    """Take out of the file what was decided about a name. Raises UsageError where that is nothing."""
    from digest.desk.editing import undone

    made, gone = undone(_text(path), names.whole(name), kind, where=str(path), same=names.whole)
    if not gone:
        raise UsageError(f"nothing of the kind is decided about {name!r}", advice="--list shows all")
    _write(path, made, [wording.say("decided_undone", **told(one, wording)) for one in gone])


def _decide(path: Path, decision: Decision, names: Known, wording: "Wording") -> None:
    """Write the decision into the file, and say what it takes the place of."""
    from digest.desk.editing import edited, replaced

    text, where = _text(path), str(path)
    made = edited(text, decision, where=where, same=names.whole)
    before = replaced(text, decision, where=where, same=names.whole)
    said = [wording.say("decided_written", **told(decision, wording))]
    if before and before != decision:
        said.append(wording.say("decided_replaced", **told(before, wording)))
    _write(path, made, said)


def _write(path: Path, text: str, said: Iterable[str]) -> None:
    from digest.writers import write_files

    write_files(path.parent, {path.name: text.encode()})
    for line in said:
        click.echo(f"{path}: {line}")


def _file(config: Config) -> Path:
    """The file that the settings name, else the one beside digest.toml, or in the folder of the call."""
    settings = click.get_current_context().params.get("config")
    beside = settings.parent if isinstance(settings, Path) else Path()
    return config.overrides or beside / _NAME


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise ConfigError("the file is not UTF-8", where=str(path), advice="Save it as UTF-8") from error
