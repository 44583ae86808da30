"""`digest fetch`: ask the feeds for what is new."""

from pathlib import Path

import click

from digest.cli.feed_store import place_of, store_option
from digest.cli.fetch_report import record, summary, table
from digest.cli.options import as_json, quiet, settled
from digest.cli.progress import watched
from digest.cli.tables import print_json, print_table
from digest.config import Config
from digest.errors import DigestError, StrictError, UsageError
from digest.models import FeedReport

__all__ = ["command"]


@click.command("fetch")
@click.argument("addresses", nargs=-1, metavar="[ADDRESS]…")
@store_option
@click.option("--full-text", is_flag=True, help="Fetch the pages that the articles link to, too.")
@click.option("--allow-private", is_flag=True, help="Let addresses of this machine and its network be asked.")
@click.option("--strict", is_flag=True, help="Exit with 3 when a feed failed.")
@as_json
@quiet
@settled
def command(  # noqa: PLR0913 - one argument an option
    config: Config,
    *,
    addresses: tuple[str, ...],
    store: Path | None,
    full_text: bool,
    allow_private: bool,
    strict: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Ask the feeds that are followed, or those named, for what is new, and keep it.

    A feed that fails stops no other. Where all fail the exit code is 1.
    """
    from digest.feeds import fetch, fetch_pages, opened
    from digest.renderers import Wording

    wording, got = Wording(config.lang), list[bool]()
    with opened(place_of(config, store)) as kept:
        followed = [feed.url for feed in kept.feeds() if feed.followed]
        _check(addresses, followed)
        found = fetch(kept, config.feeds, allow_private=allow_private, only=addresses)
        total = len(addresses or followed)
        reports = sorted(watched(found, "feeds", quiet=quiet, total=total), key=lambda one: one.url)
        if full_text or config.feeds.full_text:
            pages = fetch_pages(kept, config.feeds, allow_private=allow_private)
            got = [not page.reason for page in watched(pages, "pages", quiet=quiet)]
    if as_json:
        print_json(record(one) for one in reports)
    else:
        print_table(*table(reports, wording))
    if not quiet:
        click.echo(summary(reports, wording), err=True)
        if got:
            click.echo(wording.say("feeds_pages", count=sum(got), all=wording.number(len(got))), err=True)
    _end(reports, strict=strict)


def _check(addresses: tuple[str, ...], followed: list[str]) -> None:
    from digest.errors import suggestion

    for address in addresses:
        if address not in followed:
            advice = suggestion(address, followed) if followed else "Add it: digest feeds add"
            raise UsageError(f"no feed has the address {address!r}", advice=advice)


def _end(reports: list[FeedReport], *, strict: bool) -> None:
    failed = [one for one in reports if one.outcome == "failed"]
    advice = "`digest feeds list` shows why"
    if strict and failed:
        raise StrictError(f"{len(failed)} failed, and --strict was given", where=failed[0].url, advice=advice)
    if failed and len(failed) == len(reports):
        raise DigestError(f"no feed gave anything ({len(failed)} failed)", advice=advice)
