"""`digest compare`: a mistake is one line on stderr, whatever the input, and nothing is written."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SEEDS, Run
from tests.compare import made

QUICK = ("--systems", "lexrank", "--words", "25", "--bootstrap", "200")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--systems", "leed"], "no summarizer is called 'leed'. Did you mean lead?"),
        (["--systems", "oracle"], "the oracle needs references"),
        (["--metrics", "rouje"], "no metric is called 'rouje'. Did you mean rouge?"),
        (["--metrics", "rouge,chrf"], "rouge, chrf compare with references, and no item has one"),
        (["--metrics", "embedding"], "needs a model"),
        (
            ["--baseline", "leed"],
            "--baseline: no system to compare with is called 'leed'. Did you mean lead?",
        ),
        (["--baseline", "oracle"], "--baseline: no system to compare with is called 'oracle'"),
        (["--model", "nowhere"], "nowhere"),
        (["--tokenizer", "fra"], "--tokenizer"),
        (["--per", "week"], "--per"),
        (["--words", "0"], "--words"),
        (["--blind", "3"], "--blind and -o go together"),
        (["-o", "form"], "--blind and -o go together"),
        (["--refs", "nowhere"], "nowhere"),
        (["--refs", "nul.jsonl"], "nul.jsonl: it has no reference of any item. The items are called 000_"),
        (["--refs", "blank.jsonl"], "blank.jsonl: it has no reference of any item"),
        (["--refs", "lines.txt"], "lines.txt: lines without ids: nothing says"),
        (["--refs", "good.jsonl", "--candidates", "a=lines.txt"], "2 of them, and 1 rows of references"),
        (["--candidates", "a=five.txt"], "five.txt: lines without ids: nothing says which item"),
        (["--raters", "3"], "--raters goes with --blind and -o"),
        (["--votes", "--raters", "3"], "--votes merges forms; --blind, --raters and -o write them"),
        (["--votes", "-o", "form"], "--votes merges forms"),
        (["--votes", "--blind", "3", "-o", "form"], "--votes merges forms"),
        (["--candidates", "mine"], "mine names no system and file"),
        (["--candidates", "mine=nowhere"], "nowhere: there is no such file"),
        (["--candidates", "mine=folder"], "folder: it is a folder, not a file"),
        (["--candidates", "mine=nul.jsonl"], "nul.jsonl: it has no summary of any item"),
        (["--candidates", "mine=twice.jsonl"], "twice.jsonl:2: 000_c3d429e879a21d32 is there twice"),
        (["--candidates", "mine=deep.jsonl"], "deep.jsonl:1: not a JSON object"),
        (["--candidates", "mine=long.jsonl"], "long.jsonl:1: a text of 10,000,000 characters"),
        (["--candidates", "lead=good.jsonl"], "lead is a system of ours"),
        (["--candidates", "a=good.jsonl", "--candidates", "a=good.jsonl"], "two candidates are called a"),
        (["--html", ""], "--html"),
    ],
)
def test_a_mistake_is_one_line(run: Run, arguments: list[str], told: str) -> None:
    name = "000_c3d429e879a21d32"
    Path("folder").mkdir()
    Path("lines.txt").write_text("Un.\nDeux.\n")
    Path("five.txt").write_text("Un.\n" * 5)
    Path("deep.jsonl").write_text('{"id": ' + "[" * 200_000)
    made.written(Path("nul.jsonl"), [{"id": "a\0b", "summary": "Un."}])
    made.written(Path("blank.jsonl"), [{"id": name, "summary": " "}])
    made.written(Path("good.jsonl"), [{"id": name, "summary": "Un."}])
    made.written(Path("twice.jsonl"), [{"id": name, "summary": "Un."}] * 2)
    made.written(Path("long.jsonl"), [{"id": name, "summary": "a" * 10_000_000}])
    before = sorted(Path().iterdir())
    outcome = run("compare", SEEDS, *QUICK, "-q", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("digest: ")
    assert told in outcome.err
    assert outcome.err.count("\n") == 1
    assert sorted(Path().iterdir()) == before


def test_a_model_without_the_extra_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "transformers", None)
    Path("model").mkdir()
    outcome = run("compare", SEEDS, *QUICK, "-q", "--model", "model")
    assert outcome.code == 1
    assert "pip install 'press-digest[abstractive]'" in outcome.err
    assert outcome.err.count("\n") == 1


def test_an_empty_folder_is_no_comparison(run: Run) -> None:
    Path("empty").mkdir()
    outcome = run("compare", "empty")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("digest: no article in empty")


def test_hostile_texts_do_no_harm(run: Run, tmp_path: Path) -> None:
    hostile = [
        '<script>alert(1)</script> & "x" {{ 7*7 }} \\input{secret} =1+1 | [a](javascript:x)',
        "\u202eabc\u0000\ud800 \x1b[31m",
        "a" * 20_000,
        "« " * 2_000,
    ]
    rows = [row | {"summary": text} for row, text in zip(made.rows(4), hostile, strict=True)]
    Path("mine.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    made.written(tmp_path / "four.jsonl", made.rows(4))
    files = [a for form in ("html", "md", "json", "csv", "tex") for a in (f"--{form}", f"r.{form}")]
    name = "<b>x</b>,@cmd|{{y}}"
    outcome = run("compare", "four.jsonl", *QUICK, "--candidates", f"{name}=mine.jsonl", *files)
    assert (outcome.code, outcome.err) == (0, "")
    page = Path("r.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert "<b>x</b>" not in page
    assert "\x1b" not in outcome.out
    assert json.loads(Path("r.json").read_text(encoding="utf-8"))
