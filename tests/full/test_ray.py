"""A Ray of this machine's own keeps the contract, and what is kept in it stays."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from digest.errors import LostWorkError, ModelError, UsageError
from digest.executors import Executor, make_executor
from tests.executors.contract import BEYOND_ONE_PROCESS, CONTRACT
from tests.executors.working import Counting, Dying, die_of_poison, fill_memory, pid

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    """A Ray of this machine's own."""
    with make_executor("ray", workers=2) as made:
        yield made


@pytest.mark.parametrize("holds", [*CONTRACT, *BEYOND_ONE_PROCESS])
def test_the_contract(executor: Executor, holds: Callable[[Executor], None]) -> None:
    holds(executor)


def test_tasks_are_processes_of_their_own(executor: Executor) -> None:
    assert executor.workers == 2
    assert os.getpid() not in set(executor.map(pid, range(10)))


def test_an_item_that_kills_its_workers_is_lost_and_no_other(executor: Executor, tmp_path: Path) -> None:
    items = ["a", "poison", "b", "c"]
    results = executor.map(partial(die_of_poison, tmp_path), items, lost=lambda item: f"lost {item}")
    assert list(results) == ["A", "lost poison", "B", "C"]
    assert (tmp_path / "log").read_text(encoding="utf-8").count("start poison") == 4


def test_what_is_kept_is_built_once_elsewhere(executor: Executor) -> None:
    kept = executor.keep(partial(Counting, 40))
    assert [kept.call("add", 1), kept.call("add", 1)] == [41, 42]
    assert kept.call("pid") == kept.call("pid") != os.getpid()
    with pytest.raises(ModelError) as caught:
        kept.call("fail")
    assert str(caught.value) == "model: no answer. Try another"


def test_what_is_kept_is_built_again_where_its_process_dies(executor: Executor, tmp_path: Path) -> None:
    kept = executor.keep(partial(Dying, tmp_path, 2))
    assert [kept.call("add", 1), kept.call("add", 1)] == [41, 42]
    assert len(list(tmp_path.iterdir())) == 2


def test_what_kills_every_process_that_keeps_it_is_one_line(executor: Executor, tmp_path: Path) -> None:
    kept = executor.keep(partial(Dying, tmp_path, 99))
    for _ in range(2):
        with pytest.raises(LostWorkError) as caught:
            kept.call("add", 1)
        told = str(caught.value)
        assert told.startswith("every process died that kept a model in memory, the last by Actor")
        assert told.endswith(". If memory ran out, choose a smaller model or a machine with more")
        assert "\n" not in told
    assert len(list(tmp_path.iterdir())) == 4
    assert executor.keep(Counting).call("add", 1) == 1


def test_an_item_that_fills_the_memory_is_lost_and_no_other(executor: Executor) -> None:
    results = executor.map(fill_memory, ["a", "poison", "b"], lost=lambda item: f"lost {item}")
    assert list(results) == ["A", "lost poison", "B"]


def test_gpus_that_are_not_there_are_said(executor: Executor) -> None:
    with pytest.raises(UsageError, match="99 GPUs are asked for, and the cluster has"):
        executor.keep(Counting, gpus=99)
