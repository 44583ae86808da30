"""Newsletters: `.eml` and `.mbox`."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from digest.models import Article, Skipped, Stated
from digest.readers import jsonl, mbox, read_sources
from digest.readers.choice import read_document

HTML = (
    "<html><body><table><tr><td><p>Le pont a ouvert mardi.</p><p>From Paris, les camions y passent.</p>"
    "</td></tr></table></body></html>"
)
PLAIN = "Le pont a ouvert mardi.\n\nFrom Paris, les camions y passent.\n"


def mail(number: int = 1, *, html: str = "", plain: str = PLAIN) -> EmailMessage:
    message = EmailMessage()
    message["Message-ID"] = f"<lettre.{number}@lettres.example>"
    message["From"] = "L’Éveil du matin <eveil@lettres.example>"
    message["To"] = "abonnes@lettres.example"
    message["Subject"] = f"Un pont neuf à Sète ({number})"
    message["Date"] = "Tue, 07 Jan 2025 08:15:00 +0100"
    message["List-Unsubscribe"] = "<https://lettres.example/non>"
    if plain:
        message.set_content(plain, charset="iso-8859-1")
    if html:
        message.add_alternative(html, subtype="html")
    return message


def box(*mails: EmailMessage) -> bytes:
    parts = []
    for one in mails:
        text = one.as_bytes().replace(b"\nFrom ", b"\n>From ")
        parts.append(b"From eveil@lettres.example Tue Jan  7 08:15:00 2025\n" + text + b"\n")
    return b"".join(parts)


@pytest.mark.parametrize("html", ["", HTML])
def test_a_mail_is_an_article(html: str) -> None:
    (article,) = read_document(mail(html=html).as_bytes(), "lettre.eml")
    assert isinstance(article, Article)
    assert article.id == "lettre.1@lettres.example"
    assert (article.title, article.source) == ("Un pont neuf à Sète (1)", "L’Éveil du matin")
    assert article.stated == (Stated("mail", "Tue, 07 Jan 2025 08:15:00 +0100"),)
    assert article.text.strip() == PLAIN.strip()


def test_its_date_is_a_date() -> None:
    from io import BytesIO

    from digest.config import Config
    from digest.pipeline import prepare

    (article,) = prepare(["-"], Config(), stdin=BytesIO(mail().as_bytes())).articles
    assert str(article.dating.day) == "2025-01-07"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_headers_with_bare_accents_keep_their_letters(encoding: str) -> None:
    head = "From: Les Échos du Léman <a@b.example>\nSubject: Été à Évian\nMIME-Version: 1.0\n"
    (article,) = read_document(f"{head}\nLe pont a ouvert mardi.\n".encode(encoding), "a.eml")
    assert isinstance(article, Article)
    assert (article.source, article.title) == ("Les Échos du Léman", "Été à Évian")


def test_a_mailbox_is_its_mails(tmp_path: Path) -> None:
    mails = [mail(1), mail(2, html=HTML), mail(3)]
    (tmp_path / "lettres.mbox").write_bytes(box(*mails))
    together = list(read_sources([str(tmp_path)]))
    (tmp_path / "lettres.mbox").unlink()
    for number, one in enumerate(mails, 1):
        (tmp_path / f"{number}.eml").write_bytes(one.as_bytes())
    apart = list(read_sources([str(tmp_path)]))
    assert [one.path for one in together] == ["lettres.mbox:1", "lettres.mbox:2", "lettres.mbox:3"]
    for boxed, other in zip(together, apart, strict=True):
        assert isinstance(boxed, Article)
        assert isinstance(other, Article)
        assert (boxed.id, boxed.title, boxed.text.strip()) == (other.id, other.title, other.text.strip())


def test_a_mail_without_text_names_what_it_has() -> None:
    message = mail(plain="")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="revue.pdf")
    (first, second) = read_document(box(message, mail(2)), "l.mbox")
    assert first == Skipped("l.mbox:1", "no_text", "revue.pdf")
    assert isinstance(second, Article)


def test_a_mail_inside_a_mail_is_not_read() -> None:
    outer = mail(plain="")
    outer.add_attachment(mail(2))
    (skipped,) = read_document(outer.as_bytes(), "l.eml")
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "no_text"


def test_a_mail_that_is_too_large_is_named_and_the_rest_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "FILE_BYTES", 4000)
    (first, second) = read_document(box(mail(1, plain="mot\n" * 2000), mail(2)), "l.mbox")
    assert first == Skipped("l.mbox:1", "too_large", "> 0.0 MiB")
    assert isinstance(second, Article)


def test_what_is_no_mailbox_is_told() -> None:
    (skipped,) = read_document(b"Bonjour.\n", "l.mbox")
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "bad_archive"


@pytest.mark.parametrize(
    "headers",
    [
        b"From: =?utf-8?q?=ff?= <\xff>\nDate: hier\nContent-Type: text/plain; charset=nonesuch\n",
        b"From: a@[\nSubject: =?x?y?\nContent-Type: multipart/mixed\n",
        b"From:\nMessage-ID: <[>\nDate: Tue, 99 Foo 2025\n",
        b'Content-Type: text/html; charset="\nContent-Transfer-Encoding: base64\n',
    ],
)
def test_bad_headers_are_no_error(headers: bytes) -> None:
    (outcome,) = read_document(headers + b"\nLe pont a ouvert mardi.\n", "l.eml")
    assert isinstance(outcome, Article | Skipped)


def test_a_mail_and_a_mailbox_are_told_by_their_content() -> None:
    (article,) = read_document(mail().as_bytes(), "stdin")
    assert isinstance(article, Article)
    assert article.title == "Un pont neuf à Sète (1)"
    assert len(list(read_document(box(mail(1), mail(2)), "stdin"))) == 2
    assert jsonl.JsonLines().claims(box(mail(1))) is False


def test_a_text_with_headers_of_its_own_is_no_mail() -> None:
    (article,) = read_document(b"Date: 2025-01\nSource: AFP\n\nLe pont a ouvert.", "depeche")
    assert isinstance(article, Article)
    assert article.text.startswith("Date: 2025-01")
