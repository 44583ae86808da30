"""Slices give what reading in one go gives, and keep their identity while their bytes stay."""

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from digest.models import Article, Skipped
from digest.readers import (
    Slice,
    divided,
    identity,
    name_of,
    read_slice,
    read_sources,
    slice_sources,
    slicing,
    unique_names,
)


def by_slices(sources: list[str]) -> list[Article | Skipped]:
    found = [outcome for one in slice_sources(sources) for outcome in read_slice(one, lang="fr")]
    names = iter(unique_names([name_of(one) for one in found if isinstance(one, Article)]))
    return [one if isinstance(one, Skipped) else replace(one, id=next(names)) for one in found]


def rows(count: int) -> Iterable[str]:
    for number in range(count):
        yield json.dumps(
            {"id": f"n{number % 7}", "title": f"Titre {number}", "text": f"Le texte é {number}."}
        )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(slicing, "_BYTES", 700)
    (tmp_path / "long.jsonl").write_text("\n".join([*rows(40), "{broken", "", *rows(3)]) + "\n", "utf-8")
    (tmp_path / "short.jsonl").write_text("\n".join(rows(2)), "utf-8")
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(
            f"Titre {number}\n\nLe texte de l’article {number}.\n", "utf-8"
        )
    (tmp_path / "empty.txt").write_bytes(b"")
    return tmp_path


def test_slices_give_the_same_outcomes_in_the_same_order(folder: Path) -> None:
    assert by_slices([str(folder)]) == list(read_sources([str(folder)]))
    assert len(slice_sources([str(folder)])) > 5


def test_a_line_added_at_the_end_changes_the_last_part_only(folder: Path) -> None:
    before = [identity(one) for one in slice_sources([str(folder / "long.jsonl")])]
    with (folder / "long.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "new", "text": "Un article de plus."}) + "\n")
    after = [identity(one) for one in slice_sources([str(folder / "long.jsonl")])]
    assert after[: len(before) - 1] == before[:-1]
    assert after[len(before) - 1 :] != before[-1:]


def test_a_file_that_changes_changes_its_slice(folder: Path) -> None:
    before = [identity(one) for one in slice_sources([str(folder)])]
    (folder / "03.txt").write_text("Autre titre\n\nAutre texte, plus long que celui d’avant.\n", "utf-8")
    after = [identity(one) for one in slice_sources([str(folder)])]
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_a_part_whose_file_is_gone_is_named(folder: Path) -> None:
    part = slice_sources([str(folder / "long.jsonl")])[1]
    (folder / "long.jsonl").unlink()
    assert list(read_slice(part, lang="fr")) == [
        Skipped("long.jsonl", "unreadable", "No such file or directory")
    ]


def test_a_source_with_a_scheme_has_no_identity() -> None:
    assert identity(Slice(source="feeds:")) == b""


def test_a_part_whose_bytes_are_others_gives_nothing_but_its_name(folder: Path) -> None:
    """Its lines may be halves, under numbers that are not theirs."""
    path = folder / "long.jsonl"
    parts = slice_sources([str(path)])
    before = [outcome for one in parts for outcome in read_slice(one, lang="fr")]
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines[:20], *rows(1), *lines[20:]]), "utf-8")
    found = [list(read_slice(one, lang="fr")) for one in parts]
    same = len("".join(lines[:20]).encode())
    kept = [one for one in parts if one.stop <= same]
    assert 0 < len(kept) < len(parts)
    for one, outcomes in zip(parts, found, strict=True):
        if one not in kept:
            assert outcomes == [Skipped(f"long.jsonl:{one.line}", "changed")]
    read = [one for outcomes in found[: len(kept)] for one in outcomes]
    assert read == before[: len(read)]


def test_what_is_added_to_a_file_that_was_cut_is_named(folder: Path) -> None:
    path = folder / "long.jsonl"
    before = by_slices([str(path)])
    parts = slice_sources([str(path)])
    with path.open("a", encoding="utf-8") as file:
        file.writelines(rows(1))
    found = [outcome for one in parts for outcome in read_slice(one, lang="fr")]
    assert len(found) == len(before) + 1
    assert found[-1] == Skipped("long.jsonl", "changed")


def test_a_file_that_is_written_while_it_is_read_is_named(folder: Path) -> None:
    for name in ("short.jsonl", "03.txt"):
        (one,) = slice_sources([str(folder / name)])
        outcomes = read_slice(one, lang="fr")
        assert isinstance(next(outcomes), Article)
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write("\n")
        assert list(outcomes)[-1] == Skipped(name, "changed")


def test_a_pipe_does_not_count_as_changed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writing = Thread(target=(tmp_path / "pipe").write_text, args=("Titre\n\nUne phrase est ici.\n",))
    writing.start()
    (article,) = read_sources([str(tmp_path / "pipe")])
    writing.join()
    assert isinstance(article, Article)


def test_a_slice_is_divided_into_smaller_ones_that_give_the_same(folder: Path) -> None:
    for one in slice_sources([str(folder)]):
        parts = [one]
        while len(smaller := [part for whole in parts for part in divided(whole)]) > len(parts):
            parts = smaller
        assert [*read_slice(one, lang="fr")] == [o for part in parts for o in read_slice(part, lang="fr")]
        assert all(len(part.files) == 1 for part in parts)
        assert all(len(list(read_slice(part, lang="fr"))) <= 1 for part in parts)
