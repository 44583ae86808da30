"""The report as Markdown: the verdict, the tables, the disagreements."""

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TypeVar, cast

from digest.renderers.comparison_view import ComparisonView
from digest.renderers.escape import escape
from digest.renderers.templating import fill

__all__ = ["markdown_bytes"]

_T = TypeVar("_T")


def markdown_bytes(view: ComparisonView, templates: Path | None = None) -> bytes:
    """UTF-8. Raises TemplateError."""
    signature = view.signature.replace("`", "'")  # it stands in a line of code, where nothing is escaped
    page = replace(_escaped(view), signature=signature)
    return fill("compare.md.jinja", templates, page=page).encode("utf-8", "replace")


def _escaped(value: _T) -> _T:
    """A view with all its words escaped, for a line or a cell of a table."""
    if isinstance(value, str):
        return cast("_T", escape(value).replace("|", "\\|"))
    if isinstance(value, tuple):
        return cast("_T", tuple(_escaped(one) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _escaped(getattr(value, field.name)) for field in fields(value)}
        return cast("_T", replace(value, **parts))
    return value
