"""The five seeds, read and built once."""

from pathlib import Path

import pytest

from digest.config import Config
from digest.models import Article, Issue
from digest.pipeline import Prepared, build, prepare
from digest.renderers import render_issue

SEEDS = Path(__file__).parents[2] / "seeds"
IDS = {path.stem[:3]: path.stem for path in SEEDS.glob("*.txt")}


@pytest.fixture(scope="session")
def prepared() -> Prepared:
    """The seeds, read, cleaned and dated."""
    return prepare([str(SEEDS)], Config())


@pytest.fixture(scope="session")
def articles(prepared: Prepared) -> dict[str, Article]:
    """The articles by the first three characters of their id."""
    return {article.id[:3]: article for article in prepared.articles}


@pytest.fixture(scope="session")
def issue(prepared: Prepared) -> Issue:
    """What a run over the seeds makes."""
    return build(prepared, Config())


@pytest.fixture(scope="session")
def files(issue: Issue) -> dict[str, str]:
    """The files that it writes, by name."""
    made = render_issue(issue, formats=Config().formats, templates=None)
    return {name: content.decode("utf-8") for name, content in made.items()}
