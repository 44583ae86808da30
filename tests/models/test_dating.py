"""What a dating says of itself."""

from datetime import date

import pytest

from digest.models import Dating, Days

FRIDAYS = Days.month(2025, 1) & Days(weekdays=(4,))


def test_an_ambiguous_dating_has_no_day_even_with_one_candidate() -> None:
    one = Days.only_on(date(2025, 1, 10))
    assert Dating(one, "ambiguous").day is None
    assert Dating(one, "medium").day == date(2025, 1, 10)


@pytest.mark.parametrize(
    ("days", "precision"),
    [
        (Days(), "none"),
        (Days(weekdays=(4,)), "none"),
        (Days.month(2025, 2), "month"),
        (FRIDAYS, "week_unknown"),
        (Days.only_on(date(2025, 1, 6), date(2025, 1, 9)), "week"),
    ],
)
def test_precision_of_what_is_not_settled(days: Days, precision: str) -> None:
    assert Dating(days, "ambiguous").precision == precision


def test_precision_of_a_known_day() -> None:
    assert Dating(Days.only_on(date(2025, 1, 10)), "exact").precision == "day"
