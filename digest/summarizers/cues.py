"""Edmundson's cue words: data by language, for the method that cannot do without."""

import tomllib
from functools import cache
from importlib import resources

__all__ = ["cues"]


@cache
def cues(lang: str) -> dict[str, list[str]]:
    """The `bonus` and `stigma` words of a language; none for one without a list."""
    listed = resources.files("digest.summarizers").joinpath(f"data/cues.{lang}.toml")
    if not lang.isalnum() or not listed.is_file():
        return {"bonus": [], "stigma": []}
    return tomllib.loads(listed.read_text(encoding="utf-8"))
