"""From the setting `model` to the files that it names."""

from pathlib import Path

from digest.errors import ModelError, UsageError
from digest.generators.checkpoint import Checkpoint
from digest.generators.hub import find_in_hub
from digest.models.model_settings import ModelSettings

__all__ = ["find_checkpoint"]


def find_checkpoint(settings: ModelSettings) -> Checkpoint:
    """The folder or GGUF file that the setting names, or else the hub's files.

    Raises UsageError where no model is named, ModelError where it is not there.
    """
    if not settings.model:
        raise UsageError(
            "no model is named", advice="Give --model FOLDER, or model in the table [abstractive]"
        )
    path = Path(settings.model).expanduser()
    if settings.revision and path.exists():
        raise UsageError("a folder has no revision", where=settings.model, advice="Leave revision out")
    if path.is_file():
        return _file(path)
    if path.is_dir():
        return _folder(path)
    return find_in_hub(settings)


def _file(path: Path) -> Checkpoint:
    if path.suffix.lower() != ".gguf":
        raise ModelError("not a GGUF file", where=str(path), advice="Name the model's folder, or a GGUF file")
    return Checkpoint(path.stem, path.resolve().parent, path.name)


def _folder(path: Path) -> Checkpoint:
    """The folder itself, or the one GGUF file in it where nothing else there is a model."""
    folder = path.resolve()
    files = sorted(folder.glob("*.gguf"))
    if not files or any(folder.glob("*.safetensors")):
        return Checkpoint(folder.name, folder)
    if len(files) > 1:
        names = ", ".join(file.name for file in files)
        raise ModelError(f"several GGUF files: {names}", where=str(path), advice="Name one of them")
    return Checkpoint(files[0].stem, folder, files[0].name)
