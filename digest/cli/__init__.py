"""The command line: one file a command, each parses, calls one function and prints.

Exit codes: 0 done, 1 failed (no article could be read is a failure), 2 usage or configuration, 3 with
`--strict` when an input was skipped, 4 when a page or a locked rebuild no longer holds, 75 when another run
may succeed, 130 interrupted; `digest email --send` adds 4 for what is uncertain.
"""

from importlib import import_module

import click

from digest import __version__
from digest.cli.ending import ended
from digest.errors import UsageError, suggestion

__all__ = ["digest", "main"]

# name → (module, one line for `digest --help`), so that help imports no command
_COMMANDS = {
    "build": "Build a brief for each week from files, folders or standard input.",
    "feeds": "Follow feeds, list them, follow them no more.",
    "fetch": "Ask the feeds that are followed for what is new.",
    "schedule": "Print what cron or systemd needs to fetch and build by itself.",
    "approve": "Sign a brief as read or approved, or take that back.",
    "render": "Make HTML and text again from a brief's edited Markdown.",
    "email": "Write a brief's message again, check it, send it.",
    "dates": "Show each article's date, and the proof.",
    "units": "Show each article's title, source and sentence units.",
    "stories": "Show which articles tell one story, and why.",
    "summarize": "Summarize each article, input cluster or story.",
    "verify": "Check that a brief, edited or not, still says what its sources say.",
    "override": "Decide about an article or a story, in overrides.toml.",
    "why": "Explain why a sentence stands on a page.",
    "facts": "Show what supports a sentence about an article, and what does not.",
    "compare": "Compare summarizers on your own articles, by metrics and by votes.",
    "cache": "Show or clear what language models answered.",
    "list": "List the summarizers, metrics, readers or renderers.",
    "init": "Write a commented digest.toml and the two desk files.",
}


class _Lazy(click.Group):
    """A group that imports a command's module only when the command is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            message = f"no command is called {cmd_name!r}"
            raise UsageError(message, advice=suggestion(cmd_name, list(_COMMANDS)))
        command = import_module(f"digest.cli.{cmd_name}_command").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


_HELP = """Turn a pile of messy news articles into a weekly briefing.

Articles are dated with proof, told once per story, every sentence cited to its source.

\b
  digest build seeds/      one brief a week, in out/
  digest dates seeds/      when each article appeared, and how that is known
"""
# A fixed width spares the start of every command the import of shutil and its compressors (5 ms of 45).
_WIDTH = {"terminal_width": 80}
_CODES = (
    "Exit codes: 0 done, 1 failed, 2 usage or settings, 3 something was skipped with --strict, 4 a page or a"
    " locked rebuild no longer holds, 75 another run may succeed, 130 interrupted."
)


@click.command(cls=_Lazy, help=_HELP, epilog=_CODES, context_settings=_WIDTH)
@click.version_option(__version__, prog_name="digest")
def digest() -> None:
    """Choose a command."""


def main() -> None:
    """Run the command line and exit; every error is one line on stderr and an exit code."""
    with ended():
        digest.main(prog_name="digest", standalone_mode=False)
