"""A JSON file of a model's folder."""

import json
from pathlib import Path

from digest.errors import ModelError

__all__ = ["read_object"]


def read_object(path: Path) -> dict[str, object]:
    """The object that the file holds. Raises ModelError where there is none."""
    try:
        value = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError("is no JSON file", where=str(path), advice="Fetch the model again") from error
    if not isinstance(value, dict):
        raise ModelError("holds no JSON object", where=str(path), advice="Fetch the model again")
    return value
