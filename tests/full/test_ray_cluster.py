"""A cluster of three nodes on this machine: the same results, whatever dies."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from ray.cluster_utils import Cluster

from digest.errors import UsageError
from digest.executors import make_executor
from tests.executors.working import stay_on_first_node

pytestmark = pytest.mark.full

HOME = "127.0.0.1"


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A head that does no work, and two nodes of one processor."""
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    for _ in range(2):
        made.add_node(num_cpus=1)
    made.wait_for_nodes()
    yield made
    made.shutdown()


def test_a_node_that_dies_costs_nothing(cluster: Any, tmp_path: Path) -> None:
    """The item that is in hand there waits for ever on the node that takes it up first."""
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)

    def items() -> Iterator[int]:
        yield from range(4)
        dying = fifo.read_text(encoding="utf-8")
        cluster.remove_node(
            next(node for node in cluster.worker_nodes if node.node_id == dying), allow_graceful=False
        )
        yield from range(4, 30)

    with make_executor("ray", address=cluster.address) as executor:
        assert executor.workers == 2
        results = list(executor.map(partial(stay_on_first_node, fifo), items()))
    assert [number for number, _ in results] == list(range(30))
    assert len({node for _, node in results[:4]} - {""}) == 2, "both nodes worked"
    assert len({node for _, node in results[4:]}) == 1, "one node was left"


@pytest.mark.parametrize("address", [f"{HOME}:1", "head", f"{HOME}:port"])
def test_an_address_without_a_cluster_is_said(address: str) -> None:
    with pytest.raises(UsageError, match=rf"^{address}: no Ray cluster can be used at this address \(.*\)\."):
        make_executor("ray", address=address)
