"""Prints in files give the links that prints in memory give, in shards of any size and order."""

import random
from pathlib import Path

import pytest

from digest.clustering import copies, print_files
from digest.clustering.copies import linked
from digest.clustering.fingerprints import Fingerprint, fingerprint
from digest.clustering.print_files import prints_as_bytes
from digest.clustering.prints import HeldPrints
from digest.clustering.stored_prints import StoredPrints
from tests.clustering.archives import archive
from tests.clustering.making import make

PRINTS = [fingerprint(article) for article in [*archive(4, 199), make("a")]]


def stored(folder: Path, prints: list[Fingerprint], size: int) -> list[Path]:
    paths = []
    for start in range(0, len(prints), size):
        paths.append(folder / f"{start:03}.prints")
        paths[-1].write_bytes(prints_as_bytes(prints[start : start + size]))
    return paths


@pytest.mark.parametrize("exact", [0, 1_000])
@pytest.mark.parametrize("size", [1, 37, 200])
def test_files_give_the_links_that_memory_gives(
    tmp_path: Path, size: int, exact: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_EXACT", exact)
    monkeypatch.setattr(print_files, "_OPEN", 3)
    order = list(range(200))
    random.Random(size).shuffle(order)
    for wanted in (None, order):
        prints = StoredPrints(stored(tmp_path, PRINTS, size), wanted)
        held = [PRINTS[place] for place in wanted] if wanted else PRINTS
        assert list(linked(prints)) == list(linked(HeldPrints(held))) != []
        prints.close()


def test_no_shard_and_an_empty_one_hold_nothing(tmp_path: Path) -> None:
    for paths in ([], stored(tmp_path, [], 1), [tmp_path / "x"]):
        if paths:
            (tmp_path / "x").write_bytes(prints_as_bytes([]))
        assert list(linked(StoredPrints(paths))) == []


def test_a_cut_or_foreign_file_is_refused(tmp_path: Path) -> None:
    path = stored(tmp_path, PRINTS[:5], 5)[0]
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ValueError, match=r"000\.prints"):
        StoredPrints([path])
    path.write_bytes(bytes(500))
    with pytest.raises(ValueError, match="no file of prints"):
        StoredPrints([path])
