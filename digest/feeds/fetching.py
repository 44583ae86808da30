"""Fetch: every feed of a store asked once, what is new kept, and what became of each told."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from digest import __version__
from digest.errors import FetchError
from digest.feeds.polling import polled
from digest.feeds.requesting import Reply, Rules, request
from digest.feeds.store import FeedStore, State
from digest.feeds.targets import target_of
from digest.feeds.workshop import Workshop
from digest.models import FeedReport, FeedSettings, FeedState
from digest.readers.repair import one_line

__all__ = ["fetch", "rules_of"]

_LARGEST = 16 * 2**20  # bytes unpacked; the longest podcasts have 10 MiB
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json,"
    " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
)
_NOT_MODIFIED = 304
_MOST = 5_000  # articles of one feed; each takes 10 ms to keep, and whole archives have as many
_PATIENCE = timedelta(days=2)  # no server is let ask for more


@dataclass(frozen=True, slots=True)
class _Asked:
    feed: FeedState
    state: State


def rules_of(settings: FeedSettings, *, allow_private: bool) -> Rules:
    """What every request of a fetch keeps to, and the name under which it is made."""
    contact = f"; {settings.contact}" if settings.contact else ""
    agent = f"press-digest/{__version__} (feed reader{contact})"
    return Rules(agent, settings.seconds, _LARGEST, allow_private, threading.Event())


def fetch(
    store: FeedStore, settings: FeedSettings, *, allow_private: bool = False, only: Sequence[str] = ()
) -> Iterator[FeedReport]:
    """The report of each feed, or of those named, as soon as what it gave is kept.

    A feed that fails stops no other, and keeps the articles that it gave before.
    """
    rules = rules_of(settings, allow_private=allow_private)
    asked = [
        _Asked(feed, store.state(feed.url))
        for feed in store.feeds()
        if feed.followed and (not only or feed.url in only)
    ]
    due = [one for one in asked if not _patient(one.state)]
    for one in (one for one in asked if one not in due):
        later = one.state["later"]
        yield FeedReport(one.feed.url, one.feed.title, "failed", reason="later", detail=later)
    with Workshop() as workshop:
        for one, reply in polled(
            _by_host(due),
            lambda one: _replied(one, rules),
            stop=rules.stop,
            parallel=settings.parallel,
            pause=settings.pause,
        ):
            yield _kept(store, workshop, one, reply)


def _patient(state: State) -> bool:
    """Whether the server asked for patience that is not over yet."""
    return state.get("later", "") > _now()


def _by_host(asked: Sequence[_Asked]) -> list[list[_Asked]]:
    hosts: dict[str, list[_Asked]] = {}
    for one in asked:
        try:
            host = target_of(one.feed.url).host
        except FetchError:
            host = ""
        hosts.setdefault(host, []).append(one)
    return list(hosts.values())


def _replied(one: _Asked, rules: Rules) -> Reply | FetchError:
    headers = {"Accept": _ACCEPT}
    for name, field in (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified")):
        if value := one.state.get(field):
            headers[name] = value
    try:
        return request(one.feed.url, rules, headers)
    except FetchError as error:
        return error


def _kept(store: FeedStore, workshop: Workshop, one: _Asked, reply: Reply | FetchError) -> FeedReport:
    """The report of a feed; its entries are kept before what is noted, so that nothing is thought kept."""
    feed, noted = one.feed, {**one.state, "checked": _now(), "reason": "", "detail": "", "later": ""}
    try:
        if isinstance(reply, FetchError):
            raise reply
        if reply.status == _NOT_MODIFIED:
            store.note(feed.url, noted)
            return FeedReport(feed.url, feed.title, "unchanged", moved=reply.moved)
        parsed = workshop.parse(reply.body, reply.url, reply.headers)
    except FetchError as error:
        later = _later(error) if error.reason == "later" else ""
        detail = one_line(later or error.detail)
        store.note(feed.url, {**noted, "reason": error.reason, "detail": detail, "later": later})
        return FeedReport(feed.url, feed.title, "failed", reason=error.reason, detail=detail)
    saved = [store.save(feed.url, entry) for entry in parsed.entries[:_MOST]]
    reason = "too_many" if len(parsed.entries) > _MOST else "broken" if parsed.fault else ""
    noted |= {"title": parsed.title, "reason": reason, "detail": one_line(parsed.fault)}
    noted |= {field: reply.headers.get(field, "") for field in ("etag", "last-modified")}
    store.note(feed.url, noted)
    report = FeedReport(
        feed.url,
        feed.title or parsed.title,
        "new" if any(saved) else "unchanged" if saved else "empty",
        saved.count("new"),
        saved.count("updated"),
        len(saved),
        moved=reply.moved,
    )
    return replace(report, reason=noted["reason"], detail=noted["detail"])


def _later(error: FetchError) -> str:
    """The moment that a server named with 429 or 503, in seconds or as a date; empty for none."""
    asked = error.detail.partition(" ")[2]
    now = datetime.now(UTC)
    try:
        moment = now + timedelta(seconds=int(asked)) if asked.isdigit() else parsedate_to_datetime(asked)
        moment = min(moment.astimezone(UTC), now + _PATIENCE)
    except (ValueError, TypeError, OverflowError):
        return ""
    return moment.isoformat(timespec="seconds")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
