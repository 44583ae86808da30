"""`digest approve`: who read and approved a page, kept by rebuilds of the same page, told with changes."""

import json
from pathlib import Path

import pytest

import digest.writers.files
from tests.cli.conftest import SEEDS, Run

PAGE = Path("out/2025-W02.md")
SIGNED = "approuvée par Claire Martin le 14 janvier 2025"


def files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path("out").iterdir()}


def state() -> dict[str, object]:
    found = json.loads(PAGE.with_suffix(".json").read_bytes())["state"]
    assert isinstance(found, dict)
    return found


def approve(run: Run, *arguments: str) -> str:
    done = run("approve", "2025-W02", "--by", "Claire Martin", "--date", "2025-01-14", *arguments)
    assert done.code == 0, done.err
    return done.err.replace("\u00a0", " ")


@pytest.fixture(autouse=True)
def _built(run: Run) -> None:
    run("build", SEEDS, "-q")


def test_a_page_says_who_approved_it(run: Run) -> None:
    before = files()
    assert approve(run) == "out/2025-W02.md: approuvée par Claire Martin le 14 janvier 2025\n"
    after = files()
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {f"2025-W02.{form}" for form in ("md", "html", "txt", "json", "eml", "email.html")}
    for form in ("md", "html", "txt"):
        told = after[f"2025-W02.{form}"].decode()
        told = " ".join(told.replace("&nbsp;", " ").split())
        assert "approuvée par Claire Martin le 14 janvier 2025" in told
    assert state()["state"] == "approved"


def test_a_rebuild_of_the_same_page_keeps_the_signatures(run: Run) -> None:
    approve(run, "--read")
    approve(run)
    signed = files()
    done = run("build", SEEDS)
    assert files() == signed
    assert "modifiée" not in done.err
    assert run("build", SEEDS, "--locked").code == 0


def test_a_rebuild_that_changes_it_makes_it_a_draft_and_says_what_changed(run: Run) -> None:
    approve(run)
    signed = files()
    done = run("build", SEEDS, "--words", "40")
    told = done.err.replace("\u00a0", " ")
    assert "out/2025-W02.md: modifiée depuis l’approbation du 14 janvier 2025\n  " in told
    assert "\n  retrait (phrase) : " in told
    assert state()["state"] == "draft"
    changes = state()["changed_since"]
    assert isinstance(changes, list)
    assert {(one["kind"], bool(one["before"])) for one in changes} >= {("unit", True)}
    assert "modifiée depuis l’approbation du 14 janvier 2025*\n" in PAGE.read_text("utf-8").replace(
        "\u00a0", " "
    )
    assert not list(Path("out").glob("*.edited.md"))
    again = files()
    run("build", SEEDS, "--words", "40")
    assert files() == again
    run("build", SEEDS)
    assert files() == signed


def test_an_edited_page_is_signed_as_it_stands(run: Run) -> None:
    PAGE.write_text(PAGE.read_text("utf-8").replace("Donald Trump", "M. Trump", 1), "utf-8")
    assert "modifiée à la main" in approve(run)
    assert "M. Trump" in str(state()["page"])
    told = run("build", SEEDS).err.replace("\u00a0", " ")
    assert "out/2025-W02.edited.md" in told
    assert "modifiée depuis l’approbation du 14 janvier 2025" in told
    assert SIGNED in Path("out/2025-W02.edited.md").read_text("utf-8").replace("\u00a0", " ")


def test_undo_takes_back_one_signature_after_the_other(run: Run) -> None:
    before = files()
    approve(run, "--read")
    read = files()
    approve(run)
    run("approve", "2025-W02", "--undo")
    assert files() == read
    assert "personne ne l’a signée" in run("approve", str(PAGE), "--undo").err
    assert files() == before
    done = run("approve", "2025-W02", "--undo")
    assert (done.code, "nobody signed it" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["2025-W02"], "nobody signs"),
        (["2025-W02", "--by", "  "], "nobody signs"),
        (["2025-W99", "--by", "A"], "there is no such page"),
        (["../seeds", "--by", "A"], "there is no such page"),
        (["index", "--by", "A"], "is no record of a brief"),
        (["a-dater", "--by", "A"], "is no record of a brief"),
    ],
)
def test_what_cannot_be_signed(run: Run, arguments: list[str], told: str) -> None:
    before = files()
    done = run("approve", *arguments)
    assert (done.code, told in done.err, "Traceback" in done.err) == (2, True, False), done.err
    assert files() == before


def test_a_hostile_name_is_inert(run: Run) -> None:
    run("approve", "2025-W02", "--by", "<img src=x onerror=alert(1)>\n# [x](javascript:alert(1))" + "é" * 999)
    assert "<img" not in PAGE.with_suffix(".html").read_text("utf-8")
    assert "javascript:" not in PAGE.with_suffix(".html").read_text("utf-8").replace("(javascript:", "")
    assert len(PAGE.read_text("utf-8").splitlines()[-1]) < 600
    run("build", SEEDS)
    assert state()["state"] == "approved"


class _Killed(BaseException):
    """What no command catches."""


def killed_after(number: int, run: Run, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    """The command, killed after so many files."""
    written: list[str] = []
    part = digest.writers.files._part

    def writing(out: Path, name: str, data: bytes) -> tuple[Path, Path | None]:
        if len(written) == number:
            raise _Killed
        written.append(name)
        return part(out, name, data)

    with monkeypatch.context() as dying:
        dying.setattr(digest.writers.files, "_part", writing)
        with pytest.raises(_Killed):
            run(*arguments)


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("undone", [False, True])
def test_a_kill_is_mended_by_the_same_command(
    run: Run, monkeypatch: pytest.MonkeyPatch, number: int, *, undone: bool, edited: bool
) -> None:
    by = ("approve", "2025-W02", "--by", "A. *Lys*", "--date", "2025-01-13", "--read")
    if edited:
        PAGE.write_text(PAGE.read_text("utf-8").replace("Donald Trump", "M. Trump", 1), "utf-8")
    before = files()
    run(*by)
    if undone:
        approve(run)
        arguments: tuple[str, ...] = ("approve", "2025-W02", "--undo")
        expected = files_after_undo(run)
        approve(run)
    else:
        arguments = ("approve", "2025-W02", "--by", "Claire Martin", "--date", "2025-01-14")
        approve(run)
        expected = files()
        run("approve", "2025-W02", "--undo")
    killed_after(number, run, monkeypatch, *arguments)
    again = run(*arguments)
    assert (again.code, "à la main" in again.err) == (0, edited and not undone)
    assert files() == expected != before


def files_after_undo(run: Run) -> dict[str, bytes]:
    run("approve", "2025-W02", "--undo")
    return files()


@pytest.mark.parametrize("number", [1, 2])
def test_after_a_kill_somebody_else_may_sign(run: Run, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    approve(run)
    expected = files()
    run("approve", "2025-W02", "--undo")
    killed_after(number, run, monkeypatch, "approve", "2025-W02", "--by", "A. *Lys*")
    approve(run)
    assert files() == expected
