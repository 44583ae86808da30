"""A message carries its domain's signature where a key is set."""

import sys
from dataclasses import replace
from pathlib import Path

import dkim
import pytest

from digest.errors import ConfigError, MissingExtraError
from digest.renderers import email_message
from tests.renderers.mail import ALWAYS, FULL, LAST, LIST, PAGE, sound

KEY = Path(__file__).with_name("dkim.pem")


def test_a_signature() -> None:
    mail = replace(FULL, dkim_domain="example.org", dkim_selector="s1", dkim_key=str(KEY))
    message = email_message(PAGE, mail)
    assert message == email_message(PAGE, mail)
    sound(message, ["DKIM-Signature", *ALWAYS, *LIST, *LAST])
    record = b"v=DKIM1; k=rsa; p=" + KEY.read_bytes().splitlines()[1].removeprefix(b"# ")
    asked: list[bytes] = []

    def names(name: bytes, timeout: int = 5) -> bytes:
        del timeout
        asked.append(name)
        return record

    assert dkim.verify(message, dnsfunc=names)
    assert asked == [b"s1._domainkey.example.org."]
    assert not dkim.verify(message.replace(b"List-ID: <revue", b"List-ID: <autre"), dnsfunc=names)


def test_a_key_that_signs_nothing(tmp_path: Path) -> None:
    mail = replace(FULL, dkim_domain="example.org", dkim_selector="s1", dkim_key=str(tmp_path / "none"))
    with pytest.raises(ConfigError, match="cannot be read"):
        email_message(PAGE, mail)
    (tmp_path / "none").write_text("no key")
    with pytest.raises(ConfigError, match="PEM"):
        email_message(PAGE, mail)
    with pytest.raises(ConfigError, match="go together"):
        email_message(PAGE, replace(mail, dkim_key=""))


def test_a_signature_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dkim", None)
    mail = replace(FULL, dkim_domain="example.org", dkim_selector="s1", dkim_key="key.pem")
    with pytest.raises(MissingExtraError, match=r"press-digest\[dkim\]"):
        email_message(PAGE, mail)
