"""`digest compare`: every option; bad input is one line on stderr and an exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SEEDS, Run
from tests.compare import made

QUICK = ("--systems", "lexrank", "--words", "25", "--bootstrap", "200")
FORMS = ("html", "md", "json", "csv", "tex")


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """22 articles with references, enough for a verdict."""
    return made.written(tmp_path / "rows.jsonl", made.rows(22))


@pytest.fixture
def four(tmp_path: Path) -> Path:
    """Four articles with references, enough to be quick."""
    return made.written(tmp_path / "four.jsonl", made.rows(4))


def systems(file: Path) -> list[str]:
    """The systems of a comparison's JSON."""
    return [standing["system"] for standing in json.loads(file.read_text(encoding="utf-8"))["standings"]]


def test_five_articles_prove_nothing(run: Run) -> None:
    outcome = run("compare", SEEDS, *QUICK)
    assert (outcome.code, outcome.err) == (0, "1 texte sur 5 est la copie d’un autre\n")
    assert outcome.out.startswith("Cinq articles ne suffisent pas")
    assert "\ndigest:" in outcome.out


def test_in_english(run: Run) -> None:
    outcome = run("compare", SEEDS, *QUICK, "--lang", "en", "--html", "page.html")
    assert "Five articles" in outcome.out
    assert outcome.err == "1 of 5 items is a copy of another\n"
    assert '<html lang="en"' in Path("page.html").read_text(encoding="utf-8")


def test_every_form_is_written_in_its_folder(run: Run, rows: Path) -> None:
    files = [argument for form in FORMS for argument in (f"--{form}", f"new/report.{form}")]
    outcome = run("compare", rows, *QUICK, *files)
    assert outcome.code == 0
    assert all(Path(f"new/report.{form}").stat().st_size > 100 for form in FORMS)
    table = Path("new/report.csv").read_text(encoding="utf-8").splitlines()
    assert len(table) == 1 + 22 * 4  # lead, random, lexrank, oracle
    assert systems(Path("new/report.json")) == ["lead", "random", "lexrank", "oracle"]


def test_without_times_the_bytes_are_the_same_under_any_hash_seed(rows: Path, tmp_path: Path) -> None:
    written = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        files = [argument for form in FORMS for argument in (f"--{form}", str(out / f"report.{form}"))]
        command = [sys.executable, "-m", "digest", "compare", str(rows), *QUICK, "--no-timing", *files]
        done = subprocess.run(
            command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        written.append({path.name: path.read_bytes() for path in out.iterdir()} | {"stdout": done.stdout})
    assert written[0] == written[1]


@pytest.mark.parametrize(
    ("condition", "code", "told"),
    [
        ("lexrank:words>=1", 0, ""),
        ("lexrank:rouge2>=0,lead:rouge1<=100", 0, ""),
        ("oracle:rouge2>=lead", 0, ""),
        ("lead:rouge2>=0,lead:words>=1000", 1, "digest: lead:words>=1000 does not hold: "),
        ("lead:words<=0,lead:rouge2>=101", 1, " against 0; lead:rouge2>=101 does not hold: "),
        ("lead:rouge2>=oracle", 1, "does not hold"),
        ("lead>>x", 2, "--fail-under: 'lead>>x' is no condition"),
        ("leed:words>=1", 2, "no system is called 'leed'. Did you mean lead?"),
        ("lead:wrods>=1", 2, "no column is called 'wrods'. Did you mean words?"),
    ],
)
def test_a_condition_holds_or_fails(run: Run, four: Path, condition: str, code: int, told: str) -> None:
    outcome = run("compare", four, *QUICK, "--fail-under", condition, "--json", "report.json")
    assert outcome.code == code
    assert told in outcome.err
    assert outcome.err.count("\n") == (1 if told else 0)
    assert Path("report.json").is_file() == (code != 2)  # a wrong one is refused before the work


def test_copies_of_one_article_prove_nothing(run: Run, rows: Path) -> None:
    one = made.rows(1)[0]
    one["text"] += " Le chantier a été retardé deux fois par des fouilles et par les crues de l'hiver."
    copies = made.written(rows.parent / "copies.jsonl", [one | {"id": f"c{n:02}"} for n in range(25)])
    made.written(Path("mine.jsonl"), [{"id": f"c{n:02}", "summary": one["summary"]} for n in range(25)])
    mine = (*QUICK, "--candidates", "mine=mine.jsonl", "--no-timing")
    outcome = run("compare", copies, *mine)
    assert (outcome.code, outcome.err) == (0, "24 textes sur 25 sont les copies d’un autre\n")
    assert "non concluant" in outcome.out
    assert not set("▲▼≠") & set(outcome.out)
    assert run("compare", copies, *mine, "-q").err == ""
    distinct = run("compare", rows, *QUICK)
    assert (distinct.code, distinct.err) == (0, "")
    assert "non concluant" not in distinct.out


def test_history_grows_by_a_line(run: Run, four: Path) -> None:
    for _ in range(2):
        assert run("compare", four, *QUICK, "--history", "log/history.jsonl").code == 0
    first, second = map(json.loads, Path("log/history.jsonl").read_text(encoding="utf-8").splitlines())
    assert first == second
    assert first["signature"].startswith("digest:")
    assert first["baseline"] == "lead"
    assert first["means"]["lexrank"]["rouge2"] > 0


def test_a_form_is_written_voted_and_merged(run: Run, four: Path) -> None:
    blind = ("--blind", "3", "--raters", "2", "-o", "form", "--json", "report.json")
    assert run("compare", four, *QUICK, *blind).code == 0
    assert {"key.json", "rater-1.html", "rater-2.html"} <= {path.name for path in Path("form").iterdir()}
    assert "lexrank" not in Path("form/rater-1.html").read_text(encoding="utf-8")
    key = json.loads(Path("form/key.json").read_text(encoding="utf-8"))
    assert len(key["items"]) == 3
    for rater in (1, 2):
        Path(f"form/votes-rater-{rater}.json").write_text(json.dumps(answered(key, rater)))
    sheets = sorted(Path("form").glob("*.json"))
    outcome = run("compare", "--votes", *sheets, "report.json", "--bootstrap", "200", "--md", "votes.md")
    assert (outcome.code, outcome.err) == (0, "")
    assert "lexrank" in outcome.out
    assert Path("votes.md").read_text(encoding="utf-8") == outcome.out


def answered(key: dict[str, Any], rater: int) -> dict[str, object]:
    """The sheet of a rater who likes what the first token of each item stands for."""
    tokens = [[summary["token"] for summary in item["summaries"]] for item in key["items"]]
    return {
        "format": "digest.votes/1",
        "form": key["form"],
        "rater": rater,
        "marks": {token: {"coherence": 5 - place} for all_ in tokens for place, token in enumerate(all_[:4])},
        "best": {item["token"]: own[0] for item, own in zip(key["items"], tokens, strict=True)},
    }


def test_votes_without_a_sheet_are_a_mistake(run: Run, four: Path) -> None:
    run("compare", four, *QUICK, "--blind", "1", "-o", "form")
    missing = run("compare", "--votes", "form/key.json")
    assert missing.code == 2
    assert "there is no sheet of votes" in missing.err
    assert missing.err.count("\n") == 1


def test_references_and_candidates_come_from_files(run: Run, tmp_path: Path) -> None:
    made.written(tmp_path / "bare.jsonl", [{"id": r["id"], "text": r["text"]} for r in made.rows(4)])
    refs = [{"id": r["id"], "summary": r["summary"]} for r in made.rows(4)]
    made.written(tmp_path / "refs.jsonl", [*refs[:3], {"id": "zzz", "summary": "Un."}])
    Path("lines.txt").write_text("Un pont.\nDeux ponts.\nTrois ponts.\nQuatre.\n", encoding="utf-8")
    outcome = run(
        *("compare", "bare.jsonl", *QUICK, "--refs", "refs.jsonl", "--json", "report.json"),
        *("--candidates", "theirs=lines.txt", "--candidates", "mine=refs.jsonl"),
    )
    assert outcome.code == 0
    assert outcome.err.replace("\u00a0", " ").splitlines() == [
        "1 texte sur 4 sans référence (i03)",
        "refs.jsonl : 1 nom sur 4 n’est celui d’aucun texte (zzz)",
        "theirs : 1 texte sur 4 sans résumé (i03)",
        "theirs : 1 nom sur 4 n’est celui d’aucun texte (zzz)",
        "mine : 1 texte sur 4 sans résumé (i03)",
        "mine : 1 nom sur 4 n’est celui d’aucun texte (zzz)",
    ]
    assert systems(Path("report.json")) == ["lead", "random", "lexrank", "oracle", "theirs", "mine"]
    again = run("compare", "bare.jsonl", *QUICK, "--candidates", "mine=refs.jsonl", "-q")
    assert (again.code, again.err) == (0, "")


def test_any_summarizer_or_candidate_may_be_the_baseline(run: Run, four: Path) -> None:
    made.written(Path("mine.jsonl"), made.rows(4))
    for baseline in ("salience", "mine", "random"):
        outcome = run(
            *("compare", four, *QUICK, "--candidates", "mine=mine.jsonl"),
            *("--baseline", baseline, "--json", f"{baseline}.json"),
        )
        assert (outcome.code, outcome.err) == (0, "")
        assert json.loads(Path(f"{baseline}.json").read_text(encoding="utf-8"))["baseline"] == baseline
        assert baseline in systems(Path(f"{baseline}.json"))


def test_stories_budget_tokenizer_stems_and_seed_are_in_the_signature(run: Run, four: Path) -> None:
    choices = ("--per", "story", "--tokenizer", "unicode", "--stem", "--seed", "7", "--metrics", "rouge")
    outcome = run("compare", four, *QUICK, *choices)
    signature = outcome.out.splitlines()[-1]
    assert outcome.code == 0
    for part in ("per:story", "rouge:unicode", "stem:yes", "seed:7", "budget:25w", "bs:200"):
        assert f"|{part}" in signature
    assert "chrf" not in signature


def test_one_article_and_one_word(run: Run, tmp_path: Path) -> None:
    made.written(tmp_path / "one.jsonl", made.rows(1))
    outcome = run("compare", "one.jsonl", "--systems", "lexrank,lexrank, lead", "--words", "1")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.count("lexrank") == 1
