"""The whole path with tiny checkpoints: load, batch, two steps, budget, check, fallback, cache."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digest.config import Config
from digest.models import ModelSettings, Story
from digest.summarizers import make_summarizer
from digest.summarizers.abstractive import Abstractive, make_writer
from digest.text.tokens import words
from tests.cli.conftest import SEEDS, Run, run
from tests.full import checkpoints
from tests.summarizers.making import article

__all__ = ["run"]  # the fixture of tests/cli

pytestmark = pytest.mark.full

BODY = [f"La mairie de {town} a annoncé lundi la fermeture de douze écoles." for town in ("Lyon", "Brest")]
ONE = Story("one", (article("a", BODY, title="Des écoles ferment"),))
TWO = Story("two", (article("b", BODY[:1]), article("c", ["La grève des cheminots continue à Lyon."])))
LONG = Story("long", (article("d", [f"{text} Numéro {n}." for n in range(30) for text in BODY]),))
JOBS = [(ONE, 40), (TWO, 40), (LONG, 40)]
KINDS = ("bart", "t5", "mbart", "chat")


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("models")
    made = {name: getattr(checkpoints, name)(root / name) for name in KINDS[:3]}
    return made | {"chat": checkpoints.chat(root / "chat", max_position_embeddings=2048)}


def _config(model: Path, cache: Path | None = None) -> Config:
    settings = ModelSettings(model=str(model), device="cpu", dtype="float32", batch=4)
    return Config(summarizer="abstractive", abstractive=settings, cache=cache, caching=cache is not None)


def _writer(model: Path, cache: Path | None = None) -> Abstractive:
    return make_writer("abstractive", _config(model, cache))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_drafts_checks_and_falls_back(models: dict[str, Path], kind: str) -> None:
    writer = _writer(models[kind])
    drafts = writer.drafts(JOBS)
    one, two, long = (len(draft.answers) for draft in drafts)
    assert (one, two >= 2, long > 1) == (1, True, True)
    for (story, budget), draft in zip(JOBS, drafts, strict=True):
        assert sum(len(words(sentence)) for sentence in draft.sentences) <= budget
        summary = writer.settled(story, budget, draft)
        fallback = make_summarizer("salience").summarize(story, budget)
        if not any(one.wording for one in summary.extracts):
            assert summary.extracts == fallback.extracts
        assert summary.writing is not None
        assert summary.writing.signature.startswith(writer.generator.signature)


@pytest.mark.parametrize("kind", KINDS)
def test_a_batch_answers_as_one_by_one_and_as_ever(models: dict[str, Path], kind: str) -> None:
    writer = _writer(models[kind])
    alone = [writer.drafts([job])[0] for job in JOBS]
    together = writer.drafts(JOBS)
    assert [draft.sentences for draft in alone] == [draft.sentences for draft in together]
    assert [draft.unfinished for draft in alone] == [draft.unfinished for draft in together]


def test_a_second_run_is_answered_by_the_cache(models: dict[str, Path], tmp_path: Path) -> None:
    cache = tmp_path / "answers.sqlite"
    first = _writer(models["chat"], cache).drafts(JOBS)
    second = _writer(models["chat"], cache).drafts(JOBS)
    assert not any(answer.cached for draft in first for answer in draft.answers)
    assert all(answer.cached for draft in second for answer in draft.answers)
    assert [draft.sentences for draft in first] == [draft.sentences for draft in second]
    other = replace(_config(models["chat"], cache), lang="en")
    english = make_writer(
        "abstractive", replace(other, abstractive=replace(other.abstractive, prompt_lang="en"))
    )
    assert not any(answer.cached for answer in english.drafts(JOBS[:1])[0].answers)


@pytest.mark.parametrize("kind", ["bart", "chat"])
def test_a_brief_of_noise_is_one_that_could_be_signed(models: dict[str, Path], kind: str, run: Run) -> None:
    named = ("--summarizer", "abstractive", "--model", models[kind], "--device", "cpu", "--no-cache", "-q")
    assert run("build", SEEDS, "--out", "plain", "-q").code == 0
    outcome = run("build", SEEDS, "--out", "noise", *named)
    assert (outcome.code, outcome.err) == (0, "")
    for file in sorted(Path("plain").glob("20*.json")):
        plain, noise = (json.loads(Path(folder, file.name).read_text()) for folder in ("plain", "noise"))
        for one, other in zip(_stories(plain), _stories(noise), strict=True):
            assert one["units"] == other["units"]
            assert other["writing"]["model"]


def _stories(brief: Any) -> list[dict[str, Any]]:
    return [story for section in brief["sections"] for story in section["stories"]]
