"""A language model on the command line: named, refused in one line, printed, recorded."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SEEDS, Pretend, Run
from tests.summarizers.abstractive.pretending import first_words

WRITE = ("--summarizer", "abstractive", "--model", "pretending", "-q")
WRONG = "La Lune est carrée, a révélé Jean Moulin."


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--summarizer", "abstractive"], "abstractive needs a model. Name a folder"),
        (["--summarizer", "endpoint"], "endpoint needs an address. Name the server"),
        (["--summarizer", "endpoint", "--endpoint", "http://x/v1"], "endpoint needs a model."),
        (["--summarizer", "abstractive:/nowhere"], "/nowhere: there is no such folder or file"),
        (["--device", "cpu"], "--device is for a model that writes, and salience chooses units"),
        (["--endpoint", "http://x/v1"], "--endpoint is for a model that writes"),
        ([*WRITE, "--device", "gpu"], "abstractive.device = 'gpu'. It takes auto, cpu"),
        ([*WRITE, "--prompts", "."], "no prompts in this folder"),
        (["--summarizer", "endpoint", "--endpoint", "ftp://x"], "endpoint.url is no address"),
    ],
)
def test_mistakes_are_one_line_before_the_pile_is_read(run: Run, arguments: list[str], told: str) -> None:
    outcome = run("build", "no-such-folder", *arguments)
    assert told in outcome.err
    assert outcome.code in {1, 2}
    assert outcome.err.count("\n") == 1


def test_without_transformers_one_line_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "transformers", None)
    monkeypatch.setitem(sys.modules, "torch", None)
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "config.json").write_text('{"model_type": "llama"}')
    outcome = run("build", "no-such-folder", "--summarizer", "abstractive", "--model", tmp_path / "model")
    assert "pip install 'press-digest[abstractive]'" in outcome.err
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)


@pytest.mark.parametrize("command", ["build", "summarize", "compare"])
def test_help_imports_no_model(command: str) -> None:
    program = (
        "import sys; from digest.cli import digest; "
        f"digest.main(['{command}', '--help'], standalone_mode=False); "
        "assert not {'torch', 'transformers', 'digest.generators'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "--device" in done.stdout


def _stories(folder: Path) -> list[dict[str, object]]:
    briefs = [json.loads(path.read_text()) for path in sorted(folder.glob("20*.json"))]
    return [story for brief in briefs for section in brief["sections"] for story in section["stories"]]


def test_a_brief_prints_what_the_model_wrote(run: Run, pretend: Pretend) -> None:
    generator = pretend()
    assert run("build", SEEDS, *WRITE, "--out", "out").code == 0
    assert len(generator.calls) <= 2
    stories = _stories(Path("out"))
    records = [story["writing"] for story in stories]
    assert all(isinstance(record, dict) and record["model"] == "pretending" for record in records)
    page = "\n".join(path.read_text() for path in sorted(Path("out").glob("20*.md")))
    assert "Rédigé avec pretending" in page


def test_with_everything_refused_the_stories_are_the_extractive_ones(run: Run, pretend: Pretend) -> None:
    assert run("build", SEEDS, "-q", "--out", "plain").code == 0
    pretend(lambda _: WRONG)
    assert run("build", SEEDS, *WRITE, "--out", "written").code == 0
    for plain in sorted(Path("plain").glob("20*.md")):
        lines = (Path("written") / plain.name).read_text().splitlines()
        kept = [line for line in lines if not line.startswith(("*Modèle", "*Un article reste"))]
        told = [line for line in plain.read_text().splitlines() if not line.startswith("*Un article reste")]
        body, own = ("\n".join(each).partition("## Sources")[0] for each in (kept, told))
        assert re.sub(r"\n{2,}", "\n", body) == re.sub(r"\n{2,}", "\n", own)
        assert "Lune" not in body.replace("Modèle", "")


def test_summarize_prints_wordings_and_records_the_writing(run: Run, pretend: Pretend) -> None:
    pretend(lambda prompt: f"{first_words(prompt)} {WRONG}")
    rows = [json.loads(line) for line in run("summarize", SEEDS, *WRITE, "--json").out.splitlines()]
    assert len(rows) == 5
    worded = [(row, unit) for row in rows for unit in row["units"] if "wording" in unit]
    assert worded
    assert all(unit["wording"] in row["summary"] for row, unit in worded)
    assert all(row["writing"]["refused"][-1]["sentence"].endswith(WRONG) for row in rows)
    assert not any(WRONG in row["summary"] for row in rows)
