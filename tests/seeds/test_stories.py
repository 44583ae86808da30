"""The seeds tell four stories of one affair, whatever the order of the files."""

import shutil
from itertools import permutations
from pathlib import Path

from digest.config import Config
from digest.models import Story
from digest.pipeline import Prepared, build, prepare, tell
from tests.seeds.conftest import IDS, SEEDS


def partition(stories: tuple[Story, ...]) -> set[frozenset[str]]:
    return {frozenset(article.id[:3] for article in story.articles) for story in stories}


PARTITION = {frozenset({"004"}), frozenset({"000", "001"}), frozenset({"003"}), frozenset({"002"})}


def test_one_merge_and_nine_pairs_apart(prepared: Prepared) -> None:
    assert partition(tell(prepared, Config())) == PARTITION


def test_the_same_stories_in_every_order(prepared: Prepared) -> None:
    expected = tell(prepared, Config())
    for order in permutations(prepared.articles):
        assert tell(Prepared(order, prepared.copies, ()), Config()) == expected


def test_one_thread_in_the_order_of_the_days(prepared: Prepared) -> None:
    stories = tell(prepared, Config())
    assert len({story.thread for story in stories}) == 1
    assert stories[0].thread
    assert [story.articles[0].id[:3] in {"000", "001"} for story in stories] == [False, True, False, False]
    assert [story.period.id if story.period else None for story in stories] == [
        "2024-W45",
        "2025-W02",
        "2025-W07",
        None,
    ]


def test_the_copy_is_proved(prepared: Prepared) -> None:
    story = next(story for story in tell(prepared, Config()) if len(story.articles) == 2)
    assert [{link.one[:3], link.other[:3]} for link in story.why] == [{"000", "001"}]
    assert len(story.origins) == 1


def test_a_fourth_copy_changes_the_counts_alone(tmp_path: Path, prepared: Prepared) -> None:
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, tmp_path)
    shutil.copy(SEEDS / f"{IDS['000']}.txt", tmp_path / "reprise.txt")
    with_copy = prepare([str(tmp_path)], Config())
    story = next(story for story in tell(with_copy, Config()) if len(story.articles) == 3)
    assert len(story.origins) == 1
    texts = [_printed(made) for made in (prepared, with_copy)]
    assert texts[0] == texts[1]


def _printed(prepared: Prepared) -> list[str]:
    """The texts of the units that W02 prints."""
    brief = next(brief for brief in build(prepared, Config()).briefs if brief.period.id == "2025-W02")
    units = {article.id: article.units for article in prepared.articles}
    entries = [entry for section in brief.sections for entry in section.entries]
    extracts = [*brief.lead, *(extract for entry in entries for extract in entry.summary.extracts)]
    return [units[extract.article][extract.unit].text for extract in extracts]
