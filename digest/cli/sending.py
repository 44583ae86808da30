"""Sending a mailing: progress on stderr, then what became of each message, and an exit code."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

import click

from digest.cli.mailing import Mailing
from digest.cli.tables import print_json, print_table
from digest.errors import DigestError
from digest.models import Outcome
from digest.renderers import Wording
from digest.writers import Server, send

__all__ = ["dispatch"]

# Exit codes, of which the first that holds counts; 75 is EX_TEMPFAIL of sysexits.h
_CODES = {"deferred": 75, "uncertain": 4, "refused": 1}
_ORDER = ("sent", "already", "refused", "deferred", "uncertain")
_ADVICE = {"deferred": "run_again", "uncertain": "look", "refused": "refusals"}


def dispatch(  # noqa: PLR0913 - one argument an option
    mailing: Mailing,
    server: Server,
    *,
    resume_uncertain: bool,
    retry_refused: bool,
    corrected: bool,
    as_json: bool,
    lang: str,
    quiet: bool,
) -> int:
    """Send; the exit code: 0 all sent, 75 something was deferred, else 4 uncertain, else 1 refused.

    However the run ends, what is uncertain then is named on the last line: UNCERTAIN address…
    """
    mailing.check()
    outcomes: list[Outcome] = []
    sending = send(
        mailing.envelopes(),
        server,
        mailing.ledger,
        resume_uncertain=resume_uncertain,
        retry_refused=retry_refused,
        brief=mailing.page.name,
        corrected=corrected,
    )
    shown = sys.stderr is not None and sys.stderr.isatty() and not quiet
    try:
        for outcome in _watched(sending, len(mailing.recipients)) if shown else sending:
            outcomes.append(outcome)
            if as_json:
                print_json([_row(outcome)])
    finally:
        sending.close()  # an interrupted run lets go of its ledger
        _tell(outcomes, mailing, as_json=as_json, words=Wording(lang), quiet=quiet)
    kinds = {outcome.kind for outcome in outcomes}
    return next((code for kind, code in _CODES.items() if kind in kinds), 0)


def _tell(
    outcomes: Sequence[Outcome], mailing: Mailing, *, as_json: bool, words: Wording, quiet: bool
) -> None:
    """What did not go out, how many did, what to do, and what is uncertain."""
    open_ones = [outcome for outcome in outcomes if outcome.kind in _CODES]
    if open_ones and not as_json:
        heads = [words.text(f"mailing_{name}") for name in ("state", "recipient", "answer")]
        rows = ([words.text(f"mailing_is_{one.kind}"), one.recipient, _answer(one)] for one in open_ones)
        print_table(heads, rows)
    if not quiet:
        click.echo(_summary(outcomes, mailing, words), err=True)
        for kind, advice in _ADVICE.items():
            if any(outcome.kind == kind for outcome in outcomes):
                click.echo(words.text(f"mailing_{advice}"), err=True)
    uncertain = _uncertain(outcomes, mailing)
    if uncertain and not as_json:
        click.echo(f"UNCERTAIN {' '.join(uncertain)}")


def _uncertain(outcomes: Iterable[Outcome], mailing: Mailing) -> list[str]:
    """What the ledger says now, which is more than the outcomes where the run was interrupted."""
    from digest.writers.ledger import Ledger

    found = [outcome.recipient for outcome in outcomes if outcome.kind == "uncertain"]
    with suppress(DigestError):  # another run has it, or the disk is full: that error is told already
        if mailing.ledger.is_file():
            with Ledger(mailing.ledger, mailing.page.name) as book:
                found += [entry.recipient for entry in book.uncertain()]
    return list(dict.fromkeys(found))


def _summary(outcomes: Sequence[Outcome], mailing: Mailing, words: Wording) -> str:
    counts = {kind: sum(outcome.kind == kind for outcome in outcomes) for kind in _ORDER}
    told = {outcome.recipient for outcome in outcomes}
    counts["untried"] = sum(recipient.bare not in told for recipient in mailing.recipients)
    parts = [words.say(f"mailing_count_{kind}", count=n) for kind, n in counts.items() if n or kind == "sent"]
    return " · ".join([*parts, str(mailing.ledger)])


def _row(outcome: Outcome) -> dict[str, str | int]:
    return {
        "recipient": outcome.recipient,
        "state": outcome.kind,
        "code": outcome.code,
        "reply": outcome.reply,
    }


def _answer(outcome: Outcome) -> str:
    return f"{outcome.code} {outcome.reply}" if outcome.code else outcome.reply


def _watched(outcomes: Iterable[Outcome], total: int) -> Iterator[Outcome]:
    """The outcomes, counted on stderr while they pass."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("mail", total=total)
        for outcome in outcomes:
            progress.advance(task)
            yield outcome
