"""Models of the hub: fetched only where the user allows it, and then at one commit."""

import re
from pathlib import Path
from types import ModuleType
from typing import Any

from digest.errors import ModelError
from digest.generators.checkpoint import WANTED, Checkpoint
from digest.generators.extra import libraries, quiet
from digest.models.model_settings import ModelSettings

__all__ = ["find_in_hub"]

_ID = re.compile(r"(?P<id>[\w.-]+(?:/[\w.-]+)?)(?:/(?P<gguf>[\w.-]+\.gguf))?")
_ALLOW = "Name a folder or a GGUF file; a model of the hub is fetched only with --allow-download"
_SECONDS = 30.0  # for the hub to say which commit a name is


def find_in_hub(settings: ModelSettings) -> Checkpoint:
    """The model of an id (owner/name, or owner/name/FILE.gguf), at the commit that its revision is now.

    Without leave to download only what was fetched before is looked at. Raises ModelError where it is
    not there.
    """
    match = _ID.fullmatch(settings.model)
    if not match or settings.model.startswith("."):
        raise ModelError("there is no such folder or file", where=settings.model, advice=_ALLOW)
    libraries()
    import huggingface_hub as hub  # noqa: PLC0415 - comes with transformers

    gguf = match["gguf"] or ""
    find = _fetched if settings.allow_download else _kept
    folder = find(hub, match["id"], settings.revision or None, [gguf] if gguf else [*WANTED])
    return Checkpoint(settings.model, folder, gguf, revision=folder.name)


def _kept(hub: ModuleType, name: str, revision: str | None, files: list[str]) -> Path:
    """The folder of an earlier download; the network is not asked."""
    try:
        return Path(
            hub.snapshot_download(name, revision=revision, allow_patterns=files, local_files_only=True)
        )
    except (OSError, ValueError) as error:
        raise ModelError("there is no such folder or file", where=name, advice=_ALLOW) from error


def _fetched(hub: ModuleType, name: str, revision: str | None, files: list[str]) -> Path:
    """The folder of the commit that the revision is on the hub, with the files that it lacked."""
    try:
        with quiet():
            info = hub.HfApi().model_info(name, revision=revision, timeout=_SECONDS)
            _check_listed(info, files, name)
            return Path(hub.snapshot_download(name, revision=info.sha, allow_patterns=files))
    except ModelError:
        raise
    except Exception as error:  # whatever a network does
        reason = next((line for line in str(error).splitlines() if line.strip()), type(error).__name__)
        raise ModelError(
            f"cannot be fetched: {reason}", where=name, advice="Look at its name and the network"
        ) from error


def _check_listed(info: Any, files: list[str], name: str) -> None:  # noqa: ANN401 - an answer of the hub's library
    """Whether the hub has weights that digest opens, before anything large is fetched."""
    listed = [file.rfilename for file in info.siblings or []]
    ending = files[0] if len(files) == 1 else ".safetensors"
    if any(file.endswith(ending) for file in listed):
        return
    files = sorted(file for file in listed if file.endswith(".gguf"))
    advice = f"Name one of its GGUF files: {name}/{files[0]}" if files else "Choose a model with safetensors"
    raise ModelError(f"has no {ending} file", where=name, advice=advice)
