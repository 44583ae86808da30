"""What no server can make a fetch do: wait for ever, fill the memory, ask another address than it may."""

import gzip
import socket
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digest.errors import FetchError
from digest.feeds import resolving
from digest.feeds.deadlines import Deadline
from digest.feeds.requesting import Rules, request
from digest.feeds.resolving import addresses_of
from tests.feeds.conftest import SETTINGS, Fetched
from tests.feeds.making import item, rss
from tests.feeds.serving import Handler, Served, Server, serving
from tests.writers.postbox import CERTIFICATE, server_context

RULES = Rules("tests", 20, 100_000, allow_private=True)


def reason(url: str, rules: Rules = RULES) -> str:
    with pytest.raises(FetchError) as caught:
        request(url, rules, {})
    return caught.value.reason


def test_a_feed_that_drips_is_cut_and_the_rest_is_fetched(served: Served, fetched: Fetched) -> None:
    def drip_body(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.drip()

    def drip_head(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nX: ")
        handler.drip(b"x")

    dripping = [served.do("/a-body", drip_body), served.do("/b-head", drip_head)]
    reports = fetched(*dripping, served.put("/c", rss(item("a"))), settings=replace(SETTINGS, seconds=2))
    assert [(one.outcome, one.reason, one.detail) for one in reports] == [
        ("failed", "timeout", "2 s"),
        ("failed", "timeout", "2 s"),
        ("new", "", ""),
    ]


def test_a_server_that_says_nothing(served: Served) -> None:
    def wait(_handler: Handler) -> None:
        served.closing.wait(20)

    url = served.do("/rss", wait)
    assert reason(url, replace(RULES, seconds=0.3)) == "timeout"


def test_a_wish_to_stop_is_heard(served: Served) -> None:
    url = served.do("/rss", lambda handler: handler.drip())
    rules = replace(RULES, stop=threading.Event())
    rules.stop.set()
    assert reason(url, rules) == "stopped"


def test_too_large(served: Served) -> None:
    assert reason(served.put("/plain", b"x" * 100_001)) == "too_large"
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < RULES.largest
    assert reason(served.put("/bomb", bomb, Content_Encoding="gzip")) == "too_large"

    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.drip(b"x" * 50_000, every=0)

    assert reason(served.do("/endless", endless)) == "too_large"


def test_a_content_that_is_not_whole(served: Served) -> None:
    assert reason(served.put("/short", b"abc", Content_Length="10")) == "cut"
    packed = gzip.compress(b"abc" * 1000)
    assert reason(served.put("/half", packed[:-12], Content_Encoding="gzip")) == "cut"
    assert reason(served.put("/noise", b"abc", Content_Encoding="gzip")) == "encoding"
    assert reason(served.put("/other", b"abc", Content_Encoding="br")) == "encoding"

    def junk(handler: Handler) -> None:
        handler.wfile.write(b"SSH-2.0\r\n\r\n")

    assert reason(served.do("/junk", junk)) == "reply"


def test_redirects(served: Served) -> None:
    served.put("/end", b"here")
    last = "/end"
    for number in range(6):
        served.put(f"/{number}", b"", status=302, Location=last)
        last = f"/{number}"
    assert request(f"{served.base}/4", RULES, {}).body == b"here"
    assert reason(f"{served.base}/5") == "redirects"
    assert reason(served.put("/loop", b"", status=301, Location="/loop")) == "redirects"


def test_a_move_for_ever_is_told(served: Served, fetched: Fetched) -> None:
    served.put("/new", rss(item("a")))
    served.put("/then", b"", status=301, Location="/new")
    reports = fetched(
        served.put("/for-ever", b"", status=308, Location="/then"),
        served.put("/for-now", b"", status=302, Location="/then"),
    )
    assert [one.moved for one in reports] == [f"{served.base}/new", ""]


@pytest.mark.parametrize(
    ("location", "why"),
    [
        ("file:///etc/passwd", "scheme"),
        ("ftp://example.org/", "scheme"),
        ("gopher://127.0.0.1:70/", "scheme"),
        ("http://user:secret@example.org/", "address"),
        ("http://[::1/", "address"),
    ],
)
def test_a_redirect_to_what_may_not_be_asked(served: Served, location: str, why: str) -> None:
    assert reason(served.put("/rss", b"", status=302, Location=location)) == why


def test_a_redirect_into_the_network_is_refused(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host counts as public, as one out there would; the second is what it is."""
    monkeypatch.setattr(resolving, "_is_public", lambda address: address == "127.0.0.1")
    inside = served.base.replace("127.0.0.1", "127.0.0.2")
    served.put("/in", b"secret")
    url = served.put("/out", b"", status=302, Location=f"{inside}/in")
    assert reason(url, replace(RULES, allow_private=False)) == "private"
    assert served.paths() == ["/out"]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "10.0.0.8", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
        "224.0.0.1", "2130706433", "0x7f.1", "127.1",
    ],
)  # fmt: skip
def test_private_addresses(host: str) -> None:
    with pytest.raises(FetchError) as caught:
        addresses_of(host, 80, Deadline(20), allow_private=False)
    assert caught.value.reason == "private"


@pytest.mark.parametrize("host", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_public_addresses(host: str) -> None:
    assert addresses_of(host, 80, Deadline(20), allow_private=False) == [host]


def test_a_name_is_resolved_once_and_the_checked_address_connected_to(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, real = [["10.0.0.8", "127.0.0.1"], ["10.0.0.8"]], socket.getaddrinfo

    def resolve(host: str, port: int, *rest: int, **named: int) -> Any:
        if host != "feeds.example.org":
            return real(host, port, *rest, **named)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in answers.pop(0)]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(resolving, "_is_public", lambda address: address == "127.0.0.1")
    rules = replace(RULES, allow_private=False)
    url = served.put("/rss", b"here").replace("127.0.0.1", "feeds.example.org")
    assert request(url, rules, {}).body == b"here"
    assert answers == [["10.0.0.8"]]
    assert served.asked[0][1]["host"].startswith("feeds.example.org:")
    assert reason(url, rules) == "private"


def test_nothing_listens(served: Served) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        assert reason(f"http://127.0.0.1:{held.getsockname()[1]}/") == "unreachable"
    assert reason(f"{served.base.replace('http', 'https')}/") == "tls"
    assert reason("http://no-such-host.invalid/") == "unknown_host"


def test_private_is_refused_unless_it_is_allowed(served: Served, fetched: Fetched, place: Path) -> None:
    url = served.put("/rss", rss(item("a")))
    (report,) = fetched(url, private=False)
    assert (report.outcome, report.reason, report.detail) == ("failed", "private", "127.0.0.1")
    assert served.asked == []
    assert place.stat().st_mode & 0o077 == 0


def test_a_secure_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """The certificate is held to the name of the host, though the connection goes to its address."""
    with serving() as secure, Server(("127.0.0.1", 0), Handler) as server:
        server.served = secure
        server.socket = server_context().wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        secure.put("/rss", b"here" * 20_000)
        address = f"https://localhost:{server.server_port}/rss"
        assert reason(address) == "tls"
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        assert request(address, RULES, {}).body == b"here" * 20_000
        assert reason(address.replace("localhost", "127.0.0.2")) == "unreachable"
        secure.do("/drip", lambda handler: handler.drip())
        assert reason(address.replace("/rss", "/drip"), replace(RULES, seconds=0.5)) == "timeout"
        server.shutdown()
