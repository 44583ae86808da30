"""The feeds that an OPML file lists."""

from digest.errors import ReadError

__all__ = ["feeds_in"]

_LARGEST = 8 * 2**20  # bytes; a list of 10,000 feeds has 3 MB


def feeds_in(data: bytes) -> list[tuple[str, str]]:
    """The address and the title of each feed, in the order of the file, each address once.

    Raises ReadError: `bad_opml`, `too_large`. Nothing outside the file is read, no entity unfolded.
    """
    from lxml import etree  # noqa: PLC0415 - a compiled library

    if len(data) > _LARGEST:
        raise ReadError("too_large", detail=f"> {_LARGEST} bytes")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("bad_opml", detail=str(error)[:120]) from error
    if not isinstance(root.tag, str) or root.tag.lower() != "opml":
        raise ReadError("bad_opml", detail=f"<{root.tag}>"[:60])
    found: dict[str, str] = {}
    for outline in root.iter("outline", "OUTLINE"):
        fields = {str(name).lower(): str(value).strip() for name, value in outline.attrib.items()}
        if url := fields.get("xmlurl"):
            found.setdefault(url, fields.get("title") or fields.get("text") or "")
    return list(found.items())
