"""The days that were asked for."""

from datetime import date

from digest.models import Period, Span

W07 = Period(date(2025, 2, 10), date(2025, 2, 16), "week", "2025-W07")


def test_both_ends_belong_to_a_span() -> None:
    span = Span(date(2025, 2, 10), date(2025, 2, 12))
    assert date(2025, 2, 10) in span
    assert date(2025, 2, 12) in span
    assert date(2025, 2, 13) not in span


def test_an_open_span_holds_every_day() -> None:
    assert date(1999, 1, 1) in Span()
    assert Span().touches(W07)


def test_a_span_clips_a_period_to_the_asked_days() -> None:
    part = Span(date(2025, 2, 12), date(2025, 3, 1)).clip(W07)
    assert (part.first, part.last, part.id) == (date(2025, 2, 12), W07.last, "2025-W07")
    assert Span().clip(W07) == W07
    assert Span(since=date(2025, 3, 1)).clip(W07) == W07


def test_a_span_touches_a_period_that_shares_a_day() -> None:
    assert Span(since=date(2025, 2, 16)).touches(W07)
    assert not Span(since=date(2025, 2, 17)).touches(W07)
    assert not Span(until=date(2025, 2, 9)).touches(W07)
