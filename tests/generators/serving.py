"""A real HTTP server on 127.0.0.1 that chats like a model's, or answers whatever it is told to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any

from digest.generators.endpoint import Endpoint
from digest.models import EndpointSettings, Prompt

KEY = "sk-very-secret-123"


@dataclass(frozen=True)
class Sent:
    """What the server sends for one request; `act` is "hang up", "stall", "cut", "drip" or nothing."""

    status: int = 200
    body: bytes | str | dict[str, Any] = b""
    kind: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    act: str = ""

    def content(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return (self.body if isinstance(self.body, str) else json.dumps(self.body)).encode()


def said(text: str | None, *, why: str = "stop", usage: Any = None, **message: Any) -> Sent:
    body = {
        "choices": [{"index": 0, "message": {"content": text, **message}, "finish_reason": why}],
        "usage": usage,
    }
    return Sent(body=body)


class Model:
    """Answers each text with itself in capitals, unless a script says otherwise, one entry a request."""

    def __init__(self) -> None:
        self.script: dict[str, list[Sent]] = {}
        self.names = ["tiny"]
        self.asked: list[dict[str, Any]] = []
        self.heads: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.most = 0  # requests at a time
        self.gate: Event | None = None  # requests wait for it
        self.released = Event()  # set at the end: what stalls must not outlive the test
        self._now = 0
        self._lock = Lock()

    def answer(self, path: str, head: dict[str, str], asked: dict[str, Any] | None) -> Sent:
        with self._lock:
            self.paths.append(path)
            self.heads.append(head)
            if asked is None:
                return Sent(body={"object": "list", "data": [{"id": name} for name in self.names]})
            self.asked.append(asked)
            self._now += 1
            self.most = max(self.most, self._now)
        if self.gate:
            self.gate.wait(10)
        with self._lock:
            self._now -= 1
            text = asked["messages"][-1]["content"]
            scripted = self.script.get(text)
            return scripted.pop(0) if scripted else said(text.upper())


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    model: Model

    def do_GET(self) -> None:
        self._send(self.model.answer(self.path, dict(self.headers), None))

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._send(self.model.answer(self.path, dict(self.headers), asked))

    def _send(self, sent: Sent) -> None:
        content = sent.content()
        self.close_connection = bool(sent.act)
        if sent.act == "hang up":
            return
        if sent.act == "stall":
            self.model.released.wait(10)
            return
        self.send_response(sent.status)
        if sent.kind:
            self.send_header("Content-Type", sent.kind)
        more = {"cut": 1, "drip": 1_000_000}
        self.send_header("Content-Length", str(len(content) + more.get(sent.act, 0)))
        for name, value in sent.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)
        while sent.act == "drip" and not self.model.released.wait(0.01):
            self.wfile.write(b" ")

    def log_message(self, *_arguments: Any) -> None:
        pass


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, *_arguments: Any) -> None:
        """A client that goes away is what some tests are about."""


@contextmanager
def serving(model: Model) -> Iterator[str]:
    """The address of the server, such as http://127.0.0.1:40001."""
    server = _Quiet(("127.0.0.1", 0), type("Handler", (_Handler,), {"model": model}))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        model.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


def endpoint(url: str, secret: str = "", **settings: Any) -> Endpoint:
    made = EndpointSettings(**{"url": url, "model": "tiny", "retries": 0, "timeout": 5.0, **settings})
    return Endpoint(made, {"DIGEST_API_KEY": secret})


def prompt(text: str, words: int = 10) -> Prompt:
    return Prompt("Summarize.", text, words)
