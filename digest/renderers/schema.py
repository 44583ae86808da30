"""The JSON Schemas of the records, made from their types."""

import json

from digest.renderers.account_record import AccountRecord
from digest.renderers.brief_record import BriefRecord
from digest.renderers.comparison_record import CompareRecord
from digest.renderers.undated_record import UndatedRecord

__all__ = ["schemas"]

_RECORDS = {
    "account.schema.json": AccountRecord,
    "brief.schema.json": BriefRecord,
    "compare.schema.json": CompareRecord,
    "undated.schema.json": UndatedRecord,
}
_DRAFT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def schemas() -> dict[str, str]:
    """The schema of each record as JSON, by the name of its file in docs/reference."""
    import msgspec  # noqa: PLC0415 - only docs and tests need it

    return {
        name: json.dumps(_DRAFT | msgspec.json.schema(record), ensure_ascii=False, indent=2) + "\n"
        for name, record in _RECORDS.items()
    }
