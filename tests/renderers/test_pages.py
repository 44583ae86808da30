"""Whole pages as an editor reads them."""

from syrupy.assertion import SnapshotAssertion


def test_brief(files: dict[str, str], snapshot: SnapshotAssertion) -> None:
    assert files["2025-W02.md"] == snapshot


def test_brief_of_one_source(files: dict[str, str], snapshot: SnapshotAssertion) -> None:
    assert files["2024-W45.md"] == snapshot


def test_brief_as_text(files: dict[str, str], snapshot: SnapshotAssertion) -> None:
    assert files["2025-W02.txt"] == snapshot


def test_hostile_brief(files: dict[str, str], snapshot: SnapshotAssertion) -> None:
    assert files["2025-W01.md"] == snapshot


def test_undated(files: dict[str, str], snapshot: SnapshotAssertion) -> None:
    assert files["a-dater.md"] == snapshot


def test_index(files: dict[str, str], snapshot: SnapshotAssertion) -> None:
    assert files["index.md"] == snapshot
