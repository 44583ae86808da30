"""The libraries of the extra `archives`, loaded when a file needs one."""

from importlib import import_module
from types import ModuleType

from digest.errors import ReadError

__all__ = ["library"]

_INSTALL = "pip install 'press-digest[archives]'"


def library(*names: str) -> ModuleType:
    """The first of the modules that is here. Raises ReadError (missing_extra) with what to run."""
    for name in names:
        try:
            return import_module(name)
        except ImportError:
            continue
    raise ReadError("missing_extra", detail=f"{names[-1]}: {_INSTALL}")
