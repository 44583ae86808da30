"""An address is parted into its name and what a server takes, or refused."""

import pytest

from digest.errors import UsageError
from digest.text.addresses import Address, read_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("anne@example.org", Address("anne@example.org")),
        (" Anne Roy <anne@example.org> ", Address("anne@example.org", "Anne Roy")),
        ('"Roy, Anne" <a.roy+x@example.org>', Address("a.roy+x@example.org", "Roy, Anne")),
        ("Été\u202e <z@été.fr>", Address("z@xn--t-9fab.fr", "Été")),
        ("root@localhost", Address("root@localhost")),
    ],
)
def test_addresses(text: str, address: Address) -> None:
    assert read_address(text, "--to") == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a@",
        "@b",
        "a@b@c",
        "a b@c.org",
        "é@c.org",
        "a@c..org",
        f"{'a' * 65}@c.org",
        "<a@c.org",
        "a@-c.org",
        "a@c.org\r\nX: y",
        "a@\ud800.org",
    ],
)
def test_what_is_none(text: str) -> None:
    with pytest.raises(UsageError, match=r"--to: .* is no mail address") as caught:
        read_address(text, "--to")
    assert "\n" not in str(caught.value)


def test_the_domain() -> None:
    assert Address("a@example.org").domain == "example.org"
