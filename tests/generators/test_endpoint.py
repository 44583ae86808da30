"""A server is asked as the API says, in parallel, and its answers come in order."""

import logging
from dataclasses import replace
from threading import Event, Thread

import pytest

from digest.generators import make_generator
from digest.models import EndpointSettings, Generated, ModelSettings
from tests.generators.serving import KEY, Model, Sent, endpoint, prompt, said

TEXTS = [f"texte {number}" for number in range(12)]


def texts(answers: list[Generated]) -> list[str]:
    return [answer.text for answer in answers]


def test_what_is_asked_and_what_is_answered(model: Model, url: str) -> None:
    model.script["la grève"] = [said(" La grève. ", usage={"prompt_tokens": 31, "completion_tokens": 7})]
    (answer,) = endpoint(url, KEY).generate([prompt("la grève", 40)])
    assert replace(answer, seconds=0) == Generated("La grève.", 31, 7)
    assert answer.seconds > 0
    assert model.asked == [
        {
            "model": "tiny",
            "messages": [
                {"role": "system", "content": "Summarize."},
                {"role": "user", "content": "la grève"},
            ],
            "temperature": 0,
            "seed": 0,
            "max_tokens": 152,
            "stream": False,
        }
    ]
    assert model.heads[0]["Authorization"] == f"Bearer {KEY}"


def test_nothing_is_contacted_before_it_is_asked(model: Model, url: str) -> None:
    settings = EndpointSettings(url=url, model="tiny")
    made = make_generator("endpoint", ModelSettings(), settings)
    assert (made.name, made.kind, made.room) == ("tiny", "chat", 8192 - 1024)
    assert made.length(prompt("abcdefg")) == 4 + 3 + 16
    assert made.generate([]) == []
    assert model.paths == []
    assert made.generate([prompt("a")])[0].text == "A"


@pytest.mark.parametrize("end", ["", "/", "/v1", "/v1/", "/v1/chat/completions", "/v1/chat/completions/"])
def test_the_address_as_users_write_it(model: Model, url: str, end: str) -> None:
    assert texts(endpoint(f" {url}{end} ").generate([prompt("a")])) == ["A"]
    assert model.paths == ["/v1/chat/completions"]


@pytest.mark.parametrize(
    ("end", "path"),
    [
        ("/openai/v1", "/openai/v1/chat/completions"),
        ("/v1beta/openai/", "/v1beta/openai/chat/completions"),
        ("/inference/chat/completions", "/inference/chat/completions"),
        ("/api", "/api/v1/chat/completions"),
        ("/v1?version=2", "/v1/chat/completions?version=2"),
    ],
)
def test_other_paths(model: Model, url: str, end: str, path: str) -> None:
    endpoint(f"{url}{end}").generate([prompt("a")])
    assert model.paths == [path]


@pytest.mark.parametrize("parallel", [1, 3, 64])
def test_the_same_answers_in_order_whatever_the_concurrency(model: Model, url: str, parallel: int) -> None:
    model.script["texte 5"] = [Sent(400, {"error": {"message": "too long"}})]
    answers = endpoint(url, parallel=parallel).generate([prompt(text) for text in TEXTS])
    assert texts(answers) == [text.upper() if text != "texte 5" else "" for text in TEXTS]
    assert [bool(answer.failure) for answer in answers] == [text == "texte 5" for text in TEXTS]
    assert model.most <= parallel


def test_several_are_asked_at_a_time(model: Model, url: str) -> None:
    model.gate = Event()
    found: list[Generated] = []
    asking = endpoint(url, parallel=3)
    thread = Thread(target=lambda: found.extend(asking.generate([prompt(text) for text in TEXTS])))
    thread.start()
    while model.most < 3:
        thread.join(0.01)
    model.gate.set()
    thread.join()
    assert model.most == 3
    assert texts(found) == [text.upper() for text in TEXTS]


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ("<think>Hm, la grève…</think>\n\nLa grève.", "La grève."),
        ("Hm, la grève…</think>La grève.", "La grève."),
        ("Lyon. <thinking>a</thinking>La grève.<think>b</think>", "Lyon. La grève."),
        ("La grève. <think>and then", "La grève."),
    ],
)
def test_thoughts_are_dropped(model: Model, url: str, sent: str, text: str) -> None:
    model.script["a"] = [said(sent)]
    assert texts(endpoint(url).generate([prompt("a")])) == [text]


@pytest.mark.parametrize(
    "usage", [None, {}, {"prompt_tokens": "9"}, {"prompt_tokens": -1, "completion_tokens": 10**30}, [3]]
)
def test_tokens_are_estimated_where_they_are_not_counted(model: Model, url: str, usage: object) -> None:
    model.script["abcdefg"] = [said("quatre", usage=usage)]
    (answer,) = endpoint(url).generate([prompt("abcdefg")])
    assert (answer.tokens_in, answer.tokens_out, answer.estimated) == (6, 2, True)


def test_an_answer_in_parts_and_one_that_was_cut(model: Model, url: str) -> None:
    model.script["a"] = [said(None, why="length", content=[{"type": "text", "text": "Le maire"}])]
    (answer,) = endpoint(url).generate([prompt("a")])
    assert (answer.text, answer.cut) == ("Le maire", True)


def test_a_parameter_that_the_server_does_not_take(
    model: Model, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    newer = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
    seed = {"detail": [{"type": "extra_forbidden", "loc": ["body", "seed"]}]}
    model.script["a"] = [Sent(400, {"error": {"message": newer}}), Sent(422, seed)]
    asking = endpoint(url)
    assert texts(asking.generate([prompt("a")])) == ["A"]
    assert texts(asking.generate([prompt("b")])) == ["B"]
    assert [sorted(set(asked) - {"model", "messages", "stream"}) for asked in model.asked] == [
        ["max_tokens", "seed", "temperature"],
        ["max_completion_tokens", "seed", "temperature"],
        ["max_completion_tokens", "temperature"],
        ["max_completion_tokens", "temperature"],
    ]
    assert [record.levelno for record in caplog.records if record.name.startswith("digest")] == [
        logging.WARNING
    ]
    assert "takes no seed: the next run may get other answers" in caplog.text


def test_the_signature_says_what_answers_and_holds_no_secret(url: str) -> None:
    bare = endpoint(url).signature
    host = url.removeprefix("http://")
    assert bare == f"endpoint {host}/v1 tiny temperature=0 seed=0 max_tokens=3*words+32"
    assert endpoint(f"{url}/v1/", KEY, parallel=1, timeout=9.0).signature == bare
    assert endpoint(f"http://anne:{KEY}@{host}/v1?key={KEY}").signature == bare
    assert endpoint(url, model="other").signature != bare
    assert endpoint(f"{url}/v2").signature != bare


def test_a_redirect_within_the_server(model: Model, url: str) -> None:
    model.script["a"] = [Sent(307, headers={"Location": "/v1/elsewhere?b=1"})]
    assert texts(endpoint(url, KEY).generate([prompt("a")])) == ["A"]
    assert model.paths == ["/v1/chat/completions", "/v1/elsewhere?b=1"]
    assert model.asked[0] == model.asked[1]


def test_a_password_in_the_address(model: Model, url: str) -> None:
    asking = endpoint(url.replace("//", "//anne:d%C3%A9j%C3%A0@"))
    assert texts(asking.generate([prompt("a")])) == ["A"]
    assert model.heads[0]["Authorization"] == "Basic YW5uZTpkw6lqw6A="
