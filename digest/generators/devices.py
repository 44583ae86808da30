"""Where a model computes, and in which precision."""

from typing import Any

from digest.errors import ModelError, UsageError, suggestion
from digest.generators.extra import libraries

__all__ = ["choose_device", "choose_dtype"]

_DTYPES = ["auto", "float32", "bfloat16", "float16"]


def choose_device(name: str) -> str:
    """The device of that name, or for "auto" the first there is of cuda, mps, cpu. Raises ModelError."""
    torch, _ = libraries()
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        return next(device for device, is_there in there.items() if is_there)
    kind, _, number = name.partition(":")
    if kind not in there or (number and not number.isdigit()):
        raise UsageError(f"no device is called {name!r}", advice=suggestion(name, ["auto", *there]))
    if not there[kind] or (kind == "cuda" and int(number or 0) >= torch.cuda.device_count()):
        raise ModelError(f"there is no {name} device here", advice="Choose device = 'cpu', or 'auto'")
    return name


def choose_dtype(name: str, device: str) -> Any:  # noqa: ANN401 - a dtype of an untyped library
    """The torch dtype of that name; "auto" is bfloat16 where a GPU computes in it, else float32."""
    torch, _ = libraries()
    if name not in _DTYPES:
        raise UsageError(f"no dtype is called {name!r}", advice=suggestion(name, _DTYPES))
    if name != "auto":
        return getattr(torch, name)
    return torch.bfloat16 if device.startswith("cuda") and torch.cuda.is_bf16_supported() else torch.float32
