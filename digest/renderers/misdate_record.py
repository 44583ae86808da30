"""The record of a date whose weekday is not its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from digest.models import Misdate
from digest.renderers.printing import Articles
from digest.renderers.unit_record import PlaceRecord, place_record

__all__ = ["MisdateRecord", "misdate_records"]


@dataclass(frozen=True, slots=True)
class MisdateRecord:
    """The date as it is written, with its weekday, and where the sentences that name it stand.

    `day` is the day of that date; null where it is not sure which year is meant. The sentences are left out,
    or `printed` where their story has nothing else.
    """

    text: str
    day: date | None
    places: tuple[PlaceRecord, ...]
    printed: bool = False


def misdate_records(found: Iterable[Misdate], articles: Articles) -> tuple[MisdateRecord, ...]:
    """The records, in the order of the page."""
    return tuple(
        MisdateRecord(
            one.text, one.day, tuple(place_record(place, articles) for place in one.places), one.printed
        )
        for one in found
    )
