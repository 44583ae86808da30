"""One file a messy case in tests/samples/readers; `expected.json` says what each gives."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from digest.models import Article, Skipped
from digest.readers import REASONS, read_sources

SAMPLES = Path(__file__).parents[1] / "samples" / "readers"
EXPECTED = json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))
FILES = sorted(file.name for file in SAMPLES.iterdir() if file.name != "expected.json")


def told(outcome: Article | Skipped) -> dict[str, object]:
    if isinstance(outcome, Skipped):
        return {"path": outcome.path, "skipped": outcome.reason}
    fields = {key: value for key, value in asdict(outcome).items() if value and key != "dating"}
    fields["stated"] = [[stated.kind, stated.text] for stated in outcome.stated]
    fields["references"] = list(outcome.references)
    return {key: value for key, value in fields.items() if value}


@pytest.mark.parametrize("name", FILES)
def test_a_sample_gives_what_it_should(name: str) -> None:
    assert [told(outcome) for outcome in read_sources([str(SAMPLES / name)])] == EXPECTED[name]


def test_every_sample_has_its_expectation() -> None:
    assert sorted(EXPECTED) == FILES


def test_no_file_of_a_folder_is_lost() -> None:
    outcomes = list(read_sources([str(SAMPLES)]))
    seen = {outcome.path.split("!")[0].split(":")[0] for outcome in outcomes}
    assert seen == {*FILES, "expected.json"}
    assert {outcome.reason for outcome in outcomes if isinstance(outcome, Skipped)} <= set(REASONS)


def test_the_order_of_the_sources_changes_nothing() -> None:
    files = [str(SAMPLES / name) for name in FILES]
    forward = list(read_sources(files))
    assert list(read_sources(files[::-1])) == forward
    assert list(read_sources([*files, str(SAMPLES / FILES[0])])) == forward


def test_typography_is_left_alone() -> None:
    (article,) = read_sources([str(SAMPLES / "cp1252.txt")])
    assert isinstance(article, Article)
    assert article.text == "L’Élysée a publié « un communiqué » — œuvre commune… 12 000 €.\n"
