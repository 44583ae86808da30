"""A Ray cluster, or a Ray of this machine's own; what a dead node had in hand is tried elsewhere."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Any, TypeVar

from digest.errors import LostWorkError, UsageError
from digest.executors.answers import answer
from digest.executors.base import AHEAD, Executor
from digest.executors.kept import Built, Keeper, Kept
from digest.executors.ray_session import session
from digest.executors.ray_task import RayTask
from digest.executors.ray_witness import Witness
from digest.executors.setup import Setup
from digest.executors.window import TOGETHER, Window, WorkerDiedError

__all__ = ["RayCluster"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class RayCluster(Executor):
    """Tasks of one processor each; every node needs this version of digest, of Python and of Ray."""

    name = "ray"

    def __init__(self, setup: Setup) -> None:
        """Join the cluster at the address, or start one of as many processors on this machine.

        Raises UsageError where no cluster can be used, MissingExtraError without Ray.
        """
        self._ray = session(setup)
        self._witness = Witness(setup.address or "Ray on this machine")
        processors = int(self._ray.cluster_resources().get("CPU", 0)) or 1
        self.workers = min(setup.workers or processors, processors)
        self._room = self.workers if self.workers < processors else AHEAD * self.workers
        self._answer = self._ray.remote(num_cpus=1)(answer)
        self._open: list[Window[Any, Any]] = []

    def map(
        self,
        function: Callable[[_Item], _Result],
        items: Iterable[_Item],
        lost: Callable[[_Item], _Result] | None = None,
    ) -> Iterator[_Result]:
        """See `Executor.map`."""
        stored = self._ray.put(pickle.dumps(function, pickle.HIGHEST_PROTOCOL))

        def submit(item: _Item, times: int) -> RayTask[_Result]:
            call = self._answer.options(max_retries=times - 1)
            return RayTask(self._ray, call.remote(stored, pickle.dumps(item, pickle.HIGHEST_PROTOCOL)))

        return Window(submit, self._room, lost, self._open).results(items)

    def keep(self, factory: Callable[[], object], gpus: float | None = None) -> Kept:
        """See `Executor.keep`. Raises UsageError for more GPUs than the cluster has."""
        there = self._ray.cluster_resources().get("GPU", 0)
        wanted = min(there, 1) if gpus is None else gpus
        if wanted > there:
            what = f"{wanted:g} GPUs are asked for, and the cluster has {there:g}"
            raise UsageError(what, advice="Ask for fewer, or add a node that has some")
        return _Actor(self._ray, factory, wanted)

    def close(self) -> None:
        """See `Executor.close`."""
        self._ray.shutdown()
        self._witness.dismiss()


class _Actor:
    """Kept in a process of the cluster; where its node dies it is built again elsewhere."""

    def __init__(self, ray: ModuleType, factory: Callable[[], object], gpus: float) -> None:
        keeper = ray.remote(num_cpus=0, num_gpus=gpus, max_restarts=TOGETHER, max_task_retries=TOGETHER)(
            Keeper
        )
        self._ray = ray
        self._keeper = keeper.remote(pickle.dumps(Built(factory), pickle.HIGHEST_PROTOCOL))

    def call(self, method: str, *arguments: object) -> Any:  # noqa: ANN401 - what the method gives
        """See `Kept`."""
        call = pickle.dumps((method, arguments), pickle.HIGHEST_PROTOCOL)
        try:
            return RayTask[Any](self._ray, self._keeper.answer.remote(call)).result()
        except WorkerDiedError as error:
            what = f"every process died that kept a model in memory, the last by {error}"
            advice = "If memory ran out, choose a smaller model or a machine with more"
            raise LostWorkError(what, advice=advice) from None
