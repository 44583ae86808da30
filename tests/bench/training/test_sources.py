"""What is read as stories to learn from, and the whole way to the weights."""

import json
import sys
from pathlib import Path

import pytest

from bench.training import held_out
from bench.training.__main__ import main
from bench.training.fitting import FEATURES, FOLDS, fold_of
from bench.training.held_out import HeldOut
from bench.training.sources import Source, read_sources, taught
from digest.models import Story
from digest.summarizers.salience import Learned
from tests.summarizers.making import article

SUMMARY = "Le maire de Lyon annonce la fermeture de l’usine textile de Gerland."
BODY = [
    "Les ouvriers de l’usine ont bloqué jeudi la route de Gerland pendant quatre heures.",
    "La préfète de région a reçu leurs délégués dans la soirée, sans rien leur promettre.",
    "Le groupe italien qui possède l’usine invoque la chute des commandes depuis deux ans.",
    "Quatre cents emplois disparaîtront, selon les syndicats, qui demandent un plan de reprise.",
]
OTHER = [
    "L’usine textile de Gerland ferme : quatre cents ouvriers vont perdre leur emploi à Lyon.",
    "Les syndicats de l’usine demandent à la préfète un plan de reprise des commandes.",
    "Jeudi, les délégués des ouvriers ont tenu la route de Gerland avec leurs tracteurs.",
]
ELSEWHERE = [
    "Un orchestre de Vienne jouera Mozart dimanche soir dans la cathédrale restaurée.",
    "Le chef hongrois dirige la symphonie pour la première fois depuis son accident.",
    "Les billets, vendus en dix minutes, s’échangent déjà à prix d’or sur les marches.",
]


def _row(name: str, text: str, **more: str) -> str:
    row = {"id": name, "lang": "fr", "title": "L’usine de Gerland ferme", "text": text, "summary": SUMMARY}
    return json.dumps(row | more, ensure_ascii=False)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    rows = [
        _row("told", "\n\n".join([SUMMARY, *BODY])),
        _row("untold", "\n\n".join(BODY[::-1])),
        _row("short", "\n\n".join(BODY[:2])),
    ]
    (tmp_path / "made.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    listed = '[[source]]\nfile = "made.jsonl"\nwords = 30\nper = "article"\nweight = 1.5\n'
    (tmp_path / "sources.toml").write_text(listed, encoding="utf-8")
    return tmp_path


def test_the_list_of_sources_is_read(data: Path) -> None:
    assert read_sources(data / "sources.toml") == (Source("made.jsonl", 30, "article", 1.5),)


def test_the_reference_is_not_to_be_found_in_the_text(data: Path) -> None:
    found = {
        terms.story.id: (terms, texts)
        for terms, texts in taught(data, Source("made.jsonl", 30, "article", 1.0))
    }
    assert len(found) == 2  # one of two units leaves nothing to choose
    for terms, references in found.values():
        assert references == [SUMMARY]
        assert sorted(unit.unit.text for unit in terms.units) == sorted(BODY)


def test_by_story_only_those_of_several_origins_teach(data: Path) -> None:
    day = {"date": "2025-01-10", "source": "Le Journal"}
    rows = [
        _row("one", "\n\n".join(BODY), **day),
        _row("other", "\n\n".join(OTHER), **day | {"source": "La Gazette"}),
        _row("alone", "\n\n".join(ELSEWHERE), **day | {"title": "Mozart à Vienne"}),
    ]
    (data / "made.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    by_story = list(taught(data, Source("made.jsonl", 30, "story", 1.0)))
    assert [{a.id for a in terms.story.articles} for terms, _ in by_story] == [{"one", "other"}]
    assert len(list(taught(data, Source("made.jsonl", 30, "article", 1.0)))) == 3


def _train(data: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> tuple[bytes, bytes]:
    out, folds = data / f"{name}.json", data / f"{name}-folds.json"
    options = ["--sources", data / "sources.toml", "--out", out, "--folds", folds]
    monkeypatch.setattr(sys, "argv", ["training", str(data), *map(str, options)])
    main()
    return out.read_bytes(), folds.read_bytes()


def test_training_gives_the_same_bytes_again(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [_row(f"row-{n}", "\n\n".join([*BODY[n % 4 :], *BODY[: n % 4]])) for n in range(8)]
    (data / "made.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    weights, folds = _train(data, monkeypatch, "one")
    assert (weights, folds) == _train(data, monkeypatch, "other")
    learned: Learned = json.loads(weights)
    assert (learned["languages"], learned["stories"]) == (["fr"], 8)
    assert {kind: tuple(block) for kind, block in learned["weights"].items()} == {
        "common": FEATURES,
        "fr": FEATURES,
    }
    without = [one["stories"] for one in json.loads(folds)]
    assert len(without) == FOLDS
    assert sum(8 - stories for stories in without) == 8


def test_a_story_is_summarized_by_weights_that_never_saw_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = Story("orange-1", (article("a", BODY),))
    own = fold_of(story.id)
    weights = [{"depth": 9.0} if fold == own else {"lead": 9.0} for fold in range(FOLDS)]
    models = [{"languages": ["fr"], "stories": 1, "weights": {"common": block}} for block in weights]
    (tmp_path / "folds.json").write_text(json.dumps(models), encoding="utf-8")
    monkeypatch.setattr(held_out, "_FOLDS", tmp_path / "folds.json")
    assert [e.unit for e in HeldOut().summarize(story, 1).extracts] == [3]


def test_the_folds_are_those_of_the_features() -> None:
    models: list[Learned] = json.loads(held_out._FOLDS.read_text(encoding="utf-8"))
    assert len(models) == FOLDS
    assert {tuple(block) for model in models for block in model["weights"].values()} == {FEATURES}
