"""`digest override`: what it writes, what it refuses, and that a build follows it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SEEDS, Run

WAITING = "002_68409e89ad1566e9"
LEADING = "001_b470db38799e9f52"


def test_a_decision_is_written_followed_and_taken_back(run: Run) -> None:
    run("build", SEEDS, "-q")
    done = run("override", "002", "--date", "2025-02-20", "--reason", "vérifié « à l'AFP »", "--who", "CM")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"overrides.toml: date fixée par l’éditeur ({WAITING}) → 2025-02-20 — vérifié « à l'AFP » (CM)\n"
    )
    run("build", SEEDS, "-q")
    assert "date fixée par l’éditeur" in Path("out/2025-W08.md").read_text(encoding="utf-8")
    assert run(
        "override", "002", "--undo"
    ).out == f"overrides.toml: retiré : date fixée par l’éditeur ({WAITING})\n".replace(" :", "\u00a0:")
    assert Path("overrides.toml").read_text(encoding="utf-8") == ""


def test_comments_and_order_stay(run: Run) -> None:
    text = (
        "# à moi\n[[override]]  # la une\narticle = '001'  # d'abord\npin = true\n# de 003\n"
        '\n[[override]]\narticle = "003"\nsection = "Monde"\n# fin\n'
    )
    Path("overrides.toml").write_text(text, encoding="utf-8")
    assert run("override", "001", SEEDS, "--pin", "2", "--who", "LF").code == 0
    changed = text.replace("pin = true\n", 'pin = 2\nwho = "LF"\n')
    assert Path("overrides.toml").read_text(encoding="utf-8") == changed
    assert run("override", "001", SEEDS, "--undo", "pin").code == 0
    left = text.replace("[[override]]  # la une\narticle = '001'  # d'abord\npin = true\n", "")
    assert Path("overrides.toml").read_text(encoding="utf-8") == left


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("zzz", "--pin"), "no article and no story is called 'zzz'"),
        (("00", "--pin"), "can mean several"),
        (("001",), "0 decisions at once"),
        (("001", "--pin", "--split"), "2 decisions at once"),
        (("2025-W02-001", "--split"), "is of an article"),
        (("001", "--undo", "pin"), "nothing of the kind is decided"),
        (("001", "--retitle", ""), "the text of --retitle is empty"),
        (("001", "--retitle", "x" * 201), "has 201 characters"),
        (("001", "--reword", "0", "Non."), "0 is not in the range"),
        (("001", "--merge", "nul"), "no article and no story is called 'nul'"),
        (("--pin",), "no article or story is named"),
    ],
)
def test_what_cannot_be_decided_is_refused_in_one_line(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    named = (arguments[0], SEEDS, *arguments[1:]) if not arguments[0].startswith("-") else arguments
    done = run("override", *named)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not Path("overrides.toml").exists()


def test_a_contradiction_is_refused_and_nothing_is_written(run: Run) -> None:
    assert run("override", "001", SEEDS, "--exclude").code == 0
    before = Path("overrides.toml").read_bytes()
    done = run("override", "001", SEEDS, "--pin")
    assert done.code == 2
    assert "contradict each other, tables 1 and 2" in done.err
    assert Path("overrides.toml").read_bytes() == before


def test_the_list_and_every_kind(run: Run) -> None:
    for arguments in (
        ("001", "--retitle", "Un titre"),
        ("003", "--section", "Monde"),
        ("003", "--reword", "2", "Une phrase."),
        ("004", "--hold"),
        ("2025-W07-003", "--merge", "2025-W02"),
        ("000", "--exclude", "--story"),
    ):
        done = run("override", arguments[0], SEEDS, *arguments[1:])
        assert done.code == 0, done.err
    listed = [json.loads(line) for line in run("override", "--list", "--json").out.splitlines()]
    assert [one["kind"] for one in listed] == ["retitle", "section", "reword", "hold", "merge", "exclude"]
    assert listed[5]["story"].startswith("000_")
    assert "Une phrase." in run("override", "--list").out


def test_without_anything_built_the_name_is_not_checked(run: Run) -> None:
    done = run("override", "001", "--pin")
    assert done.code == 0
    assert "nom non vérifié" in done.err


def test_beside_the_settings(run: Run) -> None:
    run("init", "bureau")
    done = run("override", "001", SEEDS, "--config", "bureau/digest.toml", "--pin")
    assert done.code == 0
    text = Path("bureau/overrides.toml").read_text(encoding="utf-8")
    assert text.startswith("# Your own decisions.")
    assert text.endswith(f'[[override]]\nstory = "{LEADING}"\npin = true\n')


def test_a_build_tells_what_it_could_not_follow(run: Run) -> None:
    Path("overrides.toml").write_text(
        '[[override]]\narticle = "parti"\nexclude = true\n'
        '\n[[override]]\nstory = "2025-W33-001"\npin = true\n',
        encoding="utf-8",
    )
    done = run("build", SEEDS, "--json")
    assert "écarté (parti)" in done.err
    assert "épinglé (2025-W33-001)" in done.err
    told = json.loads(done.out)["idle"]
    assert [(one["kind"], one["why"]) for one in told] == [("exclude", "unknown"), ("pin", "unknown")]


def test_decisions_and_builds_in_any_order_leave_the_same_files(run: Run) -> None:
    def build() -> dict[str, bytes]:
        assert run("build", SEEDS, "-q").code == 0
        return {path.name: path.read_bytes() for path in Path("out").iterdir()}

    run("override", "002", SEEDS, "--date", "2025-02-20")
    assert "2025-W08.md" in build()
    run("override", "002", "--undo")
    run("override", "004", SEEDS, "--exclude", "--reason", "ancien")
    after = build()
    assert "2025-W08.md" not in after
    assert "2024-W45.html" not in after
    for path in Path("out").iterdir():
        path.unlink()
    assert build() == after
    run("build", SEEDS, "-q", "--period", "month")
    assert set(after) <= set(build())


def test_an_edited_page_that_is_emptied_is_set_aside(run: Run) -> None:
    run("build", SEEDS, "-q")
    page = Path("out/2024-W45.md")
    page.write_text("# À moi\n", encoding="utf-8")
    run("override", "004", SEEDS, "--exclude")
    err = run("build", SEEDS, "-q").err
    assert "2024-W45.edited.md" in err
    assert Path("out/2024-W45.edited.md").read_text(encoding="utf-8") == "# À moi\n"
    assert not page.exists()
