"""What somebody changed is kept, each time under a name of its own."""

from pathlib import Path

import pytest

from digest.errors import WriteError
from digest.writers import set_aside


def test_each_version_keeps_its_own_name(tmp_path: Path) -> None:
    names = []
    for text in ("un", "deux", "trois"):
        (tmp_path / "2025-W02.md").write_text(text)
        kept = set_aside(tmp_path / "2025-W02.md")
        assert kept.read_text() == text
        names.append(kept.name)
    assert names == ["2025-W02.edited.md", "2025-W02.edited-2.md", "2025-W02.edited-3.md"]
    assert not (tmp_path / "2025-W02.md").exists()


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="cannot be set aside"):
        set_aside(tmp_path / "nothing.md")
