"""`digest why`: where a sentence is from, what was changed, what it was chosen over."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SEEDS, Run


@pytest.fixture(autouse=True)
def built(run: Run, tmp_path: Path) -> Path:
    """The briefs of the seeds."""
    assert run("build", SEEDS, "--out", "out", "--formats", "md,json").code == 0
    return tmp_path / "out"


def _explained(run: Run, number: str, *sources: Path) -> dict[str, Any]:
    outcome = run("why", number, *sources, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def test_the_record_alone(run: Run) -> None:
    outcome = run("why", "2025-W02#3")
    assert outcome.code == 0
    told = outcome.out.replace("\u00a0", " ")
    assert "Quant à Vladimir poutine" in told
    assert "[2] 000_c3d429e879a21d32, phrase 4, caractères 441 à 584" in told
    assert "[9 janvier] : le jour en toutes lettres, l’article étant du vendredi 10 janvier 2025" in told
    assert "« 10 jours de mandat » (compte à rebours, 003_f05ff804fd0914f0)" in told
    assert "texte commun" in told
    assert "nommez les articles" in told
    assert "rang" not in told


def test_a_bullet_whose_date_was_cut(run: Run) -> None:
    told = run("why", "2025-W07#L1").out.replace("\u00a0", " ")
    assert "« Mercredi 12 février, » : la date est déjà donnée" in told


def test_scores_and_rivals_are_those_of_the_summarizer(run: Run) -> None:
    choice = _explained(run, "2025-W02#3", SEEDS)["choice"]
    scores = [worth["score"] for _, worth in choice["worths"]]
    assert scores == sorted(scores, reverse=True)
    assert [worth["rank"] for _, worth in choice["worths"]] == list(range(1, len(scores) + 1))
    assert len(scores) <= choice["offered"]
    reasons = {tuple(rival["place"]): rival["reason"] for rival in choice["rivals"]}
    assert {"repeated", "undated", "full"} <= set(reasons.values())


def test_no_printed_unit_is_a_rival(run: Run, built: Path) -> None:
    record = json.loads((built / "2025-W02.json").read_text(encoding="utf-8"))
    units = [*record["lead"], *record["sections"][0]["stories"][0]["units"]]
    choice = _explained(run, "2025-W02#1", SEEDS)["choice"]
    rivals = {tuple(rival["place"]) for rival in choice["rivals"]}
    assert not rivals & {(unit["article"], unit["unit"]) for unit in units}


@pytest.mark.parametrize("name", ["salience", "centroid", "lead", "lexrank", "random"])
def test_every_summarizer_says_what_it_can(run: Run, name: str) -> None:
    run("build", SEEDS, "--out", "out", "--summarizer", name, "--formats", "md,json")
    (Path("digest.toml")).write_text(f'summarizer = "{name}"\n', encoding="utf-8")
    choice = _explained(run, "2025-W07#1", SEEDS)["choice"]
    assert choice["worths"]
    scored = name in {"salience", "centroid"}
    assert all((worth["score"] is not None) == scored for _, worth in choice["worths"])


def test_drifted_articles_explain_nothing(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in SEEDS.glob("*.txt"):
        text = path.read_text(encoding="utf-8").replace("12 300", "12 400")
        (folder / path.name).write_text(text, encoding="utf-8")
    outcome = run("why", "2025-W02#1", folder)
    assert outcome.code == 0
    assert "ne peut pas être recalculé" in outcome.out


def test_a_page_that_would_differ_explains_nothing(run: Run, built: Path) -> None:
    path = built / "2025-W02.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(record | {"markdown_sha256": "0" * 64}), encoding="utf-8")
    assert "ne peut pas être recalculé" in run("why", "2025-W02#1", SEEDS).out


@pytest.mark.parametrize("edited", [False, True])
def test_a_signed_page_is_explained(run: Run, built: Path, *, edited: bool) -> None:
    page = built / "2025-W02.md"
    if edited:
        page.write_text(page.read_text("utf-8").replace("Donald Trump", "M. Trump", 1), "utf-8")
    run("approve", "2025-W02", "--by", "Claire Martin", "--date", "2025-01-14")
    assert _explained(run, "2025-W02#1", SEEDS)["choice"]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("2025-W02#99", "It has L1 to L1 and 1 to 4"),
        ("2025-W02#0", "there is no sentence 0"),
        ("nonsense", "is no sentence"),
        ("../../etc#1", "is no sentence"),
        ("2031-W02#1", "no record"),
    ],
)
def test_a_sentence_that_is_not_there(run: Run, number: str, told: str) -> None:
    outcome = run("why", number)
    assert outcome.code == 2
    assert told in outcome.err
    assert len(outcome.err.splitlines()) == 1
