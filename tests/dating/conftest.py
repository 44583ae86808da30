from collections.abc import Callable
from pathlib import Path

import pytest

from digest.dating import find_evidence
from digest.models import Article, Stated

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def seeds() -> dict[str, Article]:
    """The five seeds with their own evidence, by the first three characters of their names."""
    return {
        path.name[:3]: find_evidence(
            Article(path.name[:3], path.name, path.read_text(encoding="utf-8"), "fr")
        )
        for path in sorted(SEEDS.glob("*.txt"))
    }


@pytest.fixture
def dated() -> Callable[..., Article]:
    """A function that dates a text by its own evidence."""

    def date(
        text: str, lang: str = "fr", *, stated: tuple[Stated, ...] = (), url: str = "", name: str = "a"
    ) -> Article:
        return find_evidence(Article(name, f"{name}.txt", text, lang, stated=stated, url=url))

    return date
