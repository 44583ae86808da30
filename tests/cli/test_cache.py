"""`digest cache` shows what is kept, and removes it."""

import json
from pathlib import Path

import pytest

from digest.generators.store import Store
from digest.models import Generated
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Store:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return Store(tmp_path / "caches" / "digest" / "generated.sqlite")


def fill(store: Store) -> None:
    store.put("SmolLM2", {f"{number}": Generated("a") for number in range(3)})
    store.put("qwen", {"q": Generated("b")})


def test_an_empty_cache(run: Run, store: Store) -> None:
    assert run("cache", "info").out == f"{store.path} · 0 réponse · 0 octet\n"
    assert run("cache", "clear", "--lang", "en").out == "0 answers removed\n"
    assert not store.path.exists()


def test_what_is_kept(run: Run, store: Store) -> None:
    fill(store)
    size = store.path.stat().st_size
    record = {"path": str(store.path), "rows": 4, "bytes": size, "models": {"SmolLM2": 3, "qwen": 1}}
    assert json.loads(run("cache", "info", "--json").out) == record
    lines = run("cache", "info", "--lang", "en").out.splitlines()
    assert lines[0] == f"{store.path} · 4 answers · {size:,} bytes"
    assert [line.split() for line in lines[1:]] == [["model", "answers"], ["SmolLM2", "3"], ["qwen", "1"]]


def test_what_is_removed(run: Run, store: Store) -> None:
    fill(store)
    assert run("cache", "clear", "--model", "SmolLM2").out == "3 réponses supprimées\n"
    assert run("cache", "clear").out == "1 réponse supprimée\n"
    assert store.holdings().rows == 0


def test_a_model_that_wrote_nothing(run: Run, store: Store) -> None:
    assert "The cache is empty" in run("cache", "clear", "--model", "x").err
    fill(store)
    outcome = run("cache", "clear", "--model", "SmolLM")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "digest: the cache holds nothing of 'SmolLM'. Did you mean SmolLM2? Available: SmolLM2, qwen\n"
    )
    assert store.holdings().rows == 4


def test_the_place_that_the_settings_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "digest.toml").write_text('cache = "kept/answers.sqlite"')
    store = Store(tmp_path / "desk" / "kept" / "answers.sqlite")
    fill(store)
    told = json.loads(run("cache", "info", "--json", "--config", "desk/digest.toml").out)
    assert Path(told["path"]).resolve() == store.path.resolve()
    assert told["rows"] == 4


def test_another_file_is_not_touched(run: Run, store: Store) -> None:
    store.path.parent.mkdir(parents=True)
    store.path.write_text("somebody's notes" * 100)
    for command in ("info", "clear"):
        outcome = run("cache", command)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
        assert "is no cache of digest" in outcome.err
    assert store.path.read_text() == "somebody's notes" * 100
