"""The way to a server is encrypted and its certificate checked; who may not log in is told so."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from digest.errors import ServerError, UsageError
from digest.models import Outcome
from digest.writers import Server, send
from tests.writers.postbox import CERTIFICATE, PASSWORD, USER, Postbox, letters, server_context, serving


def sent(server: Server, folder: Path) -> list[Outcome]:
    return list(send(letters(2), server, folder / "mail.db", resume_uncertain=False))


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))


STARTTLS: dict[str, Any] = {"tls_context": server_context(), "require_starttls": True}


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(("scheme", "options"), [("smtps", {"tls": True}), ("smtp+starttls", STARTTLS)])
def test_mail_goes_encrypted_after_logging_in(tmp_path: Path, scheme: str, options: dict[str, Any]) -> None:
    box = Postbox()
    with serving(box, auth_require_tls="tls" not in options, **options) as port:
        server = replace(Server.of(f"{scheme}://{USER}@localhost:{port}"), password=PASSWORD)
        assert [outcome.kind for outcome in sent(server, tmp_path)] == ["sent", "sent"]
    assert box.logins == ["PLAIN"]
    assert box.connections == 1


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(("scheme", "options"), [("smtps", {"tls": True}), ("smtp+starttls", STARTTLS)])
def test_a_certificate_for_another_name_is_refused(
    tmp_path: Path, scheme: str, options: dict[str, Any]
) -> None:
    box = Postbox()
    with serving(box, **options) as port:
        server = replace(Server.of(f"{scheme}://{USER}@127.0.0.1:{port}"), password=PASSWORD)
        with pytest.raises(ServerError, match=r"certificate is not valid \(IP address mismatch"):
            sent(server, tmp_path)
    assert (box.logins, box.messages) == ([], [])


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    box = Postbox()
    with serving(box, tls=True) as port, pytest.raises(ServerError, match="certificate is not valid"):
        sent(Server.of(f"smtps://localhost:{port}"), tmp_path)
    assert box.messages == []


def test_a_server_without_starttls_gets_nothing(tmp_path: Path) -> None:
    box = Postbox()
    with serving(box, auth_require_tls=False) as port:
        server = replace(Server.of(f"smtp+starttls://{USER}@localhost:{port}"), password=PASSWORD)
        with pytest.raises(ServerError, match="STARTTLS extension not supported"):
            sent(server, tmp_path)
    assert (box.logins, box.messages) == ([], [])


def test_tls_on_a_port_without_it_is_told(tmp_path: Path) -> None:
    with serving(Postbox()) as port, pytest.raises(ServerError, match=r"TLS failed .*587"):
        sent(Server.of(f"smtps://localhost:{port}"), tmp_path)


@pytest.mark.parametrize("excluded", [[], ["PLAIN"]])
def test_a_wrong_password_is_told_and_never_shown(tmp_path: Path, excluded: list[str]) -> None:
    box = Postbox()
    with serving(box, auth_require_tls=False, auth_exclude_mechanism=excluded) as port:
        server = replace(Server.of(f"smtp://{USER}@localhost:{port}"), password="s3cret")
        with pytest.raises(
            ServerError, match=f"localhost:{port}: refused: 535 .* Look at the user"
        ) as caught:
            sent(server, tmp_path)
    assert "s3cret" not in f"{caught.value}{caught.value!r}{server!r}"
    assert box.messages == []


def test_a_server_that_wants_a_user_says_so(tmp_path: Path) -> None:
    box = Postbox()
    with (
        serving(box, auth_required=True, **STARTTLS) as port,
        pytest.raises(ServerError, match=r"refused mail from .* 530"),
    ):
        sent(Server.of(f"smtp://localhost:{port}"), tmp_path)
    assert box.messages == []


@pytest.mark.parametrize(
    ("url", "host", "port", "security"),
    [
        ("smtps://mail.example.org", "mail.example.org", 465, "tls"),
        ("smtp://mail.example.org", "mail.example.org", 587, "starttls"),
        ("smtp://mail.example.org:25/", "mail.example.org", 25, "starttls"),
        ("smtp://localhost", "localhost", 25, "plain"),
        ("smtp://[::1]:2525", "::1", 2525, "plain"),
        ("smtp://127.8.9.10", "127.8.9.10", 25, "plain"),
        ("smtp+starttls://localhost", "localhost", 587, "starttls"),
        ("smtp://localhost.example.org", "localhost.example.org", 587, "starttls"),
    ],
)
def test_plain_text_stays_on_this_machine(url: str, host: str, port: int, security: str) -> None:
    assert Server.of(url) == Server(host, port, security)  # type: ignore[arg-type] # one of the three


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mail.example.org",
        "http://a",
        "smtps://",
        "smtp://a:x:y",
        "smtp://a:99999",
        "smtp://a/b",
        "smtp+plain://a",
    ],
)
def test_another_url_is_refused_and_not_shown(url: str) -> None:
    with pytest.raises(UsageError, match=r"cannot be|another machine"):
        Server.of(url)


def test_a_user_may_be_an_address() -> None:
    server = Server.of("smtps://anne%40example.org:p%3Aw@mail.example.org")
    assert (server.user, server.password) == ("anne@example.org", "p:w")
    assert not re.search("p.w", repr(server))
