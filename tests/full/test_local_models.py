"""Answers of tiny models, made on the spot: the same ones in whatever batches, within bounds, in silence."""

import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digest.errors import ModelError
from digest.generators import Generator, make_generator
from digest.models import Generated, Prompt
from digest.models.model_settings import EndpointSettings, ModelSettings
from tests.full import checkpoints

pytestmark = pytest.mark.full

MAKERS = {
    "bart": checkpoints.bart,
    "t5": checkpoints.t5,
    "mbart": checkpoints.mbart,
    "chat": checkpoints.chat,
}
PROMPTS = [
    Prompt("Résume.", " ".join(checkpoints.SENTENCES[:count]), words, "fr")
    for count, words in ((1, 8), (3, 8), (2, 20), (1, 20), (2, 8))
]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("models")
    return {name: make(root / name) for name, make in MAKERS.items()}


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


def make(folder: Path, **settings: Any) -> Generator:
    return make_generator("abstractive", ModelSettings(model=str(folder), **settings), EndpointSettings())


def told(answers: list[Generated]) -> list[Generated]:
    return [replace(answer, seconds=0.0) for answer in answers]


@pytest.mark.parametrize("name", MAKERS)
def test_answers_do_not_depend_on_their_batch(folders: dict[str, Path], name: str) -> None:
    alone, together = make(folders[name], batch=1), make(folders[name], batch=8)
    expected = told(alone.generate(PROMPTS))
    assert told(together.generate(PROMPTS)) == expected
    assert told(together.generate(PROMPTS[::-1])) == expected[::-1]
    assert len({answer.text for answer in expected}) > 2  # they differ by prompt
    assert all(answer.tokens_out > 0 for answer in expected)


@pytest.mark.parametrize("name", MAKERS)
def test_chance_is_the_prompts_own(folders: dict[str, Path], name: str) -> None:
    first = told(make(folders[name], batch=8, temperature=1.0, seed=1).generate(PROMPTS))
    assert told(make(folders[name], batch=2, temperature=1.0, seed=1).generate(PROMPTS)) == first
    assert told(make(folders[name], batch=8, temperature=1.0, seed=2).generate(PROMPTS)) != first
    assert told(make(folders[name]).generate(PROMPTS)) != first


@pytest.mark.parametrize("name", MAKERS)
def test_loads_in_silence(folders: dict[str, Path], name: str, capfd: pytest.CaptureFixture[str]) -> None:
    make(folders[name]).generate(PROMPTS[:1])
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", MAKERS)
def test_signature_tells_models_apart(folders: dict[str, Path], name: str) -> None:
    generator = make(folders[name])
    assert generator.name == name
    assert generator.kind == ("chat" if name == "chat" else "encoder-decoder")
    assert generator.signature == make(folders[name], batch=1, seconds=9).signature
    others = [make(folders[name], dtype="bfloat16"), make(folders[name], temperature=0.5)]
    assert len({generator.signature, *(other.signature for other in others)}) == 3


def test_length_is_what_the_model_reads(folders: dict[str, Path]) -> None:
    for name in MAKERS:
        generator = make(folders[name])
        answers = generator.generate(PROMPTS)
        assert [answer.tokens_in for answer in answers] == [generator.length(prompt) for prompt in PROMPTS]


def test_a_prompt_beyond_the_room_is_never_cut(folders: dict[str, Path]) -> None:
    generator = make(folders["chat"])
    long = Prompt("Résume.", "grève " * 300, 20, "fr")
    assert generator.length(long) > generator.room
    with pytest.raises(ModelError, match=r"a prompt of \d+ tokens, the model reads 192"):
        generator.generate([PROMPTS[0], long])


def test_words_bound_the_answer(folders: dict[str, Path]) -> None:
    short, long = make(folders["t5"]).generate([replace(PROMPTS[0], words=5), replace(PROMPTS[0], words=100)])
    assert short.cut
    assert short.tokens_out < long.tokens_out <= 5 * 100


def test_time_bounds_the_answer(folders: dict[str, Path]) -> None:
    answer = make(folders["t5"], seconds=1e-6).generate([replace(PROMPTS[0], words=500)])[0]
    assert answer.cut
    assert answer.late
    assert answer.tokens_out < 10


def test_the_limit_is_not_late(folders: dict[str, Path]) -> None:
    answer = make(folders["t5"]).generate([PROMPTS[0]])[0]
    assert answer.cut
    assert not answer.late


@pytest.fixture
def small_memory(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Memory for two prompts at once."""
    import torch
    from transformers import T5ForConditionalGeneration

    sizes: list[int] = []
    whole = T5ForConditionalGeneration.generate

    def generate(self: Any, input_ids: Any, **options: Any) -> Any:
        sizes.append(len(input_ids))
        if len(input_ids) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory")
        if input_ids.shape[1] > 100:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
        return whole(self, input_ids=input_ids, **options)

    monkeypatch.setattr(T5ForConditionalGeneration, "generate", generate)
    return sizes


def test_a_batch_that_memory_does_not_hold_is_halved(
    folders: dict[str, Path], small_memory: list[int]
) -> None:
    generator = make(folders["t5"])
    same = [PROMPTS[0]] * 5
    answers = told(generator.generate(same))
    assert small_memory == [5, 3, 2, 1, 2]
    assert answers == told(generator.generate([PROMPTS[0]])) * 5


@pytest.mark.usefixtures("small_memory")
def test_a_prompt_that_memory_does_not_hold_has_no_answer(folders: dict[str, Path]) -> None:
    long = Prompt("", "grève " * 200, 8)
    answers = make(folders["t5"]).generate([PROMPTS[0], long])
    assert [answer.failure for answer in answers] == [
        "",
        f"memory does not hold a prompt of {answers[1].tokens_in} tokens",
    ]
    assert answers[0].text


def test_a_model_that_fails_says_so(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    from transformers import T5ForConditionalGeneration

    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("shapes differ\nby far")

    generator = make(folders["t5"])
    monkeypatch.setattr(T5ForConditionalGeneration, "generate", fail)
    with pytest.raises(ModelError, match=r"t5: cannot answer: shapes differ\. "):
        generator.generate(PROMPTS)


def test_no_memory_for_the_model(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.generators.memory._free", lambda _device: 1000)
    with pytest.raises(ModelError, match=r"needs about 0.0 GB of memory.*dtype = 'bfloat16'"):
        make(folders["bart"])


def test_devices_and_dtypes_are_named(folders: dict[str, Path]) -> None:
    import torch

    assert "cpu.float16" in make(folders["bart"], device="cpu", dtype="float16").signature
    if not torch.cuda.is_available():
        with pytest.raises(ModelError, match="no cuda device here"):
            make(folders["bart"], device="cuda")
    with pytest.raises(Exception, match="Did you mean float16"):
        make(folders["bart"], dtype="float61")
