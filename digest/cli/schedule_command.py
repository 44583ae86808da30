"""`digest schedule`: the lines that make a machine fetch and build by itself."""

import os
import re
import shlex
import sys
from pathlib import Path

import click

from digest.cli.options import NamedPath, settled
from digest.config import Config
from digest.errors import UsageError

__all__ = ["command"]

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def _time(_context: click.Context, _option: click.Parameter, value: str) -> tuple[int, int]:
    found = _TIME.fullmatch(value)
    if not found:
        raise click.BadParameter("write it as 07:00.")
    return int(found[1]), int(found[2])


@click.command("schedule")
@click.option("--print", "shown", is_flag=True, help="Print the lines; nothing is installed.")
@click.option("--day", type=click.Choice(_DAYS), default="mon", help="Day of a weekly brief; mon.")
@click.option("--at", callback=_time, default="07:00", metavar="HH:MM", help="Hour of the build; 07:00.")
@click.option(
    "--folder",
    type=NamedPath(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Where digest.toml is; this one.",
)
@settled
def command(config: Config, *, shown: bool, day: str, at: tuple[int, int], folder: Path) -> None:
    """Print what cron or systemd needs to fetch every hour and build the brief of the period."""
    from digest.renderers import Wording

    if not shown:
        raise UsageError("schedule installs nothing", advice="Give --print to see the lines")
    settings = click.get_current_context().params.get("config")
    options = ["--config", str(Path(settings).resolve())] if settings else []
    program, place = _program(), str(folder.resolve())
    fetch, build = [*program, "fetch", "-q", *options], [*program, "build", "feeds:", *options]
    if any(character in part for part in (*fetch, *build, place) for character in "\r\n"):
        raise UsageError("a path has a line break in it", advice="Name another folder")
    words = Wording(config.lang)
    when = {"week": f"* * {_DAYS.index(day) + 1}", "month": "1 * *", "day": "* * *"}[config.period]
    lines = [
        f"# crontab -e: {words.text('schedule_fetch')}",
        _cron("15 * * * *", place, fetch) + " >/dev/null",
        f"# {words.text('schedule_build')}",
        _cron(f"{at[1]} {at[0]} {when}", place, build),
    ]
    units = (("fetch", fetch, "hourly"), ("build", build, _calendar(config.period, day, at)))
    for name, arguments, calendar in units:
        described = words.text(f"schedule_{name}")
        lines += ["", *_service(name, described, place, arguments), "", *_timer(name, described, calendar)]
    lines += ["", f"# {words.text('schedule_enable')}"]
    click.echo("\n".join([*lines, "systemctl --user enable --now digest-fetch.timer digest-build.timer"]))


def _program() -> list[str]:
    """How this program was called, by its whole path: cron and systemd know no other."""
    called = Path(sys.argv[0])
    if called.stem == "digest" and called.is_file() and os.access(called, os.X_OK):
        return [str(called.absolute())]
    return [sys.executable, "-m", "digest"]


def _cron(when: str, folder: str, arguments: list[str]) -> str:
    told = f"cd {shlex.quote(folder)} && {shlex.join(arguments)}"
    return f"{when} {told}".replace("%", r"\%")  # a bare % ends the command (crontab(5))


def _calendar(period: str, day: str, at: tuple[int, int]) -> str:
    hour = f"{at[0]:02}:{at[1]:02}:00"
    return {"week": f"{day.title()} {hour}", "month": f"*-*-01 {hour}", "day": f"*-*-* {hour}"}[period]


def _service(name: str, described: str, folder: str, arguments: list[str]) -> list[str]:
    return [
        f"# ~/.config/systemd/user/digest-{name}.service",
        "[Unit]",
        f"Description={described}",
        *(["After=digest-fetch.service"] if name == "build" else []),
        "[Service]",
        "Type=oneshot",
        f"WorkingDirectory={folder.replace('%', '%%')}",
        f"ExecStart={' '.join(map(_systemd, arguments))}",
    ]


def _systemd(argument: str) -> str:
    """An argument as systemd.service(5) reads it."""
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if re.search(r"[\s'\"\\;]", argument) else escaped


def _timer(name: str, described: str, calendar: str) -> list[str]:
    return [
        f"# ~/.config/systemd/user/digest-{name}.timer",
        "[Unit]",
        f"Description={described}",
        "[Timer]",
        f"OnCalendar={calendar}",
        "Persistent=true",
        "[Install]",
        "WantedBy=timers.target",
    ]
