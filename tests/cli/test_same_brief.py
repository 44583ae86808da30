"""The same articles give the same brief, in whatever form they come."""

import gzip
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from backports import zstd

from digest.config import Config
from digest.models import Article
from digest.pipeline import build, prepare
from digest.readers import read_sources
from digest.renderers import render_issue
from tests.readers.archives import parquet, record

SEEDS = Path(__file__).parents[2] / "seeds"
TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in sorted(SEEDS.glob("*.txt"))}
ROWS = [{"id": name, "text": text} for name, text in TEXTS.items()]
LINES = "\n".join(json.dumps(row) for row in ROWS).encode()


def pages(source: Path) -> Mapping[str, str | bytes]:
    """What a reader of the briefs sees; the JSON beside it says where each article was read too."""
    config = Config()
    files = render_issue(build(prepare([str(source)], config), config), formats=("md", "txt"))
    return {name: content for name, content in files.items() if not name.endswith(".json")}


@pytest.fixture(scope="module")
def expected() -> Mapping[str, str | bytes]:
    return pages(SEEDS)


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("week.jsonl", lambda: LINES),
        ("week.jsonl.gz", lambda: gzip.compress(LINES)),
        ("week.jsonl.zst", lambda: zstd.compress(LINES)),
        ("week.parquet", lambda: parquet(ROWS[::-1], group=2)),
    ],
)
def test_rows_give_the_brief_of_the_folder(
    name: str, pack: Callable[[], bytes], expected: Mapping[str, str | bytes], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(pack())
    assert pages(tmp_path / name) == expected
    assert any("2025-W02" in page for page in expected)


def html(name: str, text: str) -> str:
    address = f"https://journal.example/{name}.html"
    body = "".join(f"<p>{part}</p>" for part in text.split("\n") if part.strip())
    return (
        f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><link rel="canonical" href="{address}">'
        f"<title>{name}</title></head><body><article>{body}</article></body></html>"
    )


def test_a_warc_gives_the_brief_of_the_folder_of_its_pages(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    records = []
    for name, text in TEXTS.items():
        page = html(name, text).encode()
        (tmp_path / "pages" / f"{name}.html").write_bytes(page)
        records.append(record(f"https://journal.example/{name}.html", page))
    archive = tmp_path / "pages.warc.gz"
    archive.write_bytes(b"".join(gzip.compress(one) for one in records[::-1]))
    assert pages(archive) == pages(tmp_path / "pages")
    read = [one.id for one in read_sources([str(archive)]) if isinstance(one, Article)]
    assert sorted(read) == sorted(TEXTS)
