"""The report of `digest build`: as JSON, as its last line, and what an editor should look at before it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.errata_telling import errata_elsewhere
from digest.cli.far_ahead import far_ahead
from digest.config import Config
from digest.models import FATES, Issue, Reuse, State

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["Reuses", "report", "reuse_of", "say_end"]

Reuses = Iterable[tuple[str, Sequence[Reuse]]]

_MOST = 10  # changes that are told; the record has all
_LONGEST = 100  # characters of a line that is told


def report(issue: Issue, config: Config, files: list[str], reuse: Reuses) -> dict[str, object]:
    """What `--json` prints; `reuse` is how much of each source the pages reproduce, by brief."""
    from digest.accounting import fates, outlets
    from digest.renderers.reuse_record import reuse_records

    kinds = Counter(fate.kind for fate in fates(issue))
    return {
        "articles": issue.articles,
        "dated": issue.articles - len(issue.held) - len(issue.excluded),
        "held": [held.article.id for held in issue.undated],
        "waiting": [held.article.id for held in issue.held if held.decision],
        "skipped": [{"path": s.path, "reason": s.reason, "detail": s.detail} for s in issue.skipped],
        "outside": [article.id for article in issue.outside],
        "excluded": [one.article.id for one in issue.excluded],
        "idle": [{"kind": i.decision.kind, "target": i.decision.target, "why": i.why} for i in issue.idle],
        "periods": [brief.period.id for brief in issue.briefs],
        "files": [str(config.out / name) for name in files],
        "inputs": kinds.total(),
        "fates": {kind: kinds[kind] for kind in FATES},
        "outlets": {one.period.id: [asdict(share) for share in outlets(one)] for one in issue.briefs},
        "reuse": {name: [asdict(share) for share in reuse_records(shares)] for name, shares in reuse},
        "reuse_warning": config.reuse_warning,
        "states": {one.period.id: _state(one.period.id, config.out).state for one in issue.briefs},
    }


def reuse_of(issue: Issue) -> Reuses:
    """How much of each source the pages reproduce, brief by brief (id)."""
    from digest.renderers.reproduction import reproduction

    return [(brief.period.id, reproduction(brief)) for brief in issue.briefs]


def say_end(issue: Issue, config: Config, reuse: Reuses) -> None:
    """What an editor should look at, a line each, then how many articles became what; on stderr."""
    _say_reuse(reuse, config)
    _say_signed(issue, config)
    _say_errata(issue, config)
    _say_ahead(issue, config)
    click.echo(_last_line(issue, config), err=True)


def _last_line(issue: Issue, config: Config) -> str:
    """`5 articles · 4 datés · 1 à dater · 3 semaines · out`."""
    from digest.renderers import Wording

    counts = {
        "articles": issue.articles,
        "dated": issue.articles - len(issue.held) - len(issue.excluded),
        "held": len(issue.undated),
        "waiting": len(issue.held) - len(issue.undated),
        "periods": len(issue.briefs),
        "skipped": len(issue.skipped),
        "outside": len(issue.outside),
        "excluded": len(issue.excluded),
    }
    return Wording(config.lang).report(counts, out=str(config.out), period=config.period)


def _say_reuse(reuse: Reuses, config: Config) -> None:
    """One line on stderr for each brief that reproduces more of a source than the settings allow for."""
    from digest.renderers import Wording
    from digest.renderers.account_view import percent

    words = Wording(config.lang)
    for name, shares in reuse:
        over = [one for one in shares if one.share > config.reuse_warning]
        if over:
            told = ", ".join(f"[{one.number}] {percent(one.share, words)}" for one in over[:_MOST])
            most = percent(config.reuse_warning, words)
            click.echo(words.say("account_over", issue=name, told=told, most=most), err=True)


def _say_ahead(issue: Issue, config: Config) -> None:
    """One line on stderr for each brief of a day that is far from having come."""
    from digest.renderers import Wording

    for line in far_ahead(issue, Wording(config.lang)):
        click.echo(line, err=True)


def _say_errata(issue: Issue, config: Config) -> None:
    """One line on stderr for each erratum of which the page that it corrects says nothing."""
    from digest.renderers import Wording

    for line in errata_elsewhere(issue, Wording(config.lang)):
        click.echo(line, err=True)


def _say_signed(issue: Issue, config: Config) -> None:
    """What changed of each page since it was read or approved, on stderr."""
    from digest.renderers import Wording
    from digest.renderers.states import state_note

    words = Wording(config.lang)
    for brief in issue.briefs:
        state = _state(brief.period.id, config.out)
        if state.signatures and state.state == "draft":
            click.echo(f"{config.out / brief.period.id}.md: {state_note(state, words)}", err=True)
            for line in _changes(state, words):
                click.echo(f"  {line}", err=True)


def _changes(state: State, words: "Wording") -> Iterator[str]:
    """`phrase retirée : « … »`, the first of them and how many more there are."""
    from digest.renderers.escape import bounded, one_line

    for change in state.changed_since[:_MOST]:
        how = "changed" if change.before and change.after else "removed" if change.before else "added"
        kind = words.say(f"state_change_{change.kind}")
        before, after = (bounded(one_line(text), _LONGEST) for text in (change.before, change.after))
        yield words.say(f"state_{how}", kind=kind, before=before, after=after)
    if len(state.changed_since) > _MOST:
        yield words.say("state_more", count=len(state.changed_since) - _MOST)


def _state(name: str, out: Path) -> State:
    from digest.renderers.states import standing_state

    return standing_state(out / f"{name}.json") or State()
