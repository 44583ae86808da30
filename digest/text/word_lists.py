"""The word lists of a language, as data beside the code that reads them."""

import tomllib
from importlib import resources
from typing import Any

__all__ = ["word_lists"]


def word_lists(package: str, topic: str, lang: str) -> dict[str, Any] | None:
    """What `data/<topic>.<lang>.toml` of a package holds, or None where the language has no such file."""
    listed = resources.files(package).joinpath(f"data/{topic}.{lang}.toml")
    if not lang.isalpha() or not listed.is_file():  # a language may come from an article: it is no path
        return None
    return tomllib.loads(listed.read_text(encoding="utf-8"))
