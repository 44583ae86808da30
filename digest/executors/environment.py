"""environment: variables that a process started now finds set."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

__all__ = ["ONE_THREAD", "environment"]

# Each worker has one processor; with more threads for its matrices, they would wait for each other.
ONE_THREAD = dict.fromkeys(
    (
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "MKL_NUM_THREADS",
        "NUMEXPR_NUM_THREADS",
        "VECLIB_MAXIMUM_THREADS",
    ),
    "1",
)


@contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """These variables are set in here; what they were before comes back after."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
