"""Agreement: a system that depends on the order of a set is caught, in processes of their own."""

from pathlib import Path

import pytest

from digest.compare import make_system
from digest.compare.agreeing import agreement
from digest.compare.systems import Given
from digest.errors import DigestError
from tests.compare import made

_FICKLE = """
from digest.models import Extract, Summary

class Fickle:
    name = "fickle"

    def summarize(self, story, budget):
        article = story.articles[0]
        words = {word for unit in article.units for word in unit.words}
        first = next(iter(words))
        chosen = [n for n, unit in enumerate(article.units) if first in unit.words]
        return Summary("fickle", tuple(Extract(article.id, n) for n in chosen))
"""


@pytest.fixture
def fickle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A summarizer of another package."""
    (tmp_path / "fickle.py").write_text(_FICKLE)
    told = tmp_path / "fickle-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: fickle\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text("[digest.summarizers]\nfickle = fickle:Fickle\n")
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.usefixtures("fickle")
def test_what_depends_on_the_hash_seed_is_caught() -> None:
    systems = [make_system("lead"), make_system("fickle"), Given("mine", {}), make_system("oracle")]
    assert agreement(systems, made.items(8), 30) == {"lead": True, "fickle": False}


def test_nothing_to_run_is_no_process() -> None:
    assert agreement([Given("mine", {})], made.items(2), 30) == {}
    assert agreement([make_system("lead")], (), 30) == {}


def test_a_process_that_fails_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.compare.agreeing._PROGRAM", "import sys; sys.exit('no memory')")
    with pytest.raises(DigestError, match=r"^a second run of the systems failed \(no memory\)$"):
        agreement([make_system("lead")], made.items(2), 30)
