"""Executors by name: each keeps the contract, and what cannot be is said."""

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from digest.errors import UsageError
from digest.executors import EXECUTORS, Executor, make_executor
from tests.executors.contract import BEYOND_ONE_PROCESS, CONTRACT


@pytest.fixture(scope="module", params=["serial", "processes"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    with make_executor(request.param, workers=2) as made:
        yield made


@pytest.mark.parametrize("holds", CONTRACT)
def test_the_contract(executor: Executor, holds: Callable[[Executor], None]) -> None:
    holds(executor)


@pytest.mark.parametrize("holds", BEYOND_ONE_PROCESS)
def test_what_crosses_to_a_process(holds: Callable[[Executor], None]) -> None:
    with make_executor("processes", workers=1) as executor:
        holds(executor)


def test_there_are_three() -> None:
    assert EXECUTORS.names() == ["serial", "processes", "ray"]


def test_a_misspelt_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no executor is called 'proceses'. Did you mean processes\?"):
        make_executor("proceses")


@pytest.mark.parametrize("name", ["serial", "processes"])
def test_mistakes_are_said(name: str) -> None:
    with pytest.raises(UsageError, match="0 workers cannot work"):
        make_executor(name, workers=0)
    with pytest.raises(UsageError, match=f"head:6379: the executor '{name}' runs on this machine"):
        make_executor(name, address="head:6379")


def test_the_family_imports_nothing_heavy() -> None:
    heavy = ("multiprocessing", "concurrent", "ray")
    code = f"import sys, digest.executors; print([name for name in {heavy!r} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
