"""`digest why`: why a sentence stands on a page."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.following import past_of, since_issue
from digest.cli.options import NamedPath, quiet, settled
from digest.cli.reading import read
from digest.cli.tables import print_json
from digest.config import Config
from digest.errors import UsageError
from digest.models import Span

if TYPE_CHECKING:
    from digest.models import Choice, Issue
    from digest.renderers.brief_record import BriefRecord, StoryRecord
    from digest.renderers.unit_record import UnitRecord

__all__ = ["command"]

_NUMBER = re.compile(r"(?P<issue>\d{4}-(?:W\d\d|\d\d(?:-\d\d)?))#(?P<lead>[Ll]?)(?P<number>\d{1,4})")


@click.command("why")
@click.argument("number", metavar="ISSUE#NUMBER")
@click.argument("sources", nargs=-1, metavar="[SOURCES…]")
@click.option("--out", type=NamedPath(file_okay=False, path_type=Path), help="Folder of the briefs; out.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@since_issue
@quiet
@settled
def command(
    config: Config,
    *,
    number: str,
    sources: tuple[str, ...],
    since_issue: Path | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Explain a printed sentence: 2025-W02#3 is the third below L'essentiel, 2025-W02#L1 its first bullet.

    Sentences are numbered down the page, those told in brief last. The record of the brief holds where the
    sentence is from, what was changed in it, the dates and the story. Its score, its rank and the sentences
    that were rejected are computed again, from SOURCES: those that the brief was built from, with the same
    --since-issue.
    """
    from digest.renderers import Wording
    from digest.renderers.explaining import explanation, explanation_lines
    from digest.verifying import read_record

    found = _NUMBER.fullmatch(number)
    if not found:
        raise UsageError(f"{number!r} is no sentence", advice="Write it as 2025-W02#3 or 2025-W02#L1")
    record = read_record(config.out / f"{found['issue']}.json")
    unit, story = _unit(record, int(found["number"]), lead=bool(found["lead"]))
    choice, drifted = _choice(record, story, sources, config, since_issue, quiet=quiet)
    if as_json:
        print_json([explanation(unit, story, record, choice)])
        return
    words = Wording(config.lang)
    for line in explanation_lines(unit, story, record, choice, words):
        click.echo(line)
    if choice is None:
        key = "why_drifted" if drifted else "why_no_choice"
        click.echo(words.say(key, name=number, count=drifted))


def _unit(record: "BriefRecord", number: int, *, lead: bool) -> "tuple[UnitRecord, StoryRecord]":
    """The sentence of a number, and the story that it tells."""
    from digest.verifying import stories_of

    stories = list(stories_of(record))
    below = [(unit, story) for story in stories for unit in story.units]
    above = [
        (unit, story)
        for unit in record.lead
        for story in [one for one in stories if unit.article in one.articles][:1]
    ]
    listed = above if lead else below
    if not 0 < number <= len(listed):
        told = f"there is no sentence {'L' if lead else ''}{number} in {record.period.id}"
        raise UsageError(told, advice=f"It has L1 to L{len(above)} and 1 to {len(below)}")
    return listed[number - 1]


def _choice(
    record: "BriefRecord",
    story: "StoryRecord",
    sources: tuple[str, ...],
    config: Config,
    since_issue: Path | None,
    *,
    quiet: bool,
) -> "tuple[Choice | None, int]":
    """How the story's sentences were chosen, made again from the sources; or how many things drifted."""
    from digest.composing import choice, settings_of
    from digest.pipeline import build
    from digest.summarizers import make_summarizer, worths, writer_name

    if not sources or writer_name(config.summarizer):
        return None, 0
    prepared = read(sources, config, quiet=quiet)
    past = past_of(config, since_issue, prepared.articles, Span(), quiet=quiet)
    issue = build(prepared, config, past=past)
    drifted = _drifted(record, issue, config)
    brief = next((one for one in issue.briefs if one.period.id == record.period.id), None)
    if drifted or brief is None:
        return None, drifted
    summarizer = make_summarizer(config.summarizer)
    return choice(
        brief, story.id, settings_of(config), lambda told, budget: worths(summarizer, told, budget)
    ), 0


def _drifted(record: "BriefRecord", issue: "Issue", config: Config) -> int:
    """How many of the things that the brief was made of are others in the one that was built again."""
    from digest.renderers import brief_records, is_edited, standing_briefs
    from digest.verifying import drift

    records = brief_records(issue, templates=config.templates, standing=standing_briefs(config.out))
    now = next((one for one in records if one.period.id == record.period.id), None)
    if now is None:
        return 1
    page = config.out / f"{record.period.id}.md"
    # A page that was signed as an editor changed it is not the one that was built: it tells of no drift.
    passed = {"page"} if record.state.signatures and is_edited(page) else set()
    return sum(one.kind not in passed for one in drift(record, now))
