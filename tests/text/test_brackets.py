"""A bracket is parted from words, and clings to an opening mark."""

import pytest

from digest.text.brackets import parted


@pytest.mark.parametrize(
    ("before", "after", "printed"),
    [
        ("i", ".", " [10 janvier]"),
        ("", " ", "[10 janvier]"),
        (" ", "a", "[10 janvier] "),
        ("«", " ", "[10 janvier]"),
        ('"', ",", " [10 janvier]"),
        ("\u00a0", "", "[10 janvier]"),
    ],
)
def test_spaces_around_a_bracket(before: str, after: str, printed: str) -> None:
    assert parted(before, "[10 janvier]", after) == printed
