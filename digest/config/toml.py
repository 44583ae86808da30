"""read_toml: what an editor's TOML file holds, or what is wrong with it."""

import tomllib
from pathlib import Path

from digest.errors import ConfigError

__all__ = ["read_toml"]

_LARGEST = 4_000_000  # bytes; no file written by hand comes near


def read_toml(path: Path) -> dict[str, object]:
    """What an editor's TOML file holds. Raises ConfigError with advice for every mistake."""
    try:
        if path.stat().st_size > _LARGEST:
            advice = "Such a file is written by hand"
            raise ConfigError("the file is too large", where=str(path), advice=advice)
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        fault = f"the file cannot be read ({error.strerror})"
        raise ConfigError(fault, where=str(path), advice="Name another, or change its rights") from error
    except UnicodeDecodeError as error:
        raise ConfigError("the file is not UTF-8", where=str(path), advice="Save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        advice = "Texts stand in quotation marks, lists in square brackets"
        raise ConfigError(f"not valid TOML: {error}", where=str(path), advice=advice) from error
