"""A task of Ray, as a window sees it."""

from types import ModuleType
from typing import Any, Generic, TypeVar, cast

from digest.errors import DigestError
from digest.executors.answers import read_answer
from digest.executors.window import WorkerDiedError

__all__ = ["RayTask"]

_Result = TypeVar("_Result")


class RayTask(Generic[_Result]):
    """One call whose answer is on its way; Ray tries it elsewhere, as often as it was told, if it fails."""

    def __init__(self, ray: ModuleType, reference: Any) -> None:  # noqa: ANN401 - an untyped library's
        """`reference` is to the bytes that `answer` gives."""
        self._ray, self._reference = ray, reference

    def done(self) -> bool:
        """See `Task`."""
        return bool(self._ray.wait([self._reference], timeout=0)[0])

    def result(self) -> _Result:
        """See `Task`. Raises DigestError where a node does not have what the driver has."""
        errors = self._ray.exceptions
        try:
            answered = self._ray.get(self._reference)
        except (errors.RayTaskError, errors.RuntimeEnvSetupError) as error:
            reason = " ".join(str(error.__cause__ or error).split())
            advice = "Install the same digest, Python and Ray on every node"
            raise DigestError(
                f"a node of the cluster cannot work for this run ({reason})", advice=advice
            ) from error
        except errors.RayError as error:
            raise WorkerDiedError(type(error).__name__) from error
        return cast("_Result", read_answer(answered))

    def exception(self) -> BaseException | None:
        """See `Task`."""
        try:
            self.result()
        except Exception as error:  # noqa: BLE001 - as a Future does, whatever the function raised
            return error
        return None

    def cancel(self) -> None:
        """See `Task`."""
        self._ray.cancel(self._reference)
