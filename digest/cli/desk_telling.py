"""What a run tells of the desk on stderr: decisions without effect or support, notes that nobody reads."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from digest.models import Brief, Idle, Issue, Span

if TYPE_CHECKING:
    from digest.config import Config
    from digest.pipeline import Prepared

__all__ = ["say_desk", "say_idle", "say_idle_aside"]


def say_idle(prepared: "Prepared", config: "Config") -> None:
    """One line on stderr for each decision that means no article, and one for facts that dated nothing."""
    from digest.renderers import Wording

    _say_decisions(prepared.ruling.idle, config)
    facts = prepared.idle_landmarks
    if facts:
        told = Wording(config.lang).say("idle_landmarks", count=len(facts))
        click.echo(f"{config.landmarks}: {told} ({', '.join(facts)})", err=True)


def say_idle_aside(prepared: "Prepared", config: "Config") -> None:
    """One line on stderr for all that the desk says of other articles, where a run is not about the desk."""
    from digest.renderers import Wording

    words = Wording(config.lang)
    found = {
        config.overrides: ("idle_aside_decisions", len(prepared.ruling.idle)),
        config.landmarks: ("idle_aside_landmarks", len(prepared.idle_landmarks)),
    }
    told = {path: words.say(key, count=count) for path, (key, count) in found.items() if count}
    if told:
        line = words.say("idle_aside_told", told=words.every(list(told.values())))
        click.echo(f"{', '.join(map(str, told))}: {line}", err=True)


def say_desk(issue: Issue, prepared: "Prepared", config: "Config", span: Span) -> None:
    """What of the editor's work has no effect or no support, but for what was told at reading."""
    _say_decisions((one for one in issue.idle if one not in prepared.ruling.idle), config)
    _say_contradicted(issue, config)
    _say_unsupported(issue.briefs, config)
    _say_unread(issue, config, span)


def _say_decisions(idle: Iterable[Idle], config: "Config") -> None:
    """One line on stderr for each decision that has no effect: its table, what it is, and why."""
    from digest.renderers import Wording

    wording = Wording(config.lang)
    for one in idle:
        kind = wording.say(f"decision_{one.decision.kind}")
        unit = f", {one.decision.unit}" if one.decision.unit else ""
        told = wording.say(f"idle_{one.why}", kind=kind, target=one.decision.target + unit)
        click.echo(f"{config.overrides}: {told}", err=True)


def _say_contradicted(issue: Issue, config: "Config") -> None:
    """One line on stderr for each day of an editor's that the article's own words contradict."""
    from digest.renderers import Wording, contradicted_line

    wording = Wording(config.lang)
    shown = {source.article.id: source.article for brief in issue.briefs for source in brief.sources}
    for name, article in shown.items():
        line = contradicted_line(name, article.dating.overruled, wording)
        if line:
            click.echo(f"{config.overrides}: {line}", err=True)


def _say_unsupported(briefs: Iterable[Brief], config: "Config") -> None:
    """One line on stderr for each sentence and headline of an editor that the sources do not support."""
    from digest.renderers import Wording, unsupported_line

    wording = Wording(config.lang)
    for one in (decision for brief in briefs for decision in brief.decisions if decision.lacks):
        click.echo(f"{config.overrides}: {unsupported_line(one, wording)}", err=True)


def _say_unread(issue: Issue, config: "Config", span: Span) -> None:
    """One line on stderr for each note on an issue that these days have not."""
    from digest.desk import idle_notes
    from digest.renderers import Wording, standing_briefs

    standing = {one.period.id for one in standing_briefs(config.out)} if config.notes else set()
    known = standing | {brief.period.id for brief in issue.briefs}
    for path in idle_notes(config.notes, known, span):
        click.echo(Wording(config.lang).say("no_issue", path=str(path)), err=True)
