"""Inputs that would take all the memory or time there is."""

import io
import zipfile

import pytest

from digest.models import Article, Skipped
from digest.readers import base
from digest.readers import zip as archives
from digest.readers.choice import read_document


def reasons(data: bytes, path: str) -> list[str]:
    return [one.reason for one in read_document(data, path) if isinstance(one, Skipped)]


def packed(**members: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.txt", content)
    return stream.getvalue()


def test_a_file_or_text_over_the_limit_is_named_with_its_size() -> None:
    (skipped,) = read_document(b"Une phrase. " * 3_000_000, "long.txt")
    assert skipped == Skipped("long.txt", "too_large", "34.3 MiB > 32.0 MiB")
    (skipped,) = read_document(b"Une phrase. " * 100_000, "long.txt")
    assert skipped == Skipped("long.txt", "too_large", "1200000 > 1000000 characters")


def test_a_bomb_is_not_unpacked() -> None:
    outcomes = list(read_document(packed(bombe=bytes(8 << 20), sain=b"Une phrase."), "b.zip"))
    assert isinstance(outcomes[0], Skipped)
    assert outcomes[0].reason == "too_large"
    assert isinstance(outcomes[1], Article)


def test_an_archive_unpacks_to_no_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "ARCHIVE_BYTES", 100)
    assert reasons(packed(a=b"Un mot. " * 10, b=b"Deux. " * 10), "week.zip") == ["too_large"]


def test_a_header_that_lies_about_the_size_gains_nothing() -> None:
    data = bytearray(packed(a=b"Une phrase. " * 1000))
    size = (12_000).to_bytes(4, "little")
    lying = bytes(data).replace(size, (5).to_bytes(4, "little"))
    assert lying != bytes(data)
    assert all(len(one.text) <= 12_000 for one in read_document(lying, "l.zip") if isinstance(one, Article))


def test_an_encrypted_member_is_named() -> None:
    data = bytearray(packed(a=b"Une phrase."))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    assert list(read_document(bytes(data), "e.zip")) == [Skipped("e.zip!a.txt", "bad_archive", "encrypted")]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><p " + " ".join(f"a{n}=x" for n in range(20_000)) + ">Une phrase.", "too_large"),
        ("<html><p " + " ".join(f"a{n}" for n in range(20_000)) + ">Une phrase.", "too_large"),
        ("<html>" + "<p>Une phrase.</p>" * 40_000, "too_large"),
        ("<html>" + "<div>" * 20_000, "no_text"),
    ],
)
def test_a_page_that_would_stall_the_parser_is_refused(page: str, reason: str) -> None:
    assert reasons(page.encode(), "p.html") == [reason]


def test_images_inside_a_page_do_no_harm() -> None:
    page = f'<html><img src="data:image/png;base64,{"A" * 9_000_000}"><p>Une phrase.</p>'
    (article,) = read_document(page.encode(), "p.html")
    assert isinstance(article, Article)
    assert article.text == "Une phrase."


@pytest.mark.parametrize(
    "marks", ["[" * 60_000, "=\n" * 30_000, "> " * 30_000, "- " * 30_000, "\n\n[".join(["x"] * 9000)]
)
def test_marks_that_are_quadratic_to_convert_stay_as_they_are(marks: str) -> None:
    (article,) = read_document(f"Une phrase.\n\n{marks}".encode(), "m.md")
    assert isinstance(article, Article)
    assert article.text.startswith("Une phrase.")


def test_limits_are_in_order() -> None:
    assert base.TEXT_LENGTH < base.FILE_BYTES < base.ARCHIVE_BYTES
