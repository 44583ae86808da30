"""The report of a comparison in each of its forms."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from digest.errors import UsageError, suggestion
from digest.models import Comparison
from digest.renderers.comparison_csv import csv_bytes
from digest.renderers.comparison_html import html_bytes
from digest.renderers.comparison_markdown import markdown_bytes
from digest.renderers.comparison_record import record_bytes
from digest.renderers.comparison_tex import tex_bytes
from digest.renderers.comparison_view import comparison_view
from digest.renderers.wording import Wording

__all__ = ["FORMS", "report"]

FORMS = ("html", "md", "csv", "json", "tex")


def report(
    comparison: Comparison,
    *,
    formats: Iterable[str],
    lang: str,
    timing: bool = True,
    templates: Path | None = None,
) -> dict[str, bytes]:
    """The report by form. Raises UsageError for a form or a language that does not exist, TemplateError."""
    words = Wording(lang)
    view = comparison_view(comparison, words, timing=timing)
    makers: Mapping[str, Callable[[], bytes]] = {
        "html": lambda: html_bytes(view, words, templates),
        "md": lambda: markdown_bytes(view, templates),
        "csv": lambda: csv_bytes(comparison, timing=timing),
        "json": lambda: record_bytes(comparison, timing=timing),
        "tex": lambda: tex_bytes(view),
    }
    wanted = list(dict.fromkeys(formats))
    for form in wanted:
        if form not in makers:
            raise UsageError(f"there is no form {form!r} of the report", advice=suggestion(form, list(FORMS)))
    return {form: makers[form]() for form in wanted}
