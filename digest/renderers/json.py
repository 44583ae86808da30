"""The record: everything that a brief says, and why, as JSON."""

import json
from pathlib import Path

from digest.collecting import give_back
from digest.models import Brief, Issue, Mail
from digest.renderers.account_record import AccountRecord
from digest.renderers.base import Page
from digest.renderers.brief_record import brief_record
from digest.renderers.undated_record import undated_record

__all__ = ["JsonRenderer"]

_INDENT = 2  # spaces; the record is read by people too


class JsonRenderer:
    """Writes the record of a page; one that was read from a file has none."""

    name = "json"

    def __init__(self, templates: Path | None = None, mail: Mail | None = None) -> None:
        """The record has no template: its schema is published."""
        del templates, mail

    def render(self, page: Page) -> dict[str, bytes]:
        """The record of a brief, of what is in none or of the run, UTF-8, its keys in the schema's order."""
        import msgspec  # noqa: PLC0415 - only a run that renders needs it

        record = _record(page)
        if record is None:
            return {}
        compact = _encoded(record)
        del record  # of a large week each of these takes tens of megabytes
        give_back()
        indented = msgspec.json.format(compact, indent=_INDENT)
        del compact
        return {self.name: indented + b"\n"}


def _record(page: Page) -> object:
    if isinstance(page.record, Brief):
        return brief_record(page.record, page.markdown, page.state)
    if isinstance(page.record, Issue):
        return undated_record(page.record)
    return page.record if isinstance(page.record, AccountRecord) else None


def _encoded(record: object) -> bytes | bytearray:
    """The record in UTF-8, straight from its values: those of a large week are many times its bytes."""
    import msgspec  # noqa: PLC0415 - only a run that renders needs it

    encoded = bytearray()  # bytes would be a second copy
    try:
        msgspec.json.Encoder().encode_into(record, encoded)
    except UnicodeEncodeError:  # half a surrogate pair is no character
        compact = json.dumps(msgspec.to_builtins(record), ensure_ascii=False)
        return compact.encode("utf-8", "replace")
    return encoded
