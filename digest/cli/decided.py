"""Decisions as a terminal shows them: one on a line, or all of a file in a table."""

from typing import TYPE_CHECKING

import click

from digest.cli.tables import print_json, print_table
from digest.models import Decision

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["show", "told"]


def told(decision: Decision, wording: "Wording") -> dict[str, str]:
    """The parts of a line about a decision."""
    what = _what(decision)
    reason = f" — {decision.reason}" if decision.reason else ""
    return {
        "kind": wording.say(f"decision_{decision.kind}"),
        "target": decision.target,
        "what": f" → {what}" if what else "",
        "why": reason + (f" ({decision.who})" if decision.who else ""),
    }


def _what(decision: Decision) -> str:
    place = str(decision.place) if decision.place > 1 else ""
    unit = f"{decision.unit}, " if decision.unit else ""
    day = decision.day.isoformat() if decision.day else ""
    return day or place or f"{unit}{decision.text}" or ", ".join(decision.others)


def show(decisions: tuple[Decision, ...], lang: str, *, as_json: bool) -> None:
    """Print every decision: a table, or a JSON object a line."""
    from digest.renderers import Wording

    if as_json:
        print_json(_record(decision) for decision in decisions)
        return
    wording = Wording(lang)
    if not decisions:
        click.echo(wording.say("decided_none"))
        return
    rows = [
        [wording.say(f"decision_{one.kind}"), one.target, _what(one), one.reason, one.who]
        for one in decisions
    ]
    names = ("decision", "target", "what", "reason", "who")
    print_table([wording.say(f"heading_{name}") for name in names], rows)


def _record(decision: Decision) -> dict[str, object]:
    return {
        "kind": decision.kind,
        decision.of: decision.target,
        "what": _what(decision) or None,
        "reason": decision.reason or None,
        "who": decision.who or None,
    }
