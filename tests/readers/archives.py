"""Archives made for the tests: WARC records, Parquet tables."""

import io
from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

PAGE = "text/html; charset=utf-8"


def record(
    address: str, body: bytes, headers: str = f"Content-Type: {PAGE}", status: str = "200 OK"
) -> bytes:
    """A record of the type response as crawlers write it."""
    block = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
    return framed("response", address, "application/http; msgtype=response", block)


def framed(kind: str, address: str, media: str, block: bytes) -> bytes:
    """A record of any type."""
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {address}",
        "WARC-Date: 2025-03-01T00:00:00Z",
        f"Content-Type: {media}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join([*lines, "", ""]).encode() + block + b"\r\n\r\n"


def parquet(rows: Sequence[Mapping[str, object]], group: int = 1000) -> bytes:
    """The rows as a table with every field of any of them."""
    stream = io.BytesIO()
    fields = dict.fromkeys(field for row in rows for field in row)
    table = pa.table({field: [row.get(field) for row in rows] for field in fields})
    pq.write_table(table, stream, row_group_size=group)
    return stream.getvalue()
