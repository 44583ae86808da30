"""Systems: chance is twenty choices, the oracle bounds what choosing can reach, candidates are checked."""

from pathlib import Path

import pytest

from digest.compare import make_system, read_candidate
from digest.compare.systems import SEEDS
from digest.errors import UsageError
from digest.metrics import MetricSettings, make_metrics
from digest.models import Extract, Item, Output
from tests.compare import made

ITEMS = made.items(6)
IDS = tuple(item.id for item in ITEMS)


def printed(name: str, item: Item, words: int = 25) -> tuple[Output, ...]:
    return make_system(name).outputs(item, words)


def test_random_is_twenty_choices_that_differ_and_stay() -> None:
    outputs = printed("random", ITEMS[0])
    assert len(outputs) == SEEDS == 20
    assert len({output.text for output in outputs}) > 3
    again = printed("random", ITEMS[0])
    assert [output.text for output in again] == [output.text for output in outputs]


def test_an_output_is_its_units_and_names_its_system() -> None:
    (output,) = printed("lead", ITEMS[0])
    units = ITEMS[0].story.articles[0].units
    assert output.text == " ".join(units[extract.unit].text for extract in output.extracts)
    assert (output.system, output.item) == ("lead", "i00")
    assert output.seconds >= 0


@pytest.mark.parametrize("item", ITEMS, ids=IDS)
@pytest.mark.parametrize("words", [1, 14, 30, 200])
def test_the_oracle_keeps_the_budget_and_beats_every_unit(item: Item, words: int) -> None:
    (rouge,) = make_metrics(["rouge"], MetricSettings())

    def quality(output: Output) -> float:
        one, two, *_ = rouge.score(item, output)
        return (one or 0) + (two or 0)

    (output,) = printed("oracle", item, words)
    units = item.story.articles[0].units
    spoken = sum(len(units[extract.unit].words) for extract in output.extracts)
    assert spoken <= words or len(output.extracts) == 1
    alone = [
        Output("x", item.id, unit.text, (Extract(item.story.articles[0].id, place),))
        for place, unit in enumerate(units)
    ]
    assert quality(output) >= max(map(quality, alone)) - 1e-9


def test_the_oracle_says_nothing_without_references() -> None:
    assert printed("oracle", Item("x", ITEMS[0].story)) == ()


def test_an_unknown_system_is_named() -> None:
    with pytest.raises(UsageError, match="Did you mean lead"):
        make_system("leed")


def test_a_candidate_gives_its_text_whatever_the_budget(tmp_path: Path) -> None:
    rows = [{"id": "i00", "summary": "Un texte assez long."}, {"id": "i01", "summary": ""}]
    file = made.written(tmp_path / "mine.jsonl", rows)
    mine = read_candidate(f" mine = {file}", IDS, IDS)
    assert mine.outputs(ITEMS[0], 1) == (Output("mine", "i00", "Un texte assez long."),)
    assert mine.outputs(ITEMS[1], 60) == mine.outputs(ITEMS[2], 60) == ()


def test_lines_follow_the_order_of_the_references(tmp_path: Path) -> None:
    (tmp_path / "lines").write_text("Un.\nDeux.\n")
    mine = read_candidate(f"mine={tmp_path / 'lines'}", ("i01", "i00"), IDS)
    assert mine.texts == {"i01": ("Un.",), "i00": ("Deux.",)}


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("mine", "names no system and file"),
        ("=file", "names no system and file"),
        ("mine=", "names no system and file"),
        ("lead=file", "lead is a system of ours"),
        ("oracle=file", "oracle is a system of ours"),
        ("sumy:lsa=file", "is a system of ours"),
        ("a\nb=file", "no system can be called"),
        ("mine=nowhere", "nowhere: there is no such file"),
        ("mine=strange", "no summary of any item. The items are called i00, i01, i02…"),
        ("mine=blank", "no summary of any item"),
    ],
)
def test_a_wrong_candidate_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stated: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    made.written(Path("strange"), [{"id": "zzz", "summary": "Un."}])
    made.written(Path("blank"), [{"id": "i00", "summary": " "}])
    with pytest.raises(UsageError) as raised:
        read_candidate(stated, IDS, IDS)
    assert told in str(raised.value)
