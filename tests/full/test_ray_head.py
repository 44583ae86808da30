"""The head of a cluster is lost while it builds: one line says so, and the next run goes on."""

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

OPTIONS = ("in", "--out", "out", "--formats", "md,json")
_SOON = {"RAY_gcs_rpc_server_reconnect_timeout_s": "2"}  # Ray waits a minute for its head to come again


def lost_in_mid_run(shelf: Path) -> tuple[str, int, str]:
    """The address of the head, and how the build ended that lost it: its exit code, what it said."""
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    cluster.add_node(num_cpus=1)
    cluster.wait_for_nodes()
    address: str = cluster.address
    command = [sys.executable, "-m", "digest", "build", *OPTIONS, "-q", "--ray-address", address]
    environment = {**os.environ, **_SOON, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as driver:
            assert stage_reached(shelf, driver, 12), driver.communicate()
            cluster.remove_node(cluster.head_node, allow_graceful=False)
            told = driver.communicate(timeout=3 * PATIENCE)[1]
    finally:
        cluster.shutdown()
    return address, driver.returncode, told


def test_a_head_that_is_lost_costs_what_was_in_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fill_slices(tmp_path / "in")
    shelf = tmp_path / "out" / ".digest"
    address, code, told = lost_in_mid_run(shelf)
    *of_ray, last = told.splitlines()
    assert code == 1
    assert last.startswith(f"digest: {address}: this run was killed, or its Ray was (did the head of ")
    assert last.endswith("give the same command: what was done stays")
    assert len(of_ray) <= 1  # Ray's own, where it waited for the head
    done = {path: path.stat().st_mtime_ns for path in shelf.glob("*.slice")}
    assert done
    build(*OPTIONS, "--executor", "serial")
    build("in", "--out", "whole", "--formats", "md,json")
    assert files(tmp_path / "out") == files(tmp_path / "whole")
    assert {path: path.stat().st_mtime_ns for path in done} == done
