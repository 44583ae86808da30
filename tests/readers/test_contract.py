"""What every reader of the table promises, ours and the entry points'."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.models import Article, Skipped
from digest.readers import READERS, REASONS
from digest.readers.base import Reader, StreamReader
from digest.readers.choice import STREAM_READERS, read_document

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "readers").iterdir())
PIECES = [
    b"\x00",
    b"\xff\xfe",
    b"\xc3",
    b"---\n",
    b"<p>",
    b"<!--",
    b"&#55296;",
    b"\x1b[",
    b'"',
    b"[" * 400,
    b"\n",
]


ALL = [*READERS.names(), *STREAM_READERS.names()]


def loaded(name: str) -> Reader | StreamReader:
    return READERS.load(name)() if name in READERS.names() else STREAM_READERS.load(name)()


@pytest.mark.parametrize("name", ALL)
def test_a_reader_is_named_as_in_the_table(name: str) -> None:
    reader = loaded(name)
    assert reader.name == name
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in reader.suffixes)


def test_no_two_readers_want_one_suffix() -> None:
    wanted = Counter(suffix for name in ALL for suffix in loaded(name).suffixes)
    assert set(wanted.values()) == {1}


@pytest.mark.parametrize("name", ALL)
@given(data=st.data())
@settings(deadline=None, max_examples=40)
def test_damaged_input_is_an_article_or_a_reason(name: str, data: st.DataObject) -> None:
    content = data.draw(st.sampled_from(SAMPLES)).read_bytes()
    at = data.draw(st.integers(0, len(content)))
    cut = data.draw(st.integers(0, 40))
    damaged = content[:at] + data.draw(st.sampled_from(PIECES)) + content[at + cut :]
    suffix = loaded(name).suffixes[0]
    outcomes = list(read_document(damaged, f"file{suffix}"))
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            assert outcome.reason in REASONS
        else:
            assert isinstance(outcome, Article)
            assert outcome.text.strip() or outcome.title
            assert "\r" not in outcome.text
            outcome.text.encode()


def test_the_table_imports_nothing_heavy() -> None:
    program = (
        "import sys, digest.readers; from digest.readers.choice import reader_of; reader_of('.txt', b'');"
        "heavy = {'numpy', 'lxml', 'trafilatura', 'ftfy', 'markdown', 'py3langid'};"
        "heavy |= {'pyarrow', 'fastwarc', 'fsspec', 'backports.zstd'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_every_reader_can_be_listed() -> None:
    from click.testing import CliRunner

    from digest.cli import digest

    listed = CliRunner().invoke(digest, ["list", "readers"]).output.split()
    assert {"html", "jsonl", "gzip", "zstd", "parquet", "warc", "mbox", "eml"} <= set(listed)
