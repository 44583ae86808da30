"""Whatever a server does instead of answering is one clear line, and costs no other prompt."""

import gzip
import socket
from typing import Any

import pytest

from digest.errors import DigestError, ModelError, UsageError
from tests.generators.serving import KEY, Model, Sent, endpoint, prompt, said, serving

PAGE = Sent(200, "<!DOCTYPE html><title>Log in</title>", "text/html")


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (PAGE, "the server sent a web page, not an answer. Is the address that of its API?"),
        (Sent(body="<html>"), "a web page"),
        (Sent(body="data: {}\n\n", kind="text/event-stream"), "a stream, which was not asked for"),
        (Sent(body='{"choices": [', kind=""), "no valid JSON"),
        (Sent(body="Bonjour", kind="text/plain"), "no valid JSON (text/plain)"),
        (Sent(body='{"usage": ' + "[" * 100_000), "no valid JSON"),
        (Sent(body=b"\xff\xfe"), "no valid JSON"),
        (Sent(body=b""), "no valid JSON"),
        (Sent(body="[]"), "an answer of another form"),
        (Sent(body='{"choices": [{"text": "x"}]}'), "an answer of another form"),
        (Sent(body='{"choices": [{"message": {"content": 3}}]}'), "an answer of another form"),
        (Sent(body={"choices": []}), "the server sent no answer"),
        (Sent(body={}), "the server sent no answer"),
        (Sent(body={"error": {"message": "out of memory"}}), "the server sent no answer: out of memory"),
        (said(""), "the model answered nothing"),
        (said(None), "the model answered nothing"),
        (said("<think>Hm", why="length"), "the model was still thinking"),
        (said(None, why="content_filter"), "the server's filter stopped the answer"),
        (said(None, refusal="I cannot\ndo that."), "the model refuses: I cannot do that."),
        (Sent(400, {"error": {"message": "context of 512 exceeded"}}), "(400: context of 512 exceeded)"),
        (Sent(413, "Too large", "text/plain"), "does not take the prompt (413: Too large)"),
        (Sent(418), "does not take the prompt (418)"),
        (Sent(500, {"detail": ["a", {"b": 1}]}), 'the server failed (500: ["a", {"b": 1}])'),
        (Sent(502, "<html>Bad gateway", "text/html"), "the server failed (502: a web page)"),
        (Sent(503, "x" * 5000), f"the server failed (503: {'x' * 200} …)"),
        (Sent(429, {"error": "slow down"}), "takes no more requests now (429: slow down)"),
        (Sent(act="hang up"), "the server broke off"),
        (Sent(body="{}", act="cut"), "the server broke off"),
        (Sent(body=b"no gzip", headers={"Content-Encoding": "gzip"}), "the server broke off"),
        (Sent(body=b" " * 4_000_001), "larger than 4,000,000 bytes"),
        (
            Sent(body=gzip.compress(b" " * 50_000_000), headers={"Content-Encoding": "gzip"}),
            "larger than 4,000,000 bytes",
        ),
    ],
)
def test_one_prompt_that_fails(
    model: Model, url: str, sent: Sent, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    model.script["b"] = [sent]
    one, failed, other = endpoint(url, KEY).generate([prompt("a"), prompt("b"), prompt("c")])
    assert (one.text, failed.text, other.text) == ("A", "", "C")
    (line,) = [record.getMessage() for record in caplog.records if record.name.startswith("digest")]
    host = url.removeprefix("http://")
    assert line.startswith(f"1 of 3 prompts have no answer: {host}/v1: {failed.failure}")
    assert told in line
    assert line.isprintable()
    assert host not in failed.failure


@pytest.mark.parametrize("act", ["stall", "drip"])
def test_a_server_that_takes_too_long(
    model: Model, url: str, act: str, caplog: pytest.LogCaptureFixture
) -> None:
    model.script["b"] = [Sent(body="{", act=act)]
    asking = endpoint(url, timeout=0.2)
    _, failed = asking.generate([prompt("a"), prompt("b")])
    assert failed.failure == "no answer came within 0.2 s"
    assert "Raise endpoint.timeout, or lower endpoint.parallel" in caplog.text


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (Sent(401, {"error": {"message": "Incorrect API key"}}), "(401: Incorrect API key)"),
        (Sent(401), "The key in the environment variable DIGEST_API_KEY was sent"),
        (Sent(403, "<html>", "text/html"), "does not let this request in (403: a web page)"),
        (Sent(402, {"error": {"message": "no credit"}}), "the server wants to be paid (402: no credit)"),
        (
            Sent(302, headers={"Location": "https://evil.example/v1?k=1"}),
            "elsewhere (https://evil.example/v1)",
        ),
        (Sent(307, headers={"Location": "http://127.0.0.1:1/v1"}), "sends us elsewhere"),
        (Sent(308, headers={"Location": "//[bad"}), "sends us elsewhere"),
        (Sent(301), "sends us elsewhere"),
        (Sent(404, "<html>", "text/html"), "nothing answers to chat completions there (404: a web page)"),
        (Sent(405, {"detail": "Method Not Allowed"}), "(405: Method Not Allowed)"),
    ],
)
def test_where_nothing_can_work(model: Model, url: str, sent: Sent, told: str) -> None:
    model.script["a"] = [sent] * 9
    asking = endpoint(url, KEY, parallel=1)
    with pytest.raises(ModelError) as caught:
        asking.generate([prompt("a")] * 5)
    assert told in str(caught.value)
    assert str(caught.value).isprintable()
    assert KEY not in str(caught.value)
    assert len(model.asked) == 1


def test_redirects_without_end(model: Model, url: str) -> None:
    model.script["a"] = [Sent(307, headers={"Location": "/v1/chat/completions"})] * 50
    with pytest.raises(ModelError, match="elsewhere"):
        endpoint(url).generate([prompt("a")])
    assert len(model.asked) == 4


def test_no_key_was_sent(model: Model, url: str) -> None:
    model.script["a"] = [Sent(401, {"error": "who are you?"})]
    with pytest.raises(ModelError, match="No key was sent: put it into the environment variable DIGEST_API"):
        endpoint(url).generate([prompt("a")])
    assert "Authorization" not in model.heads[0]


def test_a_model_that_the_server_has_not(model: Model, url: str) -> None:
    model.names = ["tiny-chat", "large-chat"]
    model.script["a"] = [Sent(404, {"error": {"message": "not found"}})]
    with pytest.raises(ModelError, match=r"no model 'tiny'. Did you mean tiny-chat\?"):
        endpoint(url).generate([prompt("a")])
    assert model.paths == ["/v1/chat/completions", "/v1/models"]


def test_a_server_that_is_not_there() -> None:
    with serving(Model()) as url:
        pass
    with pytest.raises(ModelError, match=r"127\.0\.0\.1:\d+/v1: the server refuses the connection. Is the"):
        endpoint(url).generate([prompt("a"), prompt("b")])


def test_a_server_without_tls(url: str) -> None:
    with pytest.raises(ModelError, match=r"no safe connection can be made .*begins with http://"):
        endpoint(url.replace("http", "https"), retries=3).generate([prompt("a")])


def test_no_such_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_arguments: Any, **_options: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ModelError, match=r"nowhere\.example/v1: no such host is known"):
        endpoint("https://nowhere.example").generate([prompt("a")])


def test_a_server_that_dies_halfway_leaves_what_it_gave(model: Model, url: str) -> None:
    model.script["b"] = [Sent(401)]
    asking = endpoint(url, parallel=1)
    answers = asking.generate([prompt(text) for text in "abcd"])
    assert [answer.text for answer in answers] == ["A", "", "", ""]
    assert len({answer.failure for answer in answers[1:]}) == 1
    assert len(model.asked) == 2


def test_a_server_that_dies_between_two_calls_leaves_what_it_gave(model: Model, url: str) -> None:
    made = endpoint(url, retries=0, parallel=1)
    model.script["b"] = model.script["c"] = [Sent(402)]
    assert made.generate([prompt("a")])[0].text == "A"
    failed = made.generate([prompt("b"), prompt("c")])
    assert [one.failure for one in failed] == ["the server wants to be paid (402)"] * 2
    assert len(model.asked) == 2


def test_a_server_that_is_down_is_not_asked_on_and_on(model: Model, url: str) -> None:
    model.script["a"] = [Sent(500)] * 20
    with pytest.raises(ModelError, match="the server failed"):
        endpoint(url, parallel=1).generate([prompt("a")] * 20)
    assert len(model.asked) == 3


def test_a_busy_server_is_asked_again(model: Model, url: str, waits: list[float]) -> None:
    model.script["a"] = [
        Sent(429, headers={"Retry-After": "7"}),
        Sent(503),
        Sent(act="hang up"),
        Sent(502, headers={"Retry-After": "soon"}),
        Sent(504, headers={"Retry-After": "9" * 5000}),
        Sent(503, headers={"Retry-After": "86400"}),
    ]
    (answer,) = endpoint(url, retries=6).generate([prompt("a")])
    assert answer.text == "A"
    assert waits[:4] == [7, 1, 2, 4]
    assert waits[5] == 60
    assert len(model.asked) == 7


def test_retries_end(model: Model, url: str, waits: list[float]) -> None:
    model.script["a"] = [Sent(503)] * 9
    (answer,) = endpoint(url, retries=2).generate([prompt("a")])
    assert "the server failed (503)" in answer.failure
    assert (len(model.asked), waits) == (3, [1])


def test_what_does_not_get_better_is_not_asked_again(model: Model, url: str, waits: list[float]) -> None:
    model.script["a"] = [Sent(400)]
    endpoint(url, retries=5).generate([prompt("a")])
    assert (len(model.asked), waits) == (1, [])


@pytest.mark.parametrize(
    "sent",
    [
        said(f"La clé est {KEY}."),
        said(None, refusal=f"{'x' * 190}{KEY}"),
        Sent(400, {"error": {"message": f"{'x' * 190}{KEY}"}}),
        Sent(400, '{"error": "sk-very-\\u0073ecret-123"}'),
        Sent(401, f"<p>Bearer {KEY}", "text/plain"),
        Sent(body="x", kind=f"text/{KEY}"),
        Sent(302, headers={"Location": f"https://{KEY}.example/{KEY}?k={KEY}"}),
    ],
)
def test_a_key_that_the_server_sends_back_is_not_shown(model: Model, url: str, sent: Sent) -> None:
    model.script["a"] = [sent]
    asking = endpoint(url, KEY)
    try:
        (answer,) = asking.generate([prompt("a")])
        told = answer.text + answer.failure
    except ModelError as error:
        told = str(error)
    assert "sk-very" not in told
    assert "123" not in told
    assert KEY not in f"{vars(asking)} {asking.signature}"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"url": ""}, "endpoint.url: no server is named"),
        ({"url": "localhost:8000"}, "begins with neither http:// nor https://"),
        ({"url": "ftp://h/v1"}, "begins with neither http:// nor https://"),
        ({"url": f"http://anne:{KEY}@h:99999/"}, "endpoint.url: is no address"),
        ({"url": "http:///v1"}, "endpoint.url: names no host"),
        ({"url": "http://a b/"}, "endpoint.url: is no address"),
        ({"model": " "}, "endpoint.model: no model is named"),
        ({"key": KEY}, "endpoint.key: names no environment variable"),
        ({"timeout": 0.0}, "endpoint.timeout: 0.0. It takes a number from 0.01 to 3600"),
        ({"timeout": float("nan")}, "endpoint.timeout"),
        ({"parallel": 0}, "endpoint.parallel"),
        ({"retries": -1}, "endpoint.retries"),
        ({"context": 1}, "endpoint.context"),
    ],
)
def test_a_wrong_setting_is_named(settings: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        endpoint(settings.pop("url", "http://127.0.0.1:1"), **settings)
    assert told in str(caught.value)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("key", ["sk-é", "sk\nx", "a\x00b"])
def test_a_key_that_is_none(key: str) -> None:
    with pytest.raises(DigestError, match="DIGEST_API_KEY: the key holds characters that no key has"):
        endpoint("http://127.0.0.1:1", key)
