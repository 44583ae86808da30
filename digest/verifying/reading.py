"""What a page says: its Markdown, and the record beside it, or one line that says what is wrong with them."""

from pathlib import Path
from typing import TYPE_CHECKING

from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.renderers.brief_record import BriefRecord

__all__ = ["markdown_of", "read_page", "read_record"]

_LARGEST = 2_000_000  # bytes of a page; that of a week of 700 articles has 200,000
_MARKDOWN = (".md", ".markdown")
_OTHERS = ("{", "[{", "<!doctype", "<html", "<?xml")  # what opens a record, a page
_LARGEST_RECORD = 64_000_000  # bytes; the record of a week of 700 articles has 3


def read_page(page: Path) -> tuple[str, "BriefRecord"]:
    """The Markdown and its record. Raises UsageError where either is missing or is not what it should be."""
    markdown = _text(page)
    name = page.stem.partition(".edited")[0]  # as a build calls the edited page that it sets aside
    beside = page.with_name(f"{name}.json")
    if not beside.is_file():
        advice = "Build it again with the format json, or name the page of a brief"
        raise UsageError(f"has no record beside it ({beside.name})", where=str(page), advice=advice)
    record = read_record(beside)
    if record.period.id != name:
        told = f"the record beside it is that of {record.period.id}"
        raise UsageError(told, where=str(page), advice="Name the page as its record is named")
    return markdown, record


def markdown_of(page: Path) -> str:
    """The Markdown of a page. Raises UsageError where the file holds none, whatever it is called."""
    advice = "Name the .md file of a brief"
    if page.suffix.lower() not in _MARKDOWN:
        raise UsageError("is no Markdown", where=str(page), advice=advice)
    try:
        text = page.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("is not UTF-8", where=str(page), advice="Save it as UTF-8") from error
    if text.lstrip().lower().startswith(_OTHERS) or "\0" in text:
        raise UsageError("is no Markdown, whatever its name says", where=str(page), advice=advice)
    if not text.strip():
        raise UsageError("is empty", where=str(page), advice=advice)
    return text


def _text(page: Path) -> str:
    if page.stat().st_size > _LARGEST:
        raise UsageError("is too large for a brief", where=str(page), advice="Name the .md file of a brief")
    return markdown_of(page)


def read_record(beside: Path) -> "BriefRecord":
    """The record of a brief. Raises UsageError where it is none."""
    import msgspec  # noqa: PLC0415 - only a run that reads a record needs it

    from digest.renderers.brief_record import BriefRecord  # noqa: PLC0415 - the same

    advice = "Build it again with the format json, or name the page of a brief"
    if not beside.is_file():
        raise UsageError(f"there is no record of it ({beside.name})", where=str(beside.parent), advice=advice)
    if beside.stat().st_size > _LARGEST_RECORD:
        raise UsageError("is too large for a record", where=str(beside), advice=advice)
    try:
        return msgspec.json.decode(beside.read_bytes(), type=BriefRecord)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError("is no record of a brief", where=str(beside), advice=advice) from error
