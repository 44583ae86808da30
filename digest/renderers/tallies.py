"""render_tally: the report of a vote, as Markdown and as JSON."""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from digest.errors import UsageError, suggestion
from digest.models.tally import Tally
from digest.renderers.tally_view import tally_view
from digest.renderers.templating import fill
from digest.renderers.wording import Wording

__all__ = ["render_tally"]

_INDENT = 2  # spaces; the record is read by people too


def render_tally(
    tally: Tally, *, lang: str, formats: Iterable[str] = ("md", "json"), templates: Path | None = None
) -> dict[str, bytes]:
    """The report by format; every number of the Markdown is in the JSON.

    Raises UsageError for a format or a language that does not exist, TemplateError for a template.
    """
    words = Wording(lang)
    forms: Mapping[str, Callable[[], str]] = {
        "md": lambda: fill("tally.md.jinja", templates, page=tally_view(tally, words)),
        "json": lambda: _record(tally),
    }
    asked = list(dict.fromkeys(formats))
    for name in asked:
        if name not in forms:
            advice = suggestion(name, list(forms))
            raise UsageError(f"votes have no report in the format {name!r}", advice=advice)
    return {name: forms[name]().encode("utf-8", "replace") for name in asked}


def _record(tally: Tally) -> str:
    import msgspec  # noqa: PLC0415 - only a run that renders needs it

    record = {"format": "digest.tally/1", "raters": tally.raters} | msgspec.to_builtins(tally)
    return json.dumps(record, ensure_ascii=False, indent=_INDENT) + "\n"
