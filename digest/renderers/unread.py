"""unread_before: the inputs that gave no article in the last run into a folder, as its index says."""

from dataclasses import dataclass
from pathlib import Path

from digest.models import Skipped
from digest.renderers.stored import stored
from digest.renderers.wording import Wording

__all__ = ["unread_before"]


@dataclass(frozen=True, slots=True)
class _Fate:
    kind: str
    input: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Account:
    """The part of the account of a run that is read back."""

    format: str
    fates: tuple[_Fate, ...] = ()


def unread_before(skipped: tuple[Skipped, ...], folder: Path, lang: str) -> tuple[tuple[Skipped, ...], str]:
    """Those of the inputs that the last run skipped for the same reason, and the page that tells of them.

    None where no page of that run tells why.
    """
    page = folder / f"{Wording(lang).say('undated_name')}.md"
    account = stored(folder / "index.json", _Account)
    if account is None or account.format != "digest.account/1" or not page.is_file():
        return (), ""
    known = {(one.input, one.reason) for one in account.fates if one.kind == "skipped"}
    return tuple(one for one in skipped if (one.path, one.reason) in known), str(page)
