"""The fingerprint changes with an article, a date or a setting, and with nothing else."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from digest.clustering.periods import period_of
from digest.composing import settings_for
from digest.config import Config, SectionRule
from digest.models import Article, Dating, Days, Story

ONE = Article(id="a", path="a.txt", text="Le pont a ouvert.", lang="fr")
OTHER = replace(ONE, id="b", text="Le tunnel a fermé.")
DATED = replace(ONE, dating=Dating(Days.only_on(date(2025, 1, 10)), "high"))
WEEK = period_of(date(2025, 1, 10), "week")
STORIES = (Story("s", (ONE,)), Story("t", (OTHER,)))


def mark_of(stories: tuple[Story, ...], config: Config) -> str:
    return settings_for(stories, WEEK, (), config).fingerprint


def test_the_order_and_the_place_of_files_do_not_count() -> None:
    moved = (Story("t", (replace(OTHER, path="ailleurs/b.txt"),)), Story("s", (ONE,)))
    elsewhere = replace(Config(), out=Path("elsewhere"), formats=("md",))
    assert mark_of(STORIES, Config()) == mark_of(moved, elsewhere)
    assert len(mark_of(STORIES, Config())) == 8


@pytest.mark.parametrize(
    ("stories", "changes"),
    [
        (STORIES[:1], {}),
        ((Story("s", (replace(ONE, text="Le pont a fermé."),)), STORIES[1]), {}),
        ((Story("s", (DATED,)), STORIES[1]), {}),
        (STORIES, {"words": 90}),
        (STORIES, {"summarizer": "lead"}),
        (STORIES, {"sections": (SectionRule("Monde", ("ONU",)),)}),
    ],
)
def test_what_the_page_is_made_of_counts(stories: tuple[Story, ...], changes: dict[str, object]) -> None:
    config = replace(Config(), **changes)  # type: ignore[arg-type] # one value of its own type each
    assert mark_of(stories, config) != mark_of(STORIES, Config())
