"""Archives behind an address, by fsspec: in memory and over HTTP on this machine."""

import gzip
import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import fsspec
import pytest

from digest.errors import MissingExtraError, UsageError
from digest.models import Article, Skipped
from digest.readers import read_sources
from tests.readers.archives import parquet, record

ROWS = [{"id": f"a{number}", "text": f"Le pont {number} a ouvert."} for number in range(3)]
LINES = "\n".join(json.dumps(row) for row in ROWS).encode()
PAGE = b"<html><title>Un titre</title><p>La phrase a.</p></html>"
SERVED = {
    "/semaine.jsonl.gz": gzip.compress(LINES),
    "/semaine.parquet": parquet(ROWS),
    "/semaine.warc": record("https://x.fr/a.html", PAGE),
}


@pytest.fixture
def memory() -> Iterator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    system.pipe("/2025/b.jsonl", LINES)
    system.pipe("/2025/a.jsonl.gz", gzip.compress(LINES))
    system.pipe("/2025/.cache/x.jsonl", LINES)
    system.pipe("/2025/deep/c.txt", b"Le pont a ouvert.")
    yield system
    system.rm("/2025", recursive=True)


class Served(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        data = SERVED.get(self.path.partition("?")[0])
        if data is None:
            self.send_error(404)
            return
        first, _, last = self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")
        part = data[int(first) : int(last or len(data)) + 1]
        self.send_response(206 if "Range" in self.headers else 200)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(part)))
        if "Range" in self.headers:
            self.send_header("Content-Range", f"bytes {first}-{int(first) + len(part) - 1}/{len(data)}")
        self.end_headers()
        if body:
            self.wfile.write(part)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Served) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize(
    ("source", "files"),
    [
        ("memory://2025/b.jsonl", ["b.jsonl"]),
        ("memory://2025/*.jsonl*", ["a.jsonl.gz", "b.jsonl"]),
        ("memory://2025", ["a.jsonl.gz", "b.jsonl", "deep/c.txt"]),
    ],
)
def test_an_address_is_a_file_a_pattern_or_a_folder(source: str, files: list[str]) -> None:
    found = list(read_sources([source]))
    assert all(isinstance(one, Article) for one in found)
    names = [one.path.removeprefix("memory:///2025/").partition(":")[0] for one in found]
    assert list(dict.fromkeys(names)) == files


@pytest.mark.parametrize("name", ["semaine.jsonl.gz", "semaine.jsonl.gz?signature=secret", "semaine.parquet"])
def test_a_server_gives_the_rows(server: str, name: str) -> None:
    found = list(read_sources([f"{server}/{name}"]))
    assert [one.id for one in found if isinstance(one, Article)] == ["a0", "a1", "a2"]
    assert [one.path for one in found] == [
        f"{server}/{name.partition('?')[0]}:{number}" for number in (1, 2, 3)
    ]


def test_a_server_gives_an_archive_of_pages(server: str) -> None:
    (article,) = read_sources([f"{server}/semaine.warc"])
    assert isinstance(article, Article)
    assert (article.id, article.url) == ("a", "https://x.fr/a.html")


@pytest.mark.parametrize("source", ["memory://2026/x.jsonl", "memory://2026/*.jsonl"])
def test_what_is_not_there_is_an_error_before_anything_is_read(source: str) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder\. Check the address"):
        read_sources([source])


def test_a_page_that_a_server_lacks_is_one_line(server: str) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_sources([f"{server}/none.jsonl"])


def test_a_scheme_that_nobody_knows_is_one_line() -> None:
    with pytest.raises(UsageError, match="nope://x: Protocol not known: nope"):
        read_sources(["nope://x"])


@pytest.mark.parametrize(("scheme", "library"), [("s3", "s3fs"), ("gs", "gcsfs")])
def test_a_library_that_is_missing_is_named(
    scheme: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=rf"{scheme}://.*{library}.*press-digest\[remote\]"):
        read_sources([f"{scheme}://bucket/x.jsonl"])


def test_without_fsspec_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'press-digest\[remote\]'"):
        read_sources(["memory://2025/b.jsonl"])


def test_a_file_that_fails_while_it_is_read_is_named_and_the_rest_read(
    memory: fsspec.AbstractFileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = type(memory)._open

    def failing(system: fsspec.AbstractFileSystem, path: str, *rest: object, **options: object) -> object:
        if path.endswith("a.jsonl.gz"):
            raise PermissionError("403, message='Forbidden'")
        return opened(system, path, *rest, **options)

    monkeypatch.setattr(type(memory), "_open", failing)
    first, *rest = read_sources(["memory://2025/*.jsonl*"])
    assert first == Skipped("memory:///2025/a.jsonl.gz", "unreadable", "403, message='Forbidden'")
    assert len(rest) == 3
