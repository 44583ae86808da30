"""A real HTTP server on loopback, whose every reply a test decides."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[["Handler"], None]


@dataclass
class Served:
    """The server: `answers` by path, `asked` has the path and headers of each request, in order."""

    base: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def put(self, path: str, body: bytes | str, status: int = 200, **headers: str) -> str:
        """Answer a path with a body; the address."""
        content = body.encode() if isinstance(body, str) else body

        def answer(handler: Handler) -> None:
            handler.reply(status, content, {name.replace("_", "-"): value for name, value in headers.items()})

        return self.do(path, answer)

    def do(self, path: str, answer: Answer) -> str:
        """Answer a path by a function; the address."""
        self.answers[path] = answer
        return self.base + path

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class Handler(BaseHTTPRequestHandler):
    """Looks the answer up."""

    server: "Server"

    def do_GET(self) -> None:
        served = self.server.served
        served.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        answer = served.answers.get(self.path.partition("?")[0])
        try:
            if answer:
                answer(self)
            else:
                self.reply(404, b"", {})
        except OSError:  # the client went away, which is what some tests want
            self.close_connection = True

    def reply(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | dict(headers)).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, piece: bytes = b"<", every: float = 0.05) -> None:
        """Send a piece again and again until the client or the test goes away."""
        while not self.server.served.closing.wait(every):
            self.wfile.write(piece)
            self.wfile.flush()

    def log_message(self, *_arguments: object) -> None: ...


class Server(ThreadingHTTPServer):
    daemon_threads = True
    served: Served


@contextmanager
def serving() -> Iterator[Served]:
    """A server that runs until the end of the block."""
    with Server(("127.0.0.1", 0), Handler) as server:
        server.served = Served(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server.served
        finally:
            server.served.closing.set()
            server.shutdown()
            thread.join()
