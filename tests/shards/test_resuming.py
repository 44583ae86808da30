"""A run does what the runs before it did not: nothing twice, nothing left out."""

import json
import random
from pathlib import Path

import pytest

from digest.cli import digest
from digest.errors import LaterError, UsageError
from digest.shards import held_alone
from tests.shards.made import build, files, sentences


def report(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, object]:
    capsys.readouterr()
    build("in", "--out", "out", "--executor", "serial", "--formats", "md,json", "--json", *options)
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def add(pile: Path, day: str, name: str = "zz.txt") -> None:
    lines = sentences(random.Random(99), 5)
    (pile / "in" / name).write_text(f"date {day}\nUn article de plus\n\n" + "\n\n".join(lines), "utf-8")


def pages(out: Path) -> dict[str, bytes]:
    """The briefs; the records beside them say what was told from records before them."""
    return {name: data for name, data in files(out).items() if name.startswith("2025") and "md" in name}


def whole_pages(pile: Path) -> dict[str, bytes]:
    build("in", "--out", "whole", "--formats", "md,json")
    return pages(pile / "whole")


def test_a_second_run_builds_nothing(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = report(capsys)
    stood = {path: path.stat().st_mtime_ns for path in (pile / "out").iterdir() if path.is_file()}
    second = report(capsys)
    assert first["built"] == 4
    assert second["built"] == 0
    assert {path: path.stat().st_mtime_ns for path in stood} == stood
    assert second["fates"] == first["fates"]


@pytest.mark.parametrize("name", ["00b.txt", "zz.txt"])
def test_a_new_article_of_the_last_week_builds_that_week(
    pile: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    report(capsys)
    add(pile, "2025-01-31", name)
    assert report(capsys)["built"] == 1
    build("in", "--out", "whole", "--formats", "md,json")
    assert files(pile / "out") == files(pile / "whole")


def test_a_page_that_was_lost_or_edited_is_made_again(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(capsys)
    whole = files(pile / "out")
    (pile / "out" / "2025-W03.json").unlink()
    (pile / "out" / "2025-W04.md").write_text("à ma façon", "utf-8")
    assert report(capsys)["built"] == 2
    kept = files(pile / "out")
    assert kept.pop("2025-W04.edited.md") == "à ma façon".encode()
    assert kept == whole


def test_since_last_builds_from_the_first_new_article_on(
    pile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report(capsys, "--since-last")
    add(pile, "2025-01-22")
    told = report(capsys, "--since-last")
    assert told["periods"] == ["2025-W04", "2025-W05"]
    again = report(capsys, "--since-last")
    assert (again["periods"], again["files"], again["built"]) == ([], [], 0)
    assert again["inputs"] == told["inputs"]
    assert again["held"] == told["held"]
    assert again["dated"] == told["dated"]
    digest.main(
        ["build", "in", "--out", "out", "--since-last", "--formats", "md,json"], standalone_mode=False
    )
    assert "rien de nouveau" in capsys.readouterr().err


def test_since_last_sees_what_a_build_of_other_days_passed_over(
    pile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report(capsys)
    add(pile, "2025-01-22")
    report(capsys, "--week", "2025-W02")
    assert report(capsys, "--since-last")["periods"] == ["2025-W04", "2025-W05"]


def test_since_last_sees_an_article_that_went(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(pile, "2025-01-31")
    report(capsys)
    (pile / "in" / "zz.txt").unlink()
    assert report(capsys, "--since-last")["periods"] == ["2025-W05"]


@pytest.mark.parametrize(
    ("before", "after", "periods"),
    [
        ("2025-01-14", "2025-01-22", ["2025-W03", "2025-W04", "2025-W05"]),
        ("2025-01-31", "2025-02-05", ["2025-W05", "2025-W06"]),
        ("2025-02-05", "2025-02-14", ["2025-W07"]),
    ],
)
def test_since_last_sees_an_article_whose_day_changed(
    pile: Path, capsys: pytest.CaptureFixture[str], before: str, after: str, periods: list[str]
) -> None:
    """From the period that it left or came to, whichever is first; one that it leaves empty goes."""
    add(pile, before)
    report(capsys)
    add(pile, after)
    assert report(capsys, "--since-last")["periods"] == periods
    assert pages(pile / "out") == whole_pages(pile)


def test_since_last_sees_a_day_that_an_editor_gave(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(pile, "2025-01-22")
    report(capsys)
    (pile / "overrides.toml").write_text('[[override]]\narticle = "zz"\ndate = 2025-01-14\n', "utf-8")
    assert report(capsys, "--since-last")["periods"] == ["2025-W03", "2025-W04", "2025-W05"]
    assert pages(pile / "out") == whole_pages(pile)


@pytest.mark.parametrize(
    ("decision", "periods"),
    [
        ('article = "zz"\nexclude = true', ["2025-W04", "2025-W05"]),
        ('story = "zz"\nretitle = "Un titre"', ["2025-W02", "2025-W03", "2025-W04", "2025-W05"]),
    ],
)
def test_since_last_sees_what_an_editor_decided_and_took_back(
    pile: Path, capsys: pytest.CaptureFixture[str], decision: str, periods: list[str]
) -> None:
    """Of an article from its period on, of a story from the first one."""
    add(pile, "2025-01-22")
    report(capsys)
    decisions = pile / "overrides.toml"
    decisions.write_text(f"[[override]]\n{decision}\n", "utf-8")
    assert report(capsys, "--since-last")["periods"] == periods
    assert pages(pile / "out") == whole_pages(pile)
    decisions.unlink()
    assert report(capsys, "--since-last")["periods"] == periods
    assert pages(pile / "out") == whole_pages(pile)
    digest.main(["build", "in", "--out", "out", "--since-last"], standalone_mode=False)
    assert "rien de nouveau" in capsys.readouterr().err


def test_an_executor_that_does_not_exist_leaves_no_trace(pile: Path) -> None:
    with pytest.raises(UsageError, match="no executor is called"):
        build("in", "--out", "out", "--executor", "threads")
    assert not (pile / "out").exists()


def test_the_shelf_keeps_what_the_last_run_needed(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(capsys)
    before = set((pile / "out" / ".digest").iterdir())
    (pile / "in" / "a.jsonl").write_text(
        '{"id": "seul", "text": "Une phrase toute neuve est ici."}\n', "utf-8"
    )
    report(capsys)
    after = set((pile / "out" / ".digest").iterdir())
    assert len(after) < len(before)
    assert any(path not in before for path in after)


def test_a_shelf_that_is_cut_is_filled_again(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report(capsys)
    whole = files(pile / "out")
    shelf = pile / "out" / ".digest"
    for path in shelf.iterdir():
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    report(capsys)
    assert files(pile / "out") == whole


def test_two_runs_do_not_share_a_folder(pile: Path) -> None:
    with held_alone(pile / "out" / ".digest"), pytest.raises(LaterError, match="another run"):
        build("in", "--out", "out", "--executor", "serial")


@pytest.mark.parametrize("whole", [["--locked"], ["-"]])
def test_what_takes_all_at_once_is_refused(pile: Path, whole: list[str]) -> None:
    with pytest.raises(UsageError, match="shard by shard"):
        build("in", *whole, "--since-last")
    assert not (pile / "out").exists()
