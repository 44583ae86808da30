"""The pages of the seeds, word for word: read the difference as an editor before you accept it."""

import pytest
from syrupy.assertion import SnapshotAssertion

from digest import __version__

PAGES = ("2024-W45.md", "2025-W02.md", "2025-W07.md", "a-dater.md", "index.md", "2025-W02.txt")


@pytest.mark.parametrize("name", PAGES)
def test_pages(files: dict[str, str], name: str, snapshot: SnapshotAssertion) -> None:
    page = files[name].replace(f"`digest` {__version__}", "`digest`")
    assert page == snapshot
