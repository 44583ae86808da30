"""What every executor does alike."""

from collections.abc import Iterator

import pytest

from digest.errors import ReadError
from digest.executors import Executor
from digest.executors.base import AHEAD
from tests.executors.working import double, give_what_cannot_cross, refuse


def keeps_order(executor: Executor) -> None:
    assert list(executor.map(double, range(50))) == [2 * number for number in range(50)]
    assert list(executor.map(double, [])) == []


def pulls_when_there_is_room(executor: Executor) -> None:
    pulled = given = 0

    def items() -> Iterator[int]:
        nonlocal pulled
        for number in range(40):
            pulled += 1
            assert pulled - given <= AHEAD * executor.workers
            yield number

    results = executor.map(double, items())
    assert pulled == 0
    for _ in results:
        given += 1
    assert given == pulled == 40


def raises_in_its_place(executor: Executor) -> None:
    results = executor.map(refuse, range(6))
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ReadError) as caught:
        next(results)
    assert (caught.value.reason, caught.value.where) == ("bad_json", "a.jsonl:3")
    assert str(caught.value) == "a.jsonl:3: bad_json (Expecting value)"
    keeps_order(executor)


def gives_what_was_made_before_an_error(executor: Executor) -> None:
    def items() -> Iterator[int]:
        yield from range(3)
        raise ReadError("bad_json", where="a.jsonl:4")

    results = executor.map(double, items())
    assert [next(results) for _ in range(3)] == [0, 2, 4]
    with pytest.raises(ReadError):
        next(results)
    keeps_order(executor)


def says_what_cannot_be_pickled(executor: Executor) -> None:
    with pytest.raises(Exception, match="lambda"):
        list(executor.map(give_what_cannot_cross, [1]))
    with pytest.raises(Exception, match="lambda"):
        list(executor.map(double, [lambda: 3]))  # type: ignore[arg-type] # no int
    keeps_order(executor)


CONTRACT = (
    keeps_order,
    pulls_when_there_is_room,
    raises_in_its_place,
    gives_what_was_made_before_an_error,
)
BEYOND_ONE_PROCESS = (says_what_cannot_be_pickled,)
