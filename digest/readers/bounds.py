"""Pages that would keep a parser busy for hours, told before they are parsed.

libxml2 compares each attribute of a tag with those before it: 100,000 in one tag take a minute.
"""

import re

from digest.errors import ReadError
from digest.readers.base import mebibytes

__all__ = ["bounded"]

_PAGE = 8_000_000  # characters left when images in the page are gone; live blogs have 3,000,000
_ATTRIBUTES = 5_000  # of one tag; 0.03 s, and honest ones have fewer than 100
_VALUE = re.compile(r"=(?:\"[^\"<>]{2000,}+\"|'[^'<>]{2000,}+')")  # embedded images, drawings, settings
_TAG = re.compile(r"<[a-zA-Z](?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+")


def bounded(page: str) -> str:
    """The page without its longest attribute values. Raises ReadError (too_large)."""
    page = _VALUE.sub('=""', page)
    if len(page) > _PAGE:
        raise ReadError("too_large", detail=f"{mebibytes(len(page))} > {mebibytes(_PAGE)}")
    for tag in _TAG.finditer(page):
        if (
            tag.end() - tag.start() > _ATTRIBUTES
            and max(tag[0].count("="), len(tag[0].split())) > _ATTRIBUTES
        ):
            raise ReadError("too_large", detail=f"> {_ATTRIBUTES} attributes")
    return page
