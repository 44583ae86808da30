"""Every command in the README and the guides prints what the page says."""

from pathlib import Path

import pytest

from docs.samples import PAGES, renewed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_samples_are_true(page: Path) -> None:
    assert renewed(page) == page.read_text(encoding="utf-8"), "run `make docs` and read the difference"
