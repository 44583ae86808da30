"""A checksum is of every file that a model is loaded from."""

from pathlib import Path

import pytest

from digest.generators.checkpoint import TOKENIZERS, WANTED
from digest.generators.checksums import checksum


@pytest.mark.parametrize("pattern", [*WANTED, *TOKENIZERS])
def test_whatever_is_loaded_counts(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    file = tmp_path / pattern.replace("*", "source")
    found = []
    for content in ("one", "two"):
        file.write_text(content, encoding="utf-8")
        found.append(checksum(tmp_path))
    assert found[0] != found[1]
    assert len(found[0]) == 16


def test_what_is_no_part_of_the_model_does_not(tmp_path: Path) -> None:
    before = checksum(tmp_path)
    (tmp_path / "README.md").write_text("a model", encoding="utf-8")
    assert checksum(tmp_path) == before
    assert checksum(tmp_path, tmp_path / "README.md") != before
