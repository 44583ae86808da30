"""A registry loads what is asked for, and nothing else."""

import sys

import pytest

from digest.errors import UsageError
from digest.registry import Registry

NUMBERS: Registry[object] = Registry(
    "number", {"fraction": "fractions:Fraction", "broken": "no_such_module:Nothing"}
)


def test_a_member_is_loaded_by_name() -> None:
    assert NUMBERS.load("fraction").__name__ == "Fraction"


def test_names_keep_the_tables_order_and_import_nothing() -> None:
    assert NUMBERS.names() == ["fraction", "broken"]
    assert "no_such_module" not in sys.modules


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no number is called 'fractoin'. Did you mean fraction\?"):
        NUMBERS.load("fractoin")
