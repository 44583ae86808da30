"""A real server that speaks the OpenAI API, `transformers serve`, drives the endpoint member."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from digest.generators.endpoint import Endpoint
from digest.models import EndpointSettings, Generated, Prompt
from tests.full.checkpoints import chat

pytestmark = pytest.mark.full

ROOT = Path(__file__).parents[2]
SERVE = (sys.executable, "-m", "transformers.cli.transformers", "serve")
RUNNING = re.compile(r"running on (http://127\.0\.0\.1:\d+)")
PROMPTS = [
    Prompt("Résume.", "Le maire de Lyon a annoncé lundi que douze écoles fermeront.", 10),
    Prompt("", "Les parents protestent.", 4),
    Prompt("Summarize.", "The strike goes on.", 12),
    Prompt("Résume.", "La grève des cheminots continue.", 8),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return chat(tmp_path_factory.mktemp("served") / "tiny")


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    command = [*SERVE, str(folder), "--host", "127.0.0.1", "--port", "0", "--device", "cpu"]
    offline = {**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, env=offline, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr
        said: list[str] = []
        found = None
        while not found and (line := server.stderr.readline()):
            said.append(line)
            found = RUNNING.search(line)
        assert found, "".join(said)
        rest = Thread(target=said.extend, args=(server.stderr,), daemon=True)  # so that it never waits
        rest.start()
        yield found[1]
        server.terminate()
        rest.join()


def asking(url: str, folder: Path, **settings: Any) -> Endpoint:
    return Endpoint(EndpointSettings(**{"url": url, "model": str(folder), "retries": 0, **settings}), {})


def by_hand(folder: Path, prompt: Prompt) -> tuple[str, int, int]:
    """What transformers answers itself, and the tokens read and written."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModelForCausalLM.from_pretrained(folder)
    system = [{"role": "system", "content": prompt.instructions}] if prompt.instructions else []
    messages = [*system, {"role": "user", "content": prompt.text}]
    read = tokenizer.apply_chat_template(
        messages, add_generation_prompt=True, return_tensors="pt", return_dict=True
    )
    written = model.generate(**read, do_sample=False, max_new_tokens=3 * prompt.words + 32)
    new = written[0][read["input_ids"].shape[1] :]
    return tokenizer.decode(new, skip_special_tokens=True).strip(), read["input_ids"].shape[1], len(new)


def timeless(answers: list[Generated]) -> list[Generated]:
    return [replace(answer, seconds=0) for answer in answers]


def test_a_real_server_answers_as_the_model_itself(url: str, folder: Path) -> None:
    answers = asking(url, folder).generate(PROMPTS)
    found = [(answer.text, answer.tokens_in, answer.tokens_out) for answer in answers]
    assert found == [by_hand(folder, prompt) for prompt in PROMPTS]
    assert len({answer.text for answer in answers}) == len(PROMPTS)
    assert not any(answer.failure or answer.estimated for answer in answers)
    assert [answer.cut for answer in answers] == [
        answer.tokens_out == 3 * prompt.words + 32 for answer, prompt in zip(answers, PROMPTS, strict=True)
    ]


def test_the_same_again_one_by_one_and_all_at_a_time(url: str, folder: Path) -> None:
    one, many = (timeless(asking(url, folder, parallel=count).generate(PROMPTS)) for count in (1, 4))
    assert one == many


def test_the_estimate_is_not_too_small(url: str, folder: Path) -> None:
    asked = asking(url, folder)
    read = [answer.tokens_in for answer in asked.generate(PROMPTS)]
    assert all(count <= 2 * asked.length(prompt) for count, prompt in zip(read, PROMPTS, strict=True))


def test_another_model_than_the_server_has(url: str, folder: Path) -> None:
    (answer,) = asking(url, folder, model="other").generate(PROMPTS[:1])
    assert "requested 'other'" in answer.failure


def test_a_brief_by_a_server(url: str, folder: Path, tmp_path: Path) -> None:
    settings = tmp_path / "digest.toml"
    settings.write_text(
        'summarizer = "endpoint"\ncache = "kept.sqlite"\n[endpoint]\ncontext = 4096\n'
        f'url = "{url}"\nmodel = {json.dumps(str(folder))}\n',
        encoding="utf-8",
    )
    written = []
    for name in ("first", "second"):
        command = [sys.executable, "-m", "digest", "build", str(ROOT / "seeds"), "-q"]
        options = ["--config", str(settings), "--out", str(tmp_path / name)]
        done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        written.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert written[0] == written[1]
    assert any(name.endswith(".md") for name in written[0])
    told = subprocess.run(
        [sys.executable, "-m", "digest", "cache", "info", "--json", "--config", str(settings)],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    assert json.loads(told.stdout)["models"].keys() == {str(folder)}
