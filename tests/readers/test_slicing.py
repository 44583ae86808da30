"""Slices give what reading in one go gives, and keep their identity while their bytes stay."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from digest.models import Article, Skipped
from digest.readers import (
    Slice,
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
