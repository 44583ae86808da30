"""What exactly answers: the line that a record and a cache know a model by."""

import re

from digest.generators.checkpoint import Checkpoint
from digest.generators.checksums import checksum
from digest.generators.extra import libraries
from digest.generators.loading import Loaded
from digest.models.model_settings import ModelSettings

__all__ = ["sign"]


def sign(checkpoint: Checkpoint, kind: str, loaded: Loaded, settings: ModelSettings) -> str:
    """Name, commit or checksum of the files, kind, device, precision, versions, what is left to chance."""
    torch, transformers = libraries()
    others = [checkpoint.folder / checkpoint.gguf] if checkpoint.gguf else []
    files = checkpoint.revision or checksum(checkpoint.folder, *others)
    model = loaded.model
    parts = [
        re.sub(r"[^\w.-]", "_", checkpoint.name),
        files,
        kind,
        f"{model.device.type}.{str(model.dtype).removeprefix('torch.')}",
        f"beams.{model.generation_config.num_beams}",
        f"transformers.{transformers.__version__}",
        f"torch.{torch.__version__.partition('+')[0]}",
    ]
    if settings.temperature > 0:
        parts.append(f"temperature.{settings.temperature:g}+seed.{settings.seed}")
    return "+".join(parts)
