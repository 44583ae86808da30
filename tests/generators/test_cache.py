"""With a cache the answers are the same, and a model is asked nothing twice."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from digest.errors import ModelError
from digest.generators import make_generator
from digest.generators.cache import Cached, default_place
from digest.generators.endpoint import Endpoint
from digest.generators.store import Store
from digest.models import EndpointSettings, Generated, ModelSettings, Prompt
from tests.generators.serving import Model, Sent, prompt


class Shouting:
    """Answers with the text in capitals; counts what it was asked."""

    kind: Literal["chat"] = "chat"
    room = 100
    at_once = 3

    def __init__(self, signature: str = "shouting 1") -> None:
        self.name, self.signature = "shouting", signature
        self.batches: list[list[str]] = []
        self.marks: dict[str, Generated] = {}

    def length(self, asked: Prompt) -> int:
        return len(asked.text)

    def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
        self.batches.append([one.text for one in prompts])
        return [self.marks.get(one.text, Generated(one.text.upper(), 3, 4, 1.5, cut=True)) for one in prompts]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.sqlite"


def asked(path: Path, model: Shouting, *texts: str) -> list[Generated]:
    return Cached(model, Store(path)).generate([prompt(text) for text in texts])


def test_only_what_is_missing_is_asked_in_one_batch(path: Path) -> None:
    model = Shouting()
    first = asked(path, model, "a", "b", "a")
    assert [one.text for one in first] == ["A", "B", "A"]
    assert not any(one.cached for one in first)
    second = asked(path, model, "c", "b", "d", "a")
    assert [(one.text, one.cached) for one in second] == [
        ("C", False),
        ("B", True),
        ("D", False),
        ("A", True),
    ]
    assert second[3] == replace(first[0], cached=True, seconds=0)
    assert asked(path, model, "d", "c")[0].cached
    assert model.batches == [["a", "b"], ["c", "d"]]


def test_whatever_an_answer_depends_on_makes_another_key(path: Path) -> None:
    model, other = Shouting(), Shouting("shouting 2")
    for maker in (model, other):
        store = Cached(maker, Store(path))
        one = prompt("a")
        for changed in (
            one,
            replace(one, words=11),
            replace(one, lang="fr"),
            replace(one, instructions="Tell."),
            replace(one, instructions="", text="Summarize.a"),
        ):
            assert [store.generate([changed])[0].cached for _ in range(2)] == [False, True]
    assert len(model.batches) == len(other.batches) == 5


@pytest.mark.parametrize(
    "mark", [Generated("", failure="broke off"), Generated("half", cut=True, late=True), Generated("\ud800")]
)
def test_what_another_run_may_do_better_is_not_kept(path: Path, mark: Generated) -> None:
    model = Shouting()
    model.marks["b"] = mark
    assert asked(path, model, "a", "b")[1] == mark
    del model.marks["b"]
    assert [one.text for one in asked(path, model, "a", "b")] == ["A", "B"]
    assert model.batches == [["a", "b"], ["b"]]


def test_it_says_of_the_generator_what_the_generator_says(path: Path) -> None:
    model = Shouting()
    made = Cached(model, Store(path))
    assert (made.name, made.signature, made.kind) == ("shouting", "shouting 1", "chat")
    assert (made.room, made.at_once) == (100, 3)
    assert made.length(prompt("abc")) == 3
    assert not path.exists()


@pytest.mark.parametrize("held", [b"not a database, but quite long enough to be one" * 100, None])
def test_a_run_is_not_lost_because_of_its_cache(
    path: Path, caplog: pytest.LogCaptureFixture, held: bytes | None
) -> None:
    if held:
        path.write_bytes(held)
    else:
        path.mkdir()
    made = Cached(Shouting(), Store(path))
    for _ in range(2):
        assert [one.text for one in made.generate([prompt("a"), prompt("b")])] == ["A", "B"]
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    told = record.getMessage()
    assert told.startswith("the run goes on without the cache of model answers: ")
    assert str(path) in told
    assert "\n" not in told


def test_a_store_that_is_damaged_between_reading_and_writing(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class Damaging(Shouting):
        def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
            path.write_bytes(b"x" * 5000)
            return super().generate(prompts)

    asked(path, Shouting(), "a")
    assert [one.text for one in asked(path, Damaging(), "a", "b")] == ["A", "B"]
    assert len(caplog.records) == 1


def test_an_error_of_the_generator_stays_one(path: Path) -> None:
    class Failing(Shouting):
        def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
            del prompts
            raise ModelError("no")

    asked(path, Shouting(), "a")
    assert asked(path, Failing(), "a")[0].text == "A"
    with pytest.raises(ModelError, match="no"):
        asked(path, Failing(), "b")


def test_a_server_is_asked_again_only_what_failed(model: Model, url: str, path: Path) -> None:
    settings = EndpointSettings(url=url, model="tiny", retries=0)
    model.script["b"] = [Sent(400)]
    for wanted in (["A", "", "C"], ["A", "B", "C"]):
        made = make_generator("endpoint", ModelSettings(), settings, cache=path)
        assert [one.text for one in made.generate([prompt(text) for text in "abc"])] == wanted
    assert sorted(asked["messages"][-1]["content"] for asked in model.asked) == ["a", "b", "b", "c"]
    bare = make_generator("endpoint", ModelSettings(), settings)
    assert isinstance(bare, Endpoint)


def test_the_default_place_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_place() == tmp_path / "digest" / "generated.sqlite"
