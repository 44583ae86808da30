"""`digest feeds`: the feeds that are followed."""

from pathlib import Path

import click

from digest.cli.feed_store import place_of, store_option
from digest.cli.options import as_json, settled
from digest.cli.tables import print_json, print_table
from digest.config import Config
from digest.errors import UsageError, suggestion
from digest.models import FeedState

__all__ = ["command"]


@click.group("feeds", context_settings={"terminal_width": 80})
def command() -> None:
    """The feeds that you follow, kept with their articles in one file."""


@command.command("add")
@click.argument("named", nargs=-1, required=True, metavar="ADDRESS|OPML…")
@click.option(
    "--title", "name", default="", help="What the source is called on the page; else as the feed says."
)
@store_option
@settled
def add(config: Config, *, named: tuple[str, ...], name: str, store: Path | None) -> None:
    """Follow feeds (RSS, Atom, JSON Feed) by address, or all that OPML files list. Nothing is fetched."""
    from digest.feeds import follow, named_feeds, opened
    from digest.renderers import Wording

    wording = Wording(config.lang)
    feeds = [feed for one in named for feed in named_feeds(one)]
    if name and len(feeds) != 1:
        raise UsageError("--title goes with one address", advice="Add the others without it")
    with opened(place_of(config, store), create=True) as kept:
        done = follow(kept, feeds, name)
    for url, reason in done.refused:
        click.echo(f"{url.partition('?')[0][:100]}: {wording.text(f'fetch_reason_{reason}')}", err=True)
    parts = [wording.say("feeds_added", count=done.new)]
    if done.known:
        parts.append(wording.say("feeds_known", count=done.known))
    if done.refused:
        parts.append(wording.say("feeds_refused", count=len(done.refused)))
    click.echo(" · ".join(parts))


@command.command("list")
@store_option
@as_json
@settled
def list_(config: Config, *, store: Path | None, as_json: bool) -> None:
    """Show the feeds that are followed, and how the last fetch of each ended."""
    from digest.feeds import opened

    with opened(place_of(config, store)) as kept:
        feeds = [feed for feed in kept.feeds() if feed.followed]
    if as_json:
        print_json(_record(feed) for feed in feeds)
    else:
        print_table(*_table(feeds, config.lang))


@command.command("remove")
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS…")
@click.option("--articles", is_flag=True, help="Delete the articles too; else they stay in the store.")
@store_option
@settled
def remove(config: Config, *, addresses: tuple[str, ...], articles: bool, store: Path | None) -> None:
    """Follow feeds no more. What they gave is still read by `feeds:`, unless it is deleted."""
    from digest.feeds import opened
    from digest.renderers import Wording

    with opened(place_of(config, store)) as kept:
        feeds = {feed.url: feed for feed in kept.feeds() if feed.followed or articles}
        for address in addresses:
            if address not in feeds:
                advice = suggestion(address, list(feeds)) if feeds else "No feed is followed"
                raise UsageError(f"no feed has the address {address!r}", advice=advice)
        for address in dict.fromkeys(addresses):
            kept.remove(address, articles=articles)
    count = sum(feeds[address].entries for address in set(addresses))
    said = "feeds_deleted" if articles else "feeds_kept"
    wording = Wording(config.lang)
    click.echo(
        f"{wording.say('feeds_removed', count=len(set(addresses)))} · {wording.say(said, count=count)}"
    )


def _record(feed: FeedState) -> dict[str, object]:
    return {
        "url": feed.url,
        "title": feed.title or None,
        "articles": feed.entries,
        "checked": feed.checked or None,
        "reason": feed.reason or None,
        "detail": feed.detail or None,
    }


def _table(feeds: list[FeedState], lang: str) -> tuple[list[str], list[list[str]]]:
    from digest.cli.fetch_report import fault
    from digest.renderers import Wording

    wording = Wording(lang)
    headings = [wording.text(f"feeds_{name}") for name in ("feed", "address", "articles", "last")]
    rows = []
    for feed in feeds:
        last = fault(feed.reason, feed.detail, wording) if feed.reason else feed.checked[:10]
        rows.append([feed.title, feed.url, wording.number(feed.entries), last or wording.text("feeds_never")])
    return headings, rows
