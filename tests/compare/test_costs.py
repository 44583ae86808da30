"""Costs: quantiles of the time of an item, and the memory of a system that runs here."""

from digest.compare import make_system
from digest.compare.costs import costs
from digest.compare.systems import Given
from digest.models import Output
from tests.compare import made

ITEMS = made.items(20)


def test_half_and_nearly_all_items_need_no_more() -> None:
    printed = {
        "lead": {item.id: (Output("lead", item.id, "x", seconds=n / 1000),) for n, item in enumerate(ITEMS)},
        "mine": {},
    }
    found = costs([make_system("lead"), Given("mine", {}), make_system("oracle")], ITEMS, 30, printed)
    assert list(found) == ["lead"]
    assert (found["lead"].p50, found["lead"].p95) == (10.0, 19.0)
    assert 0 < (found["lead"].peak or 0) < 50
