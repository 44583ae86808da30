"""The libraries of the extra `abstractive`: torch and transformers, loaded when a model is."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import ModuleType

from digest.errors import MissingExtraError

__all__ = ["libraries", "quiet"]

_WHAT = "digest needs torch and transformers to run a model"
_ADVICE = "Run: pip install 'press-digest[abstractive]'"
_BESIDE = ("accelerate", "gguf")  # transformers imports them when it reads files


def libraries() -> tuple[ModuleType, ModuleType]:
    """Torch and transformers. Raises MissingExtraError that says what to install."""
    try:
        import torch  # noqa: PLC0415 - optional, and slow to load
        import transformers  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError(_WHAT, advice=_ADVICE) from error
    if not all(find_spec(name) for name in _BESIDE):
        raise MissingExtraError(_WHAT, advice=_ADVICE)
    return torch, transformers


@contextmanager
def quiet() -> Iterator[None]:
    """Transformers says nothing and draws no bar in here; what it did before comes back after."""
    logging = libraries()[1].logging
    level, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.set_verbosity(level)
        if bars:
            logging.enable_progress_bar()
