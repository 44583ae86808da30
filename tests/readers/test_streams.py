"""Files of many rows, plain and packed: read a part at a time, what is wrong inside named."""

import gzip
import io
import json
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from backports import zstd

from digest.models import Article, Skipped
from digest.readers import jsonl, read_sources
from digest.readers.choice import read_document, read_stream

PACKED: dict[str, Callable[[bytes], bytes]] = {".gz": gzip.compress, ".zst": zstd.compress}
SAMPLES = Path(__file__).parents[1] / "samples" / "readers"


def rows(count: int, seed: int = 3) -> bytes:
    chance = random.Random(seed)
    words = ["ministre", "pont", "grève", "budget", "réforme", "mardi", "plage", "rivière", "vote", "musée"]
    lines = []
    for number in range(count):
        text = " ".join(chance.choice(words) + str(chance.randrange(10**6)) for _ in range(40))
        lines.append(json.dumps({"id": f"a{number}", "text": f"{text}."}))
    return ("\n".join(lines) + "\n").encode()


class Trickle(io.RawIOBase):
    """A pipe that gives a few bytes at a time and counts them."""

    def __init__(self, data: bytes) -> None:
        self.data, self.given = data, 0

    def readable(self) -> bool:
        return True

    def readinto(self, room: memoryview) -> int:  # type: ignore[override]
        part = self.data[self.given : self.given + min(len(room), 7001)]
        room[: len(part)] = part
        self.given += len(part)
        return len(part)


@pytest.mark.parametrize("suffix", PACKED)
@pytest.mark.parametrize(
    "name", ["rows.jsonl", "list.json", "page_meta.html", "cp1252.txt", "front_matter.md"]
)
def test_a_packed_file_is_read_as_what_it_holds(name: str, suffix: str, tmp_path: Path) -> None:
    data = (SAMPLES / name).read_bytes()
    (tmp_path / name).write_bytes(data)
    plain = list(read_sources([str(tmp_path)]))
    (tmp_path / name).unlink()
    (tmp_path / f"{name}{suffix}").write_bytes(PACKED[suffix](data))
    packed = list(read_sources([str(tmp_path)]))
    assert [one.path.replace(suffix, "") for one in packed] == [one.path for one in plain]
    told = [(one.id, one.title, one.text, one.stated) for one in packed if isinstance(one, Article)]
    assert told == [(one.id, one.title, one.text, one.stated) for one in plain if isinstance(one, Article)]
    assert told


@pytest.mark.parametrize("suffix", PACKED)
def test_rows_come_before_the_stream_is_at_its_end(suffix: str) -> None:
    stream = Trickle(PACKED[suffix](rows(5000)))
    outcomes = read_stream(stream, f"week.jsonl{suffix}")  # type: ignore[arg-type]
    first = next(outcomes)
    assert isinstance(first, Article)
    assert first.id == "a0"
    assert stream.given < len(stream.data) / 2
    assert sum(1 for _ in outcomes) == 4999


@pytest.mark.parametrize("suffix", PACKED)
def test_a_cut_archive_gives_its_complete_rows_and_says_where(suffix: str) -> None:
    data = PACKED[suffix](rows(3000))
    outcomes = list(read_document(data[: len(data) // 2], f"week.jsonl{suffix}"))
    *articles, last = outcomes
    assert len(articles) > 500
    assert all(isinstance(one, Article) for one in articles)
    assert last == Skipped(f"week.jsonl{suffix}", "bad_archive", f"cut off after {len(data) // 2} bytes")


@pytest.mark.parametrize("suffix", PACKED)
@pytest.mark.parametrize("at", [0, 30, 100_000])
def test_damage_is_named_behind_what_stands_before_it(suffix: str, at: int) -> None:
    data = bytearray(PACKED[suffix](rows(3000)))
    data[at : at + 8] = b"\xff" * 8
    *articles, last = read_document(bytes(data), f"week.jsonl{suffix}")
    read = sum(isinstance(one, Article) for one in articles)  # zlib gives garbage till a sum is wrong
    assert bool(read) == (at > 50_000)
    assert isinstance(last, Skipped)
    assert last.reason == "bad_archive"


@pytest.mark.parametrize("suffix", PACKED)
def test_several_frames_are_one_file(suffix: str) -> None:
    pack = PACKED[suffix]
    data = pack(rows(3)) + pack(b"") + pack(rows(2, seed=4))
    assert len(list(read_document(data, f"week.jsonl{suffix}"))) == 5
    *articles, last = read_document(data + b"tail of another file", f"week.jsonl{suffix}")
    assert len(articles) == 5
    assert isinstance(last, Skipped)
    assert last.reason == "bad_archive"


def test_padding_behind_gzip_is_no_damage() -> None:
    assert len(list(read_document(gzip.compress(rows(3)) + bytes(700), "week.jsonl.gz"))) == 3


@pytest.mark.parametrize("suffix", PACKED)
def test_a_packing_that_no_suffix_names_is_told_by_its_content(suffix: str) -> None:
    (first, second) = read_document(PACKED[suffix](rows(2)), "stdin")
    assert (first.path, second.path) == ("stdin:1", "stdin:2")


@pytest.mark.parametrize("inner", [*PACKED, ".zip"])
def test_an_archive_in_a_packing_is_not_opened(inner: str) -> None:
    data = (SAMPLES / "week.zip").read_bytes() if inner == ".zip" else PACKED[inner](rows(2))
    assert list(read_document(gzip.compress(data), "a.gz")) == [Skipped("a.gz", "nested_archive")]


@pytest.mark.parametrize("suffix", PACKED)
def test_a_bomb_is_left_and_named(suffix: str) -> None:
    (skipped,) = read_document(PACKED[suffix](bytes(64 << 20)), f"bomb.txt{suffix}")
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "too_large"
    assert skipped.detail.startswith("× ")


def test_rows_that_pack_well_are_no_bomb() -> None:
    text = "Le même communiqué de la préfecture, repris mot pour mot. " * 20
    lines = "\n".join(json.dumps({"id": f"fil-{number}", "text": text}) for number in range(3000))
    outcomes = list(read_document(gzip.compress(lines.encode()), "same.jsonl.gz"))
    assert sum(isinstance(one, Article) for one in outcomes) == 3000


def test_a_line_that_is_too_long_is_named_and_the_rest_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "FILE_BYTES", 1000)
    long = json.dumps({"text": "mot " * 1000}).encode()
    outcomes = list(read_document(b'{"text":"Un."}\n' + long + b'\n{"text":"Deux."}\n', "w.jsonl"))
    assert [one.path for one in outcomes] == ["w.jsonl:1", "w.jsonl:2", "w.jsonl:3"]
    assert outcomes[1] == Skipped("w.jsonl:2", "too_large", "> 0.0 MiB")


@pytest.mark.parametrize("first", [b'{"text": "Dam', b'{"text": "' + b"mot " * 200 + b'"}'])
def test_a_file_longer_than_what_is_held_is_lines_even_if_the_first_is_damaged(
    first: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl, "FILE_BYTES", 700)
    monkeypatch.setattr(jsonl, "ARCHIVE_BYTES", 2000)
    outcomes = list(read_document(first + b"\n" + rows(12), "w.jsonl"))
    assert [one.path for one in outcomes] == [f"w.jsonl:{number}" for number in range(1, 14)]
    assert [isinstance(one, Skipped) for one in outcomes] == [True] + [False] * 12
    assert [
        one.reason for one in read_document(first + b"\n" + rows(12), "w.json") if isinstance(one, Skipped)
    ] == ["too_large"]


def test_each_line_has_its_own_encoding_and_its_own_fault() -> None:
    good, old, greek = (
        f'{{"text": "{text}"}}' for text in ("Été à Nîmes.", "Été à Sète.", "Το κείμενο της εφημερίδας")
    )
    data = b"\n".join([good.encode(), old.encode("cp1252"), greek.encode("cp1253"), b'{"text": "x"', b""])
    told = [
        (one.path, one.text if isinstance(one, Article) else one.reason)
        for one in read_document(data, "w.jsonl")
    ]
    assert told == [
        ("w.jsonl:1", "Été à Nîmes."),
        ("w.jsonl:2", "Été à Sète."),
        ("w.jsonl:3", "bad_encoding"),
        ("w.jsonl:4", "bad_json"),
    ]


def test_a_header_in_a_row_is_a_header() -> None:
    from digest.config import Config
    from digest.pipeline import prepare

    row = {"text": "date 2025-01 Le ministre a déclaré vendredi 10 janvier que le pont ouvrirait."}
    data = zlib.compress(json.dumps(row).encode(), wbits=31)
    (article,) = prepare(["-"], Config(), stdin=io.BytesIO(data)).articles
    assert [drop.reason for drop in article.drops] == ["header"]
    assert str(article.dating.day) == "2025-01-10"
