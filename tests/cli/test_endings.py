"""Every command ends with an exit code, and a mistake with one line that says what, where and what to do."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SEEDS, Run

DIGEST = (sys.executable, "-m", "digest")


def ended(*arguments: str | Path, **streams: object) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a process of its own."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    done = subprocess.run([*DIGEST, *arguments], **pipes, text=True, check=False)  # type: ignore[call-overload] # pipes
    return done.returncode, done.stdout or "", done.stderr or ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["buidl"], "Did you mean build?"),
        (["build", SEEDS, "--out", "file"], "'file' is a file. Try 'digest build --help'"),
        (["build", SEEDS, "--out", ""], "the name is empty"),
        (["build", SEEDS, "--formats", ""], "name one or more of md,html,txt,json"),
        (["build", SEEDS, "--formats", ","], "name one or more of md,html,txt,json"),
        (["build", SEEDS, "--formats", "md,htm"], "Did you mean html?"),
        (["build", SEEDS, "--words", "0"], "--words"),
        (["build", SEEDS, "--words", "beaucoup"], "'--words': 'beaucoup' is not a whole number."),
        (["build", SEEDS, "--since", "hier"], "'--since': 'hier' is not written as a day is here"),
        (["build", SEEDS, "--until", "14/03/2025"], "such as 2025-02-20. Did you mean 2025-03-14?"),
        (["build", SEEDS, "--until", "2025-13-01"], "is no day: there is no month 2025-13."),
        (["override", "000", "--date", "2025-02-31"], "is no day: the month 2025-02 has 28 days."),
        (["facts", SEEDS, "--sentences", "file", "--threshold", "peu"], "a number from 0 to 1"),
        (["build", SEEDS, "--config", "nowhere.toml"], "nowhere.toml"),
        (["build", ""], "the name of a source is empty"),
        (["build", "fil"], "Did you mean file"),
        (["build", SEEDS, "--summarizer", "sumy:lexrank"], "Did you mean sumy:lex-rank"),
        (["dates", SEEDS, "--lang", "de", "--json"], "Available: en, fr"),
        (["list", "readrs"], "readers"),
        (["render", "file.txt"], "would be overwritten"),
        (["render", "nowhere.md"], "nowhere.md"),
        (["--lang", "fr", "build", SEEDS], "options follow the command, as in 'digest build SOURCES --lang'"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(run: Run, arguments: list[str | Path], told: str) -> None:
    Path("file").write_text("a file")
    Path("file.txt").write_text("# a text")
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err
    assert outcome.err.startswith("digest: ")
    assert outcome.err.count("\n") == 1
    assert Path("file.txt").read_text() == "# a text"
    assert sorted(path.name for path in Path().iterdir()) == ["file", "file.txt"]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("words = ", "not valid TOML"),
        ("titel = 'x'", "Did you mean title?"),
        ("words = 'many'", "words: Expected `int`"),
        ("period = 'year'", "Available: week, month, day"),
        ("out = 3", "out: Expected a path"),
        ("formats = []", "formats names none"),
        ("[[sections]]\ntitle = 3", "sections[0].title: Expected `str`"),
        ("[[sections]]\ntitle = 'x'\nwords = []\nwrods = []", "Did you mean words?"),
    ],
)
def test_a_wrong_setting_is_named(run: Run, settings: str, told: str) -> None:
    Path("my.toml").write_text(settings)
    outcome = run("build", SEEDS, "--config", "my.toml")
    assert outcome.code == 2
    assert told in outcome.err
    assert outcome.err.startswith("digest: my.toml: ")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("command", ["build", "dates", "units", "stories", "summarize"])
def test_an_empty_folder_fails_and_nothing_is_written(run: Run, command: str) -> None:
    Path("empty").mkdir()
    outcome = run(command, "empty")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("digest: no article in empty (0 skipped). Name ")
    assert not Path("out").exists()


def test_an_input_without_an_article_is_named(run: Run) -> None:
    Path("notes.txt").touch()
    outcome = run("build", "notes.txt")
    assert outcome.code == 1
    assert outcome.err.splitlines()[0].startswith("notes.txt: ")
    assert run("build", "notes.txt", "--strict").code == 3


def test_standard_input_may_be_closed() -> None:
    code, _, told = ended("dates", "-", preexec_fn=lambda: os.close(0), stdin=None)
    assert code == 1
    assert "Traceback" not in told
    assert told.splitlines()[-1].startswith("digest: no article in -")


@pytest.mark.parametrize("arguments", [("dates", "--json"), ("dates",), ("list", "readers"), ("--help",)])
def test_a_full_disk_behind_standard_output(arguments: tuple[str, ...]) -> None:
    command, *options = arguments
    sources = [SEEDS] if command == "dates" else []
    with Path("/dev/full").open("wb") as full:
        code, _, told = ended(command, *sources, *options, stdout=full)
    assert code == 1
    assert told.strip() == (
        "digest: standard output: cannot be written (No space left on device). "
        "Free some space or send it elsewhere"
    )


def test_a_reader_that_leaves_early_is_no_news() -> None:
    command: list[str | Path] = [*DIGEST, "units", SEEDS, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_interruption_is_exit_code_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("digest.pipeline.prepare", interrupted)
    outcome = run("build", SEEDS)
    assert outcome.code == 130
    assert outcome.err.strip() == "digest: interrupted. Run it again: no file was left half-written"


def test_pipes_get_no_progress_and_quiet_says_nothing() -> None:
    code, _, told = ended("dates", SEEDS)
    assert (code, told) == (0, "")
    folder = "--out=/dev/null/x"
    assert ended("build", SEEDS, "-q", folder)[2].count("\n") == 1


def test_output_is_utf8_whatever_the_locale_says() -> None:
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    code, out, _ = ended("dates", SEEDS, "--json", env=ascii_only, encoding="utf-8")
    assert code == 0
    assert "a déclaré" in out


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_bytes(next(SEEDS.glob("000*")).read_bytes())
    out = tmp_path / os.fsdecode(b"sorti\xe9")
    code, told, _ = ended("build", tmp_path / name, "--json", "--out", out, encoding="utf-8")
    assert code == 0
    assert json.loads(told)["files"]
    assert (out / "index.md").is_file()
