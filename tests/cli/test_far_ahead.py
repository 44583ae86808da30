"""A brief of a year that was mistyped: told to who runs it, never written on a page."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

MARCH_2025 = "1742000000"  # seconds since 1970: the 15th
TEXT = (
    "Un titre pour ce texte\n\nPublié le {}\n\nLe maire a rouvert la halle, qui a coûté 9 millions d'euros."
)


def built(run: Run, day: str, *options: str) -> tuple[str, str]:
    """What a build tells, and the pages that it writes."""
    Path("pile").mkdir(exist_ok=True)
    Path("pile/a.txt").write_text(TEXT.format(day), "utf-8")
    told = run("build", "pile", "--out", "out", *options).err.replace("\u00a0", " ").replace("\u202f", " ")
    return told, "".join(page.read_text("utf-8") for page in sorted(Path("out").glob("*.md")))


@pytest.mark.parametrize(
    ("day", "issue"),
    [("15/03/2052", "2052-W11"), ("15/03/2025", ""), ("20/04/2025", ""), ("20/08/2025", "2025-W34")],
)
def test_a_day_that_is_far_from_having_come(
    run: Run, monkeypatch: pytest.MonkeyPatch, day: str, issue: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MARCH_2025)
    told, pages = built(run, day)
    warned = [line for line in told.splitlines() if "lointaine" in line]
    assert [line.startswith(f"{issue} : une date encore lointaine (a)") for line in warned] == [True] * bool(
        issue
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4000000000")
    told, later = built(run, day)
    assert "lointaine" not in told
    assert later == pages


@pytest.mark.parametrize("executor", [(), ("--executor", "serial")])
def test_a_day_that_an_editor_set_is_not_questioned(
    run: Run, monkeypatch: pytest.MonkeyPatch, executor: tuple[str, ...]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MARCH_2025)
    Path("overrides.toml").write_text(
        '[[override]]\narticle = "a"\ndate = 2052-03-15\nreason = "ok"\n', "utf-8"
    )
    assert "lointaine" not in built(run, "15/03/2052", *executor)[0]
