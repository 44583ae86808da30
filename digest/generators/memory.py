"""Whether memory holds a model."""

from pathlib import Path
from typing import Any

from digest.errors import ModelError
from digest.generators.extra import libraries

__all__ = ["check_memory"]

_MORE = 1.2  # of the weights' own size: what the answers of a small batch need beside them
_UNPACKING = 2  # bytes a weight: SmolLM2-135M took 5.9 of them at its peak in float32, 4.0 in bfloat16
_GIGA = 1e9
_GROUP = Path("/sys/fs/cgroup")  # what a container may use, on Linux


def check_memory(weights: int, device: str, dtype: Any, *, where: str, unpacked: bool = False) -> None:  # noqa: ANN401
    """Raises ModelError where the free memory is less than the weights need in that dtype.

    `unpacked` weights (GGUF) lie in memory a second time in part while they are loaded.
    """
    needs = weights * (dtype.itemsize * _MORE + (_UNPACKING if unpacked else 0)) / _GIGA
    free = _free(device) / _GIGA
    if needs > free:
        what = f"needs about {needs:.1f} GB of memory, {free:.1f} GB are free"
        smaller = "Choose a smaller model"
        advice = f"{smaller}, or dtype = 'bfloat16'" if dtype.itemsize > 2 else smaller  # noqa: PLR2004 - bytes
        raise ModelError(what, where=where, advice=advice)


def _free(device: str) -> int:
    """Bytes free on a GPU, or in the machine's memory."""
    torch, _ = libraries()
    if device.startswith("cuda"):
        return int(torch.cuda.mem_get_info(torch.device(device))[0])
    import psutil  # noqa: PLC0415 - comes with accelerate

    return min(int(psutil.virtual_memory().available), _left_to_group())


def _left_to_group() -> int:
    """Bytes left to the container, counting the cached files that it gives back; huge without a bound."""
    try:
        most = int((_GROUP / "memory.max").read_text("ascii"))
        used = int((_GROUP / "memory.current").read_text("ascii"))
        lines = (_GROUP / "memory.stat").read_text("ascii").splitlines()
        cached = next(int(line.split()[1]) for line in lines if line.startswith("inactive_file "))
    except (OSError, ValueError, StopIteration):  # no such bound: another system, or "max"
        return 1 << 62
    return most - used + cached
