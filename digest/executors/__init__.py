"""Family: where `map` runs, the only door to parallelism. One member is picked by name."""

from collections.abc import Sequence

from digest.executors.base import Executor
from digest.executors.setup import Setup
from digest.registry import Registry

__all__ = ["EXECUTORS", "Executor", "make_executor"]

EXECUTORS: Registry[Executor] = Registry(
    "executor",
    {
        "serial": "digest.executors.serial:Serial",
        "processes": "digest.executors.processes:Processes",
        "ray": "digest.executors.ray_cluster:RayCluster",
    },
)


def make_executor(
    name: str, workers: int | None = None, address: str = "", preload: Sequence[str] = ()
) -> Executor:
    """The executor of a name; see `Setup` for the rest. Close it, or use it in a `with`.

    Processes import the script that started them: have it do so under `if __name__ == "__main__":`.

    Raises UsageError for a name, a number of workers or an address that cannot be used, MissingExtraError
    without the libraries that it needs.
    """
    return EXECUTORS.load(name)(Setup(workers, address, tuple(preload)))
