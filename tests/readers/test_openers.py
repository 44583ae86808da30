"""Sources with a scheme: opened by their own opener, beside files, checked before anything is read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.errors import UsageError
from digest.models import Article, Skipped
from digest.readers import openers, read_sources
from digest.registry import Registry


class Shelf:
    """Opens `shelf:NAME`: one article and one input that gave none."""

    def check(self, source: str) -> None:
        if source == "shelf:":
            raise UsageError("names no shelf", where=source)

    def read(self, source: str) -> Iterator[Article | Skipped]:
        yield Article(id="same", path=f"{source}!1", text="Le ministre a parlé hier devant la presse.")
        yield Skipped(f"{source}!2", "no_text")


@pytest.fixture(autouse=True)
def shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openers, "OPENERS", Registry("opener", {"shelf": f"{__name__}:Shelf"}))


def test_a_scheme_is_read_beside_files(tmp_path: Path) -> None:
    (tmp_path / "same.txt").write_text("Un texte.", encoding="utf-8")
    found = list(read_sources(["shelf:b", str(tmp_path), "shelf:a", "shelf:a"]))
    assert [one.path for one in found] == ["same.txt", "shelf:a!1", "shelf:a!2", "shelf:b!1", "shelf:b!2"]
    articles = [one for one in found if isinstance(one, Article)]
    assert len({one.id for one in articles}) == 3
    assert articles[1].lang == "fr"


def test_a_scheme_is_checked_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="names no shelf"):
        read_sources(["shelf:"])


@pytest.mark.parametrize("name", ["other:thing", "shelf", "./shelf:a"])
def test_anything_else_is_a_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="no such file"):
        read_sources([name])
    (tmp_path / name).write_text("Un texte assez long.", encoding="utf-8")
    (article,) = read_sources([name])
    assert isinstance(article, Article)
