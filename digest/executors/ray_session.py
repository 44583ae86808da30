"""session: Ray, joined to a cluster or started on this machine."""

import importlib
import logging
import socket
from types import ModuleType
from typing import Any

from digest.errors import MissingExtraError, UsageError
from digest.executors.environment import environment
from digest.executors.setup import Setup
from digest.executors.window import TOGETHER

__all__ = ["session"]

_PATIENCE = 10  # seconds in which the head of a cluster answers; Ray itself would go on asking for ever
_QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",  # it would tell its makers about each run
    "RAY_task_oom_retries": str(TOGETHER - 1),  # without bound where memory ran out, unless it is said
}
_QUIETLY: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}


def session(setup: Setup) -> ModuleType:
    """Ray, ready for work; `shutdown()` ends it.

    Raises UsageError where no cluster can be used at the address, MissingExtraError without Ray.
    """
    try:
        ray = importlib.import_module("ray")
    except ImportError as error:
        advice = "Run: pip install 'press-digest[ray]'"
        raise MissingExtraError("digest needs ray to run on a cluster", advice=advice) from error
    with environment(_QUIET):
        if setup.address:
            _join(ray, setup.address)
        else:
            ray.init("local", num_cpus=setup.count(), include_dashboard=False, **_QUIETLY)
    # It prints each death of a worker to stdout, where results go; there is no public switch (Ray 2.60).
    ray._private.worker._worker_logs_enabled = False  # noqa: SLF001
    return ray


def _join(ray: ModuleType, address: str) -> None:
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout=_PATIENCE).close()
        ray.init(address, **_QUIETLY)
    except (OSError, ValueError, RuntimeError) as error:
        what = f"no Ray cluster can be used at this address ({' '.join(str(error).split())})"
        advice = "Give HOST:PORT of its head, as `ray start --head` says it"
        raise UsageError(what, where=address, advice=advice) from error
