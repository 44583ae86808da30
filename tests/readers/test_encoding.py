import pytest

from digest.errors import ReadError
from digest.readers.encoding import decode

TEXT = "Voilà\u00a0», a dit l’Élysée… C’est terminé\u00a0» – œuvre à 12 €.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_an_encoding_is_told_by_the_bytes(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_utf8_in_a_windows_line_is_seen() -> None:
    mixed = "l’été, ".encode() + "l’été\u00a0» ".encode("cp1252") + "et l’été".encode()
    assert decode(mixed) == "l’été, l’été\u00a0» et l’été"


@pytest.mark.parametrize("declared", ["utf-7", "punycode", "unicode_escape", "rot13", "nonsense", "idna", ""])
def test_a_declared_encoding_that_is_no_plain_one_is_not_believed(declared: str) -> None:
    assert decode("été +AGE- \\u0041".encode("cp1252"), declared) == "été +AGE- \\u0041"


def test_a_declared_encoding_is_believed_where_utf8_fails_only() -> None:
    russian = "Кремль заявил о готовности к переговорам"
    assert decode(russian.encode("cp1251"), "windows-1251") == russian
    assert decode(russian.encode(), "windows-1251") == russian


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("Кремль заявил о готовности".encode("cp1251"), "bad_encoding"),
        (bytes(range(256)), "binary"),
        (b"%PDF-1.7 " + b"texte " * 50, "binary"),
        (b"\xff\xfe" + b"\x00\xd8" * 40, "bad_encoding"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as raised:
        decode(data)
    assert raised.value.reason == reason
