"""Prompts: the templates of what a model is asked, ours or a user's, and the prompts that they make."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from importlib import resources
from pathlib import Path
from string import Formatter

from digest.config import read_toml
from digest.errors import ConfigError, suggestion
from digest.models import Prompt

__all__ = ["PLACEHOLDERS", "Prompts", "Template", "read_prompts"]

PLACEHOLDERS = ("text", "words", "language", "title", "source", "date", "count")
_DEFAULT = "en"  # for a language that we have no prompts in; every chat model reads it


@dataclass(frozen=True, slots=True)
class Template:
    """The two parts of a prompt; `{text}` in the second is where the material stands."""

    instructions: str
    text: str

    def filled(self, values: Mapping[str, str], words: int, lang: str) -> Prompt:
        """The prompt of some material. A chat model reads it as the template has it."""
        told = {**dict.fromkeys(PLACEHOLDERS, ""), **values, "words": str(words)}
        instructions, text = self.instructions.format_map(told), self.text.format_map(told)
        return Prompt(instructions.strip(), text.strip(), words, lang)


@dataclass(frozen=True, slots=True)
class Prompts:
    """What is asked about one article, and about the summaries of several; in the language `lang`."""

    lang: str
    article: Template
    joining: Template

    @property
    def signature(self) -> str:
        """Eight characters that change when a template does."""
        return sha256(repr((self.lang, self.article, self.joining)).encode()).hexdigest()[:8]


def read_prompts(lang: str, folder: Path | None = None) -> Prompts:
    """The templates of a language: the user's `prompts.<lang>.toml`, and ours for what it leaves out.

    Raises ConfigError that names the file for an unknown table, part or placeholder.
    """
    own = _own(lang)
    spoken, tables = (lang, own) if own else (_DEFAULT, _own(_DEFAULT))
    file = folder / f"prompts.{lang}.toml" if folder else None
    theirs: dict[str, dict[str, str]] = {}
    if file and file.is_file():
        theirs, spoken = _checked(read_toml(file), file), lang
    made = {name: Template(**{**tables[name], **theirs.get(name, {})}) for name in tables}
    return Prompts(spoken, **made)


def _own(lang: str) -> dict[str, dict[str, str]]:
    """Our templates, or nothing for a language that we have none in."""
    file = resources.files("digest.summarizers.abstractive").joinpath(f"data/prompts.{lang}.toml")
    if not lang.isalnum() or not file.is_file():
        return {}
    with resources.as_file(file) as path:
        return _checked(read_toml(path), path)


def _checked(tables: dict[str, object], file: Path) -> dict[str, dict[str, str]]:
    where, names = str(file), ["article", "joining"]
    parts = [field.name for field in fields(Template)]
    for name, table in tables.items():
        if name not in names or not isinstance(table, dict):
            raise ConfigError(f"no prompt is called {name!r}", where=where, advice=suggestion(name, names))
        for part, template in table.items():
            if part not in parts or not isinstance(template, str):
                fault = f"{name} has no part {part!r} that is a text"
                raise ConfigError(fault, where=where, advice=suggestion(part, parts))
            _check_placeholders(template, f"{name}.{part}", where)
        if "text" in table and "{text}" not in table["text"]:
            raise ConfigError(f"{name}.text lacks {{text}}", where=where, advice="That is what is summarized")
    return {name: dict(table) for name, table in tables.items() if isinstance(table, dict)}


def _check_placeholders(template: str, part: str, where: str) -> None:
    known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    advice = f"Known are {known}; a brace that is none is written twice"
    try:
        pieces = list(Formatter().parse(template))
    except ValueError as error:
        raise ConfigError(f"{part}: {error}", where=where, advice=advice) from error
    for _, name, form, conversion in pieces:
        if name is not None and (name not in PLACEHOLDERS or form or conversion):
            shown = f"{{{name}{'!' + conversion if conversion else ''}{':' + form if form else ''}}}"
            raise ConfigError(f"{part}: nothing is known for {shown}", where=where, advice=advice)
