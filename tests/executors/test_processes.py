"""Workers are killed, fail and are replaced; every result comes, once, in order."""

import os
import pickle
import random
import select
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from digest.errors import LostWorkError
from digest.executors.answers import read_answer
from digest.executors.environment import ONE_THREAD
from digest.executors.processes import Processes
from digest.executors.setup import Setup
from tests.executors.working import (
    die_later_once,
    die_of_poison,
    double,
    fail_oddly,
    fill_memory,
    hold,
    open_fifo,
    outlast_poison,
    pid,
    variable,
)

WORKERS = 3


@pytest.fixture
def processes() -> Iterator[Processes]:
    with Processes(Setup(WORKERS)) as made:
        yield made


def test_workers_are_processes_of_their_own(processes: Processes) -> None:
    pids = set(processes.map(pid, range(30)))
    assert os.getpid() not in pids
    assert 1 <= len(pids) <= WORKERS


def test_a_worker_that_grew_large_gives_its_memory_back() -> None:
    with Processes(Setup(1)) as one:
        pids = list(one.map(hold, [1, 1, 400, 1, 1]))
    assert len(set(pids[:3])) == len(set(pids[3:])) == 1
    assert pids[2] != pids[3]


def test_workers_that_are_killed_cost_nothing(processes: Processes) -> None:
    """Kills are so far apart that no item is in hand at many of them."""
    chance, results, kills = random.Random(20250110), [], 0
    next_kill = 0
    for result in processes.map(double, range(600)):
        results.append(result)
        if len(results) >= next_kill:
            kills += killed(chance, processes)
            next_kill = len(results) + chance.randint(2 * WORKERS, 5 * WORKERS)
    assert results == [2 * number for number in range(600)]
    assert kills > 20


def killed(chance: random.Random, processes: Processes) -> bool:
    pids = [worker.pid for worker in processes._all if worker.pid]
    if not pids:
        return False
    try:
        os.kill(chance.choice(pids), signal.SIGKILL)
    except ProcessLookupError:  # it was killed while it had nothing to do, and nobody looked yet
        return False
    return True


def test_workers_that_die_at_any_moment_cost_nothing(processes: Processes, tmp_path: Path) -> None:
    """Before the result, while it is pickled, and in the middle of its way through the pipe."""
    chance = random.Random(20250110)
    items = [(number, chance.uniform(0.0001, 0.03), chance.choice([10, 20_000_000])) for number in range(60)]
    for item, result in zip(items, processes.map(partial(die_later_once, tmp_path), items), strict=True):
        number, _, size = item
        assert len(result) == size
        assert result[0] == result[-1] == number


def test_an_item_that_kills_its_workers_is_lost_and_no_other(processes: Processes, tmp_path: Path) -> None:
    items = ["a", "b", "poison", "c", "d", "e", "f", "g"]
    results = processes.map(partial(die_of_poison, tmp_path), items, lost=lambda item: f"lost {item}")
    assert list(results) == ["A", "B", "lost poison", "C", "D", "E", "F", "G"]
    log = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert log.count("start poison") == 4


def test_an_item_that_fills_the_memory_is_lost_and_no_other(processes: Processes) -> None:
    results = processes.map(fill_memory, ["a", "poison", "b"], lost=lambda item: f"lost {item}")
    assert list(results) == ["A", "lost poison", "B"]
    with pytest.raises(LostWorkError, match=r"^poison: every worker died .* by lack of memory\. If memory"):
        list(processes.map(fill_memory, ["poison"]))


def test_the_last_try_is_alone(processes: Processes, tmp_path: Path) -> None:
    results = processes.map(partial(outlast_poison, tmp_path), ["poison", "a", "b", "c"], lost=str)
    assert list(results) == ["poison", "A", "B", "C"]
    log = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert log[-1] == "start poison"
    assert log.count("start poison") == 4


def test_the_last_try_of_what_an_item_is_made_with_is_alone_too(processes: Processes, tmp_path: Path) -> None:
    work = partial(outlast_poison, tmp_path)

    def items() -> Iterator[str]:
        yield "a"
        yield from processes.map(work, ["poison"], lost=lambda _: "b")

    assert list(processes.map(work, items())) == ["A", "B"]
    log = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert log.index("end a") < max(at for at, line in enumerate(log) if line == "start poison")


def test_an_item_that_kills_its_workers_is_named(processes: Processes, tmp_path: Path) -> None:
    results = processes.map(partial(die_of_poison, tmp_path), ["a", "poison", "b"])
    assert next(results) == "A"
    with pytest.raises(LostWorkError, match=r"^poison: every worker died .* by signal 9\. If memory"):
        next(results)
    assert list(processes.map(double, [1])) == [2]


def test_an_error_that_cannot_be_read_here_is_told(processes: Processes) -> None:
    with pytest.raises(RuntimeError, match="TwoWordsError: an odd failure"):
        list(processes.map(fail_oddly, [1]))


def test_a_function_that_no_worker_can_read_fails_each_time(processes: Processes) -> None:
    call, item = b"cno_such_module\nname\n.", pickle.dumps(1)
    for _ in range(2):
        with pytest.raises(ModuleNotFoundError, match="no_such_module") as caught:
            read_answer(processes._all[0].call(call, item))
        assert "In a worker:" in caught.value.__notes__[0]


def test_workers_work_while_items_are_made(processes: Processes, tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)

    def items() -> Iterator[Path]:
        reading = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
        yield fifo
        assert select.select([reading], [], [], 60)[0], "the first item waits for the second"
        os.close(reading)

    assert list(processes.map(open_fifo, items())) == ["done"]


def test_workers_compute_with_one_thread_each(processes: Processes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    assert set(processes.map(variable, ONE_THREAD)) == {"1"}
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "MKL_NUM_THREADS" not in os.environ


def test_closed_workers_are_gone(processes: Processes) -> None:
    pids = set(processes.map(pid, range(30)))
    processes.close()
    processes.close()
    for number in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)
