"""A node of a cluster is killed while it builds: the bytes are those of a build in one process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ray.cluster_utils import Cluster

from tests.families import PATIENCE
from tests.shards.killing import fill_slices, stage_reached
from tests.shards.made import build, files

pytestmark = pytest.mark.full


def test_a_node_that_dies_costs_no_byte(tmp_path: Path) -> None:
    fill_slices(tmp_path / "in")
    build(str(tmp_path / "in"), "--out", str(tmp_path / "whole"), "--formats", "md,json")
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    nodes = [cluster.add_node(num_cpus=1) for _ in range(2)]
    cluster.wait_for_nodes()
    command = [sys.executable, "-m", "digest", "build", "in", "--out", "out", "--formats", "md,json", "-q"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        with subprocess.Popen(
            [*command, "--executor", "ray", "--ray-address", cluster.address],
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        ) as driver:
            assert stage_reached(tmp_path / "out" / ".digest", driver, 12), driver.communicate()
            cluster.remove_node(nodes[0], allow_graceful=False)
            assert driver.communicate(timeout=3 * PATIENCE)[1] == ""
            assert driver.returncode == 0
    finally:
        cluster.shutdown()
    assert files(tmp_path / "out") == files(tmp_path / "whole")
