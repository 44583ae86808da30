"""WARC archives: pages by their address; what is damaged is named and the rest is read."""

import gzip
from pathlib import Path

import brotli
import pytest

from digest.models import Article, Skipped, Stated
from digest.readers.choice import read_document
from tests.readers.archives import framed, record

SAMPLES = Path(__file__).parents[1] / "samples" / "readers"


def page(text: str) -> bytes:
    return f"<html><head><title>Un titre</title></head><body><p>{text}</p></body></html>".encode()


def told(data: bytes) -> list[tuple[str, str]]:
    return [
        (
            one.path.removeprefix("w.warc"),
            one.text if isinstance(one, Article) else f"{one.reason}: {one.detail}",
        )
        for one in read_document(data, "w.warc")
    ]


A, B, C = (record(f"https://x.fr/{name}.html", page(f"La phrase {name}.")) for name in "abc")
FIRST = (":https://x.fr/a.html", "La phrase a.")
LAST = (":https://x.fr/c.html", "La phrase c.")


def test_a_page_has_its_address_and_no_date_of_its_crawl() -> None:
    html = (SAMPLES / "page_meta.html").read_bytes()
    (alone,) = read_document(html, "page.html")
    (article,) = read_document(record("https://x.fr/2025/un-pont.html?p=2", html), "w.warc")
    assert isinstance(alone, Article)
    assert isinstance(article, Article)
    assert (article.id, article.url) == ("un-pont-p=2", "https://x.fr/2025/un-pont.html?p=2")
    assert (article.text, article.title, article.stated) == (alone.text, alone.title, alone.stated)
    (bare,) = read_document(A, "w.warc")
    assert isinstance(bare, Article)
    assert bare.stated == ()


@pytest.mark.parametrize(
    ("headers", "pack"),
    [
        ("Content-Encoding: gzip", gzip.compress),
        ("Content-Encoding: br", brotli.compress),
        ("Transfer-Encoding: chunked", lambda body: b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)),
        ("Content-Encoding: gzip", lambda body: body),  # unpacked by the crawler, its headers kept
    ],
)
def test_a_page_is_taken_out_of_its_envelope(headers: str, pack: type[bytes]) -> None:
    data = record("https://x.fr/a.html", pack(page("La phrase a.")), f"Content-Type: text/html\r\n{headers}")
    assert told(data) == [FIRST]


def test_the_charset_of_the_server_counts() -> None:
    body = page("Η εφημερίδα γράφει για τη γέφυρα.").decode().encode("cp1253")
    data = record("https://x.fr/a", body, "Content-Type: text/html; charset=windows-1253")
    assert told(data) == [(":https://x.fr/a", "Η εφημερίδα γράφει για τη γέφυρα.")]


def test_only_pages_are_articles_and_the_rest_is_counted() -> None:
    info = framed("warcinfo", "", "application/warc-fields", b"software: x\r\n")
    asked = framed(
        "request", "https://x.fr/a", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"
    )
    moved = record("https://x.fr/old", b"", "Location: /new", "301 Moved Permanently")
    image = record("https://x.fr/i.png", b"\x89PNG", "Content-Type: image/png")
    twice = framed("revisit", "https://x.fr/b.html", "application/http; msgtype=response", b"")
    wet = framed("conversion", "https://x.fr/n", "text/plain", b"date 2025-01 Le pont a ouvert mardi.")
    saved = framed("resource", "https://x.fr/c.html", "text/html", page("La phrase c."))
    assert told(info + asked + A + moved + image + image + twice + wet + saved) == [
        FIRST,
        (":https://x.fr/n", "date 2025-01 Le pont a ouvert mardi."),
        LAST,
        ("", "unsupported: 2 image/png, 1 revisit"),
    ]


@pytest.mark.parametrize(
    ("middle", "fault"),
    [
        (b"junk between the records\r\n", (":2", "bad_archive: 26 bytes that are no record")),
        (
            B.replace(b"Content-Length: 1", b"Content-Length: x"),
            (":https://x.fr/b.html", "bad_archive: no length"),
        ),
        (
            record("https://x.fr/b.html", b"no gzip", "Content-Type: text/html\r\nContent-Encoding: gzip"),
            (":https://x.fr/b.html", "bad_archive: Gzip decompression error: data error"),
        ),
        (record("https://x.fr/b.html", b""), (":https://x.fr/b.html", "empty: ")),
        (record("https://x.fr/b.html", b"<p>"), (":https://x.fr/b.html", "no_text: ")),
    ],
)
def test_a_damaged_record_is_named_and_the_rest_read(middle: bytes, fault: tuple[str, str]) -> None:
    outcomes = told(A + middle + C)
    assert (outcomes[0], outcomes[-1]) == (FIRST, LAST)
    assert fault in outcomes


def test_a_length_that_swallows_the_next_record_gives_no_mixture() -> None:
    longer = B.replace(b"Content-Length: 1", b"Content-Length: 4", 1)
    outcomes = told(A + longer + B + C)
    assert outcomes[0] == FIRST
    assert (":https://x.fr/b.html", "bad_archive: another record within its length") in outcomes
    assert not any("phrase b" in text for _, text in outcomes)


def test_a_cut_archive_says_so() -> None:
    assert told(A + B[:-60])[1][1].startswith("bad_archive: cut off: ")
    *articles, last = read_document((gzip.compress(A) + gzip.compress(B))[:-30], "w.warc.gz")
    assert [one.path for one in articles] == ["w.warc.gz:https://x.fr/a.html"]
    assert isinstance(last, Skipped)
    assert last.reason == "bad_archive"


def test_a_lie_about_the_length_takes_no_memory() -> None:
    lying = A.replace(b"Content-Length: 1", b"Content-Length: 99999999999", 1)
    ((path, text),) = told(lying)
    assert path == ":https://x.fr/a.html"
    assert text.startswith("too_large: ")


def test_a_packed_page_that_unpacks_to_too_much_is_left() -> None:
    bomb = record("https://x.fr/b.html", gzip.compress(bytes(40 << 20)), "Content-Encoding: gzip")
    assert told(bomb) == [(":https://x.fr/b.html", "too_large: > 32.0 MiB")]


def test_an_archive_is_told_by_its_content() -> None:
    (article,) = read_document(gzip.compress(A), "stdin")
    assert isinstance(article, Article)
    assert article.path == "stdin:https://x.fr/a.html"


def test_the_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fastwarc", None)
    skipped = Skipped("w.warc", "missing_extra", "fastwarc: pip install 'press-digest[archives]'")
    assert list(read_document(A + B, "w.warc")) == [skipped]


def test_dates_that_pages_state_are_kept() -> None:
    html = (
        b'<html><meta property="article:published_time" content="2025-01-07"><p>Le pont a ouvert.</p></html>'
    )
    (article,) = read_document(record("https://x.fr/a", html), "w.warc")
    assert isinstance(article, Article)
    assert article.stated == (Stated("html_meta", "2025-01-07"),)
