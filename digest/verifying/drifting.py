"""drift: what a brief would be made of now, held against what its record says that it was made of."""

from collections.abc import Iterator

from digest.models import Drift
from digest.renderers.brief_record import BriefRecord

__all__ = ["drift"]


def drift(was: BriefRecord, now: BriefRecord) -> Iterator[Drift]:
    """Everything that is not as it was.

    A record without a lock says "unlocked" alone. The page is held against what was written only where all
    that it was made of is as it was: then something that no lock holds has changed.
    """
    if not was.lock:
        yield Drift("unlocked", was.period.id)
        return
    found = [*_locked(was, now), *_dates(was, now)]
    if was.period != now.period:
        before, after = (f"{one.first} – {one.last}" for one in (was.period, now.period))
        found.append(Drift("period", was.period.id, before, after))
    if not found and was.markdown_sha256 != now.markdown_sha256:
        found.append(Drift("page", was.period.id, was.markdown_sha256, now.markdown_sha256))
    yield from found


def _locked(was: BriefRecord, now: BriefRecord) -> Iterator[Drift]:
    before = {(one.kind, one.name): one.value for one in was.lock}
    after = {(one.kind, one.name): one.value for one in now.lock}
    for kind, name in dict.fromkeys([*before, *after]):
        old, new = before.get((kind, name)), after.get((kind, name))
        if old != new:
            yield Drift(kind, name, _value(old), _value(new))


def _value(value: str | None) -> str:
    """What is shown of a value: one that was there and is empty is told from none."""
    return "" if value is None else value or "–"


def _dates(was: BriefRecord, now: BriefRecord) -> Iterator[Drift]:
    before = {one.id: one.dating.date for one in was.sources}
    after = {one.id: one.dating.date for one in now.sources}
    for id_, day in before.items():
        if id_ in after and day != after[id_]:
            yield Drift("date", id_, str(day), str(after[id_]))
