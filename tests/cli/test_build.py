"""`digest build`: files, last line, exit codes; one bad input never sinks a brief."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SEEDS, Run


def last(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").strip().splitlines()[-1]


def test_the_last_line_counts(run: Run) -> None:
    outcome = run("build", SEEDS)
    assert outcome.code == 0
    assert last(outcome.err).startswith("5 articles · 4 datés · 1 à dater · 3 semaines")
    names = sorted(path.name for path in Path("out").iterdir())
    weeks = ("2024-W45", "2025-W02", "2025-W07")
    expected = [f"{name}.{kind}" for name in weeks for kind in ("html", "json", "md", "txt")]
    assert set(expected) <= set(names)
    assert {"a-dater.md", "a-dater.html", "index.md", "index.html"} <= set(names)


def test_in_english(run: Run) -> None:
    outcome = run("build", SEEDS, "--lang", "en", "--formats", "md")
    assert last(outcome.err).startswith("5 articles · 4 dated · 1 undated · 3 weeks")
    assert Path("out/undated.md").is_file()
    assert not Path("out/2025-W02.html").exists()


def test_one_week(run: Run) -> None:
    outcome = run("build", SEEDS, "--week", "2025-W07", "--json")
    report = json.loads(outcome.out)
    assert report["periods"] == ["2025-W07"]
    assert len(report["outside"]) == 3
    assert not Path("out/2025-W02.md").exists()


def test_order_and_folder_of_the_call_change_nothing(run: Run, tmp_path: Path) -> None:
    files = sorted(SEEDS.glob("*.txt"))
    run("build", *files, "--out", "one", "-q")
    run("build", *reversed(files), "--out", "two", "-q")
    (tmp_path / "elsewhere").mkdir()
    os.chdir(tmp_path / "elsewhere")
    run("build", SEEDS, "--out", "../three", "-q")
    os.chdir(tmp_path)
    one, two, three = ({p.name: p.read_bytes() for p in Path(n).iterdir()} for n in ("one", "two", "three"))
    assert one == two
    assert one == three


def test_a_bad_input_is_named_and_the_rest_is_built(run: Run) -> None:
    Path("notes.txt").write_bytes(b"\x7fELF" + bytes(500))
    outcome = run("build", SEEDS, "notes.txt")
    assert outcome.code == 0
    assert "notes.txt: " in outcome.err
    assert Path("out/2025-W02.md").is_file()


def test_strict_makes_it_an_error(run: Run) -> None:
    Path("notes.txt").write_bytes(b"")
    outcome = run("build", SEEDS, "notes.txt", "--strict")
    assert outcome.code == 3
    assert Path("out/2025-W02.md").is_file()


@pytest.mark.parametrize(
    "arguments",
    [
        ["nowhere"],
        [SEEDS, "--week", "2025-W99"],
        [SEEDS, "--week", "2025-W07", "--since", "2025-02-01"],
        [SEEDS, "--since", "2025-02-02", "--until", "2025-02-01"],
        [SEEDS, "--summarizer", "leed"],
        [SEEDS, "--formats", "md,pdf"],
        [SEEDS, "--lang", "xx"],
        [SEEDS, "--no-such-option"],
        [],
    ],
)
def test_wrong_usage_is_exit_code_2_and_no_traceback(run: Run, arguments: list[str | Path]) -> None:
    outcome = run("build", *arguments)
    assert outcome.code == 2
    assert "Traceback" not in outcome.err
    assert not Path("out").exists()


def test_an_output_that_cannot_be_written_is_one_line(run: Run) -> None:
    Path("out").write_text("a file")
    outcome = run("build", SEEDS, "-q")
    assert outcome.code == 1
    assert outcome.err.startswith("digest: out: cannot be written (File exists). It is as it was")
    assert outcome.err.count("\n") == 1


def test_settings_of_the_folder_are_used(run: Run) -> None:
    Path("digest.toml").write_text('title = "Le Point du lundi"\nformats = ["md"]')
    run("build", SEEDS, "-q")
    assert "Le Point du lundi" in Path("out/2025-W02.md").read_text(encoding="utf-8")
    assert not Path("out/2025-W02.html").exists()


def test_init_writes_three_files_once(run: Run) -> None:
    assert run("init", "desk").code == 0
    assert sorted(path.name for path in Path("desk").iterdir()) == [
        "digest.toml",
        "landmarks.toml",
        "overrides.toml",
    ]
    again = run("init", "desk")
    assert again.code == 2
    assert "already there" in again.err
    assert run("build", SEEDS, "--config", "desk/digest.toml").code == 0


def test_render_follows_the_editor(run: Run) -> None:
    run("build", SEEDS, "-q")
    page = Path("out/2025-W02.md")
    edited = page.read_text(encoding="utf-8").replace("ouvert à une rencontre", "prêt à une rencontre")
    page.write_text(edited, encoding="utf-8")
    assert run("render", page).code == 0
    for kind in ("html", "txt"):
        assert "prêt à une rencontre" in Path(f"out/2025-W02.{kind}").read_text(encoding="utf-8")
    assert page.read_text(encoding="utf-8") == edited


def test_render_keeps_the_language_of_the_brief(run: Run) -> None:
    run("build", SEEDS, "--lang", "en", "-q")
    page = Path("out/2025-W02.html")
    before = page.read_bytes()
    assert run("render", "out/2025-W02.md").code == 0
    assert page.read_bytes() == before
    Path("out/2025-W02.json").unlink()
    assert run("render", "out/2025-W02.md").code == 0
    assert b'<html lang="fr">' in page.read_bytes()


NO_MARKDOWN = {
    "2025-W02.json": b'{"format": "digest.brief/1"}',
    "record.md": b'\n{"format": "digest.brief/1"}',
    "page.md": b"<!DOCTYPE html>\n<html></html>",
    "bytes.markdown": b"PK\0\0",
    "empty.md": b" \n",
    "notes": b"# Notes",
}


@pytest.mark.parametrize("command", ["render", "email"])
@pytest.mark.parametrize("name", NO_MARKDOWN)
def test_what_is_no_markdown_is_refused_and_nothing_is_touched(run: Run, command: str, name: str) -> None:
    Path("good.md").write_text("# Revue", "utf-8")
    Path(name).write_bytes(NO_MARKDOWN[name])
    done = run(command, *(["good.md"] if command == "render" else []), name)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"digest: {name}: is ")
    assert sorted(path.name for path in Path().iterdir()) == sorted(["good.md", name])
    assert Path(name).read_bytes() == NO_MARKDOWN[name]


def test_one_week_joins_the_others(run: Run) -> None:
    run("build", SEEDS, "-q")
    before = {path.name: path.read_bytes() for path in Path("out").iterdir()}
    run("build", SEEDS, "--week", "2025-W07", "-q")
    after = {path.name: path.read_bytes() for path in Path("out").iterdir()}
    assert after["index.md"] == before["index.md"]
    changed = {name for name in before if before[name] != after[name]}
    undated = {f"a-dater.{form}" for form in ("md", "html", "txt", "json")}
    assert changed <= undated | {"index.json", "2025-W07.json"}  # whose lock names the issues it goes on from


def test_no_link_leads_nowhere(run: Run) -> None:
    for arguments in ([], ["--week", "2025-W07"], ["--since", "2025-01-01"]):
        name = f"out{len(arguments)}{arguments[-1:]}"
        run("build", SEEDS, "-q", "--out", name, *arguments)
        for page in Path(name).glob("*.md"):
            links = re.findall(r"\]\(([\w-]+\.md)\)", page.read_text(encoding="utf-8"))
            assert [link for link in links if not (page.parent / link).is_file()] == []


def test_an_edited_brief_is_never_overwritten(run: Run) -> None:
    run("build", SEEDS, "-q")
    page = Path("out/2025-W02.md")
    edited = page.read_text(encoding="utf-8").replace("# Revue de presse", "# Ma revue")
    page.write_text(edited, encoding="utf-8")
    outcome = run("build", SEEDS, "-q")
    assert Path("out/2025-W02.edited.md").read_text(encoding="utf-8") == edited
    assert page.read_text(encoding="utf-8") != edited
    assert "2025-W02.edited.md" in outcome.err
    assert run("build", SEEDS, "-q").err == ""
    assert not Path("out/2025-W02.edited-2.md").exists()


def test_a_decision_without_an_article_is_named(run: Run) -> None:
    Path("overrides.toml").write_text('[[override]]\narticle = "zzz"\ndate = 2025-02-20\nreason = "?"\n')
    Path("landmarks.toml").write_text(
        '[[landmark]]\nid = "vote"\nlabel = "Vote du Sénat"\ndate = 2024-12-01\nwords = ["Sénat"]\n',
        encoding="utf-8",
    )
    desk = ("--overrides", "overrides.toml", "--landmarks", "landmarks.toml")
    err = run("dates", SEEDS, *desk, "--json").err
    assert "overrides.toml: date fixée par l’éditeur (zzz)" in err
    assert "(zzz)" in err
    assert "(vote)" in err


def test_zone_locale_and_hash_seed_change_no_byte(tmp_path: Path) -> None:
    written = []
    for number, zone in enumerate(("Pacific/Kiritimati", "America/Los_Angeles")):
        out = tmp_path / str(number)
        surroundings = {"TZ": zone, "LC_ALL": ("C", "C.UTF-8")[number], "PYTHONHASHSEED": str(number + 1)}
        command = [sys.executable, "-m", "digest", "build", str(SEEDS), "--out", str(out), "-q"]
        subprocess.run(command, env=os.environ | surroundings, check=True)
        written.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert written[0] == written[1]


@pytest.mark.parametrize(
    ("period", "name", "heading"),
    [
        ("week", "2025-W02", "Semaine 2 · du 8 au 10 janvier 2025"),
        ("month", "2025-01", "Du 8 au 10 janvier 2025"),
    ],
)
def test_a_part_of_a_period_says_which(run: Run, period: str, name: str, heading: str) -> None:
    run("build", SEEDS, "--since", "2025-01-08", "--until", "2025-01-10", "--period", period, "-q")
    page = Path(f"out/{name}.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert f"**{heading}**" in page


def test_a_colour_that_is_hard_to_read_is_told(run: Run) -> None:
    Path("digest.toml").write_text('[email]\naccent = "#e0a090"')
    outcome = run("build", SEEDS)
    assert "email.accent = #e0a090" in outcome.err
    assert "#e0a090" not in run("build", SEEDS, "--quiet").err
    assert "#e0a090" not in run("build", SEEDS, "--formats", "md").err


def test_an_edited_page_gives_its_own_message(run: Run) -> None:
    run("build", SEEDS, "--out", "out")
    page, message = Path("out/2025-W02.md"), Path("out/2025-W02.email.html")
    page.write_text(page.read_text().replace("Donald Trump", "D. Trump"))
    assert "D. Trump" not in message.read_text()
    run("render", str(page))
    assert "D. Trump" in message.read_text()
    assert b"D. Trump" in Path("out/2025-W02.eml").read_bytes()
    run("render", "out/a-dater.md")
    assert not Path("out/a-dater.eml").exists()
