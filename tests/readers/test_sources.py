"""Folders, links, names and standard input."""

import os
from io import BytesIO
from pathlib import Path

import pytest

from digest.errors import UsageError
from digest.models import Article, Skipped
from digest.readers import read_sources


def written(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        file = folder / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.with_suffix(".txt").write_text(text, encoding="utf-8")
    return folder


def paths(*sources: Path) -> list[str]:
    return [outcome.path for outcome in read_sources([str(source) for source in sources])]


def test_a_folder_is_walked_in_the_order_of_the_paths(tmp_path: Path) -> None:
    written(tmp_path, b="B.", a="A.", c__a="CA.", B="Grand B.")
    assert paths(tmp_path) == ["B.txt", "a.txt", "b.txt", "c/a.txt"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    written(tmp_path, a="A.", __MACOSX__b="non")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "c.txt").write_text("non", encoding="utf-8")
    (tmp_path / ".DS_Store").write_bytes(b"\0")
    (tmp_path / "__MACOSX").mkdir()
    (tmp_path / "__MACOSX" / "d.txt").write_text("non", encoding="utf-8")
    assert "a.txt" in paths(tmp_path)
    (tmp_path / "~$c.docx").write_bytes(b"\0")
    passed_over = ("~$", "git", "MACOSX", "DS_")
    assert not [path for path in paths(tmp_path) if any(part in path for part in passed_over)]


def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path) -> None:
    inside, outside = written(tmp_path / "in", a="A."), written(tmp_path / "out", secret="S.")
    (inside / "away.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "nowhere.txt").symlink_to(inside / "gone.txt")
    (inside / "loop").symlink_to(inside)
    (inside / "again.txt").symlink_to(inside / "a.txt")
    outcomes = list(read_sources([str(inside)]))
    skipped = [(one.path, one.reason) for one in outcomes if isinstance(one, Skipped)]
    assert skipped == [(name, "unsafe_link") for name in ("away.txt", "folder", "nowhere.txt")]
    assert [one.path for one in outcomes if isinstance(one, Article)] == ["a.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    written(tmp_path, sub__a="A.")
    assert paths(tmp_path, tmp_path / "sub", tmp_path / "sub" / "a.txt") == ["a.txt"]


def test_a_pipe_in_a_folder_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(read_sources([str(tmp_path)])) == [Skipped("pipe.txt", "unsupported")]


def test_a_source_that_does_not_exist_is_named_with_its_neighbours(tmp_path: Path) -> None:
    written(tmp_path, semaine="A.")
    with pytest.raises(UsageError, match=r"semaone\.txt: .*Did you mean semaine\.txt\?"):
        read_sources([str(tmp_path / "semaone.txt")])


def test_standard_input_is_told_by_its_content() -> None:
    page = b"<!doctype html><title>T</title><p>Une phrase.</p>"
    rows = b'{"id": "r", "text": "Une phrase."}\n'
    for data, path in ((page, "stdin"), (rows, "stdin:1"), (b"Une phrase.", "stdin")):
        (article,) = read_sources(["-"], stdin=BytesIO(data))
        assert isinstance(article, Article)
        assert (article.path, article.text.strip()) == (path, "Une phrase.")


def test_the_language_is_the_default_only_where_nothing_tells(tmp_path: Path) -> None:
    written(tmp_path, en="The president said that he was ready to meet with the others.", short="Poutine")
    languages = [one.lang for one in read_sources([str(tmp_path)], lang="de") if isinstance(one, Article)]
    assert languages == ["en", "de"]


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xe9t\xe9\x1b[31m.txt")).write_text("Une phrase.", encoding="utf-8")
    (article,) = read_sources([str(tmp_path)])
    assert isinstance(article, Article)
    assert article.path == "\ufffdt\ufffd.txt"
    assert article.id == "\ufffdt\ufffd"
