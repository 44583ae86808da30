"""`digest email` writes, checks, shows and sends; nothing goes out unasked, each end has its exit code."""

import json
import sys
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from digest.writers.smtp import Connection
from tests.cli.conftest import SEEDS, Run
from tests.writers.postbox import HANG_UP, PASSWORD, USER, Postbox, serving

BRIEF = "2025-W02.md"
TEXT = "# Revue de presse — Été\n\nUn fait, cité [1].\n\n## Les sujets\n\n### Un titre\n\n- Une phrase [1].\n"
FROM = ("--from", "Revue de presse <revue@example.org>")
LIST = "# la rédaction\nÉlodie Roy <u0@example.net>\n\nu1@example.net  # le desk\r\nu2@événement.example\n"
ALL = ["u0@example.net", "u1@example.net", "u2@xn--vnement-9xab.example"]


@pytest.fixture(autouse=True)
def brief(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - it changes the folder
    Path(BRIEF).write_text(TEXT, encoding="utf-8")
    Path("list.txt").write_bytes(LIST.encode("utf-8-sig"))
    for name in ("URL", "USER", "PASSWORD", "PASSWORD_COMMAND"):
        monkeypatch.delenv(f"DIGEST_SMTP_{name}", raising=False)


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Iterator[Postbox]:
    box = Postbox()
    with serving(box, auth_require_tls=False) as port:
        monkeypatch.setenv("DIGEST_SMTP_URL", f"smtp://localhost:{port}")
        yield box


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def test_the_message_is_written_and_nothing_is_sent(run: Run, box: Postbox) -> None:
    outcome = run("email", BRIEF, *FROM)
    assert (outcome.code, outcome.out) == (0, "2025-W02.email.html\n2025-W02.eml\n")
    assert outcome.err.startswith("Rien n’a été envoyé. ")
    message = message_from_bytes(Path("2025-W02.eml").read_bytes(), policy=policy.default)
    assert message["From"] == "Revue de presse <revue@example.org>"
    html = next(part for part in message.walk() if part.get_content_type() == "text/html")
    assert html.get_payload(decode=True) == Path("2025-W02.email.html").read_bytes().replace(b"\n", b"\r\n")
    assert (box.messages, names()) == ([], ["2025-W02.email.html", "2025-W02.eml", BRIEF, "list.txt"])


def test_the_message_of_one_recipient_is_the_one_that_is_sent(
    run: Run, box: Postbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1736700000")
    assert run("email", BRIEF, *FROM, "--to", "Anne <anne@example.net>", "--subject", "Objet").code == 0
    assert (
        run("email", BRIEF, *FROM, "--to", "Anne <anne@example.net>", "--subject", "Objet", "--send").code
        == 0
    )
    assert box.messages == [("anne@example.net", Path("2025-W02.eml").read_bytes())]
    assert message_from_bytes(box.messages[0][1])["Subject"] == "Objet"


def test_each_recipient_gets_a_message_of_their_own_once(run: Run, box: Postbox) -> None:
    again = ("--to", "U1@example.net", "--to-file", "list.txt")
    outcome = run("email", BRIEF, *FROM, *again, "--send")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "1 en double, un seul envoi\n3 envoyés · 2025-W02.sent.db\n"
    assert sorted(box.recipients) == sorted(["U1@example.net", ALL[0], ALL[2]])
    told = {who: message_from_bytes(message, policy=policy.default) for who, message in box.messages}
    assert told[ALL[0]]["To"] == "Élodie Roy <u0@example.net>"
    assert all(str(message["To"]).count("@") == 1 and not message["Bcc"] for message in told.values())
    assert box.senders == ["revue@example.org"] * 3
    second = run("email", BRIEF, *FROM, "--to-file", "list.txt", "--send")
    assert second.err == "0 envoyé · 3 déjà envoyés · 2025-W02.sent.db\n"
    assert len(box.messages) == 3


def test_a_dry_run_shows_what_would_go_to_whom(run: Run, box: Postbox) -> None:
    shown = run("email", BRIEF, *FROM, "--to-file", "list.txt", "--dry-run", "--json")
    rows = [json.loads(line) for line in shown.out.splitlines()]
    assert [row["recipient"] for row in rows] == ALL
    assert {(row["subject"], row["known"]) for row in rows} == {("Revue de presse — Été", "new")}
    assert (box.connections, names()) == (0, [BRIEF, "list.txt"])
    assert run("email", BRIEF, *FROM, "--to", ALL[0], "--send").code == 0
    box.answer("RCPT", ALL[1], "450 later")
    assert run("email", BRIEF, *FROM, "--to", ALL[1], "--send", "-q").code == 75
    told = run("email", BRIEF, *FROM, "--to-file", "list.txt", "--dry-run")
    assert told.code == 0
    assert [line.rstrip().split("  ")[-1] for line in told.out.splitlines() if line.startswith("u")] == [
        "envoyé",
        "remis à plus tard",
        "pas encore envoyé",
    ]
    assert "3 messages, de revue@example.org, par localhost:" in told.err
    assert len(box.messages) == 1


@pytest.mark.parametrize(
    ("answers", "code", "states"),
    [
        ({}, 0, {}),
        ({"u1@example.net": ("RCPT", "550 no")}, 1, {"u1@example.net": "refused"}),
        ({"u1@example.net": ("dot", HANG_UP)}, 4, {"u1@example.net": "uncertain"}),
        ({"u1@example.net": ("dot", "451 no")}, 75, {"u1@example.net": "deferred"}),
        (
            {"u0@example.net": ("RCPT", "550 no"), "u1@example.net": ("taken", HANG_UP)},
            4,
            {"u0@example.net": "refused", "u1@example.net": "uncertain"},
        ),
        (
            {"u0@example.net": ("RCPT", "450 no"), "u1@example.net": ("taken", HANG_UP)},
            75,
            {"u0@example.net": "deferred", "u1@example.net": "uncertain"},
        ),
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_what_became_of_each_has_an_exit_code(
    run: Run,
    box: Postbox,
    answers: dict[str, tuple[str, str]],
    code: int,
    states: dict[str, str],
    as_json: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    for who, (phase, reply) in answers.items():
        box.answer(phase, who, reply)
    outcome = run("email", BRIEF, *FROM, "--to-file", "list.txt", "--send", *(["--json"] if as_json else []))
    assert outcome.code == code
    uncertain = [who for who, state in states.items() if state == "uncertain"]
    if as_json:
        rows = {row["recipient"]: row["state"] for row in map(json.loads, outcome.out.splitlines())}
        assert rows == dict.fromkeys(ALL, "sent") | states
    else:
        assert outcome.out.splitlines()[-1:] == (
            [f"UNCERTAIN {uncertain[0]}"] if uncertain else outcome.out.splitlines()[-1:]
        )
        assert all(who in outcome.out for who in states)
        assert outcome.err.startswith(f"{3 - len(states)} envoyé")


def test_an_uncertain_one_is_told_until_it_is_resumed(run: Run, box: Postbox) -> None:
    box.answer("dot", "u1@example.net", HANG_UP)
    send = ("email", BRIEF, *FROM, "--to-file", "list.txt", "--send")
    assert run(*send).code == 4
    told = run(*send)
    assert (told.code, told.out.splitlines()[-1]) == (4, "UNCERTAIN u1@example.net")
    assert "--resume-uncertain" in told.err
    elsewhere = run("email", BRIEF, *FROM, "--to", "u0@example.net", "--send")
    assert (elsewhere.code, elsewhere.out.splitlines()[-1]) == (4, "UNCERTAIN u1@example.net")
    assert run(*send, "--resume-uncertain").code == 0
    assert run(*send).code == 0
    assert box.recipients.count("u1@example.net") == 1


def test_an_interrupted_run_says_what_is_uncertain(
    run: Run, box: Postbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish = Connection.finish

    def interrupted(connection: Connection) -> object:
        if len(box.messages) == 1:
            raise KeyboardInterrupt
        return finish(connection)

    monkeypatch.setattr(Connection, "finish", interrupted)
    outcome = run("email", BRIEF, *FROM, "--to-file", "list.txt", "--send")
    assert (outcome.code, outcome.out) == (130, "UNCERTAIN u1@example.net\n")
    assert outcome.err.startswith("1 envoyé · 2 non tentés · 2025-W02.sent.db\n")


def test_an_edited_brief_is_a_version_that_goes_out_again_only_on_demand(run: Run, box: Postbox) -> None:
    send = ("email", BRIEF, *FROM, "--to", "u0@example.net", "--send")
    assert run(*send).code == 0
    Path(BRIEF).write_text(TEXT.replace("Un fait", "Un autre fait"), encoding="utf-8")
    assert run(*send).err.startswith("0 envoyé · 1 déjà envoyé")
    assert run(*send, "--corrected").err.startswith("1 envoyé · ")
    assert len(box.messages) == 2


def test_the_password_comes_from_the_environment_or_a_command(
    run: Run, box: Postbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = ("email", BRIEF, *FROM, "--send", "--to")
    monkeypatch.setenv("DIGEST_SMTP_USER", USER)
    assert "a user is set, and no password" in run(*send, "a@example.net").err
    monkeypatch.setenv("DIGEST_SMTP_PASSWORD", "wrong")
    wrong = run(*send, "a@example.net")
    assert wrong.code == 1
    assert "refused: 535" in wrong.err
    assert "0 envoyé · 1 non tenté" in wrong.err
    monkeypatch.setenv("DIGEST_SMTP_PASSWORD", PASSWORD)
    assert run(*send, "a@example.net").code == 0
    monkeypatch.delenv("DIGEST_SMTP_PASSWORD")
    Path("say.py").write_text(f"import sys; sys.stdout.buffer.write({PASSWORD + chr(10) + 'x'!r}.encode())")
    Path("digest.toml").write_text(f"[email]\npassword_command = '{sys.executable} say.py'\n")
    assert run(*send, "b@example.net").code == 0
    monkeypatch.setenv("DIGEST_SMTP_PASSWORD_COMMAND", f"{sys.executable} -c 'import sys; sys.exit(3)'")
    failed = run(*send, "c@example.net")
    assert (failed.code, "the password command failed (it ended with 3)" in failed.err) == (2, True)
    assert box.recipients == ["a@example.net", "b@example.net"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--to", "a@example.net", "--send"], "no mail server is set. Set DIGEST_SMTP_URL"),
        (
            ["--to", "a@example.net", "--send", "--server", "smtps://u:s3cret@example.net"],
            "a password stands where",
        ),
        (
            ["--to", "a@example.net", "--send", "--server", "smtp+plain://192.0.2.1"],
            "192.0.2.1 is another machine",
        ),
        (["--send", "--server", "smtp://localhost:1"], "no recipient is named"),
        (["--dry-run"], "no recipient is named"),
        (["--to", "a@example.net", "--send", "--dry-run"], "contradict each other"),
        (["--to", "a@b.fr\r\nBcc: c@d.fr", "--dry-run"], "is no mail address"),
        (["--to", "a@straße.de", "--dry-run"], "is no mail address"),
        (["--to", "", "--dry-run"], "is no mail address"),
        (["--to-file", "bad.txt", "--dry-run"], "bad.txt: 2 of 3 lines hold no address. Mend them"),
        (["--to-file", "latin.txt", "--dry-run"], "latin.txt: the list is not UTF-8"),
        (["--to", "a@example.net", "--dry-run", "--from", ""], "no sender is set"),
        (["--to", "a@example.net", "--dry-run", "--from", "nobody"], "is no mail address"),
    ],
)
def test_a_mistake_is_told_before_anything_is_sent(run: Run, options: list[str], told: str) -> None:
    Path("bad.txt").write_text("a@example.net\nb@\n# c\nc d@example.net\n")
    Path("latin.txt").write_bytes("Élodie <a@example.net>".encode("latin-1"))
    outcome = run("email", BRIEF, *FROM, *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err.splitlines()[-1]
    assert "s3cret" not in outcome.err
    if "bad.txt" in options:
        assert [line.partition(" ")[0] for line in outcome.err.splitlines()[:-1]] == [
            "bad.txt:2:",
            "bad.txt:4:",
        ]
    assert names() == sorted([BRIEF, "bad.txt", "latin.txt", "list.txt"])


def test_any_tools_message_is_checked(run: Run) -> None:
    Path("other.html").write_text("<html><body><script>x()</script><p>Bonjour</p></body></html>")
    outcome = run("email", "--check", "other.html")
    assert outcome.code == 1
    assert "Script" in outcome.out
    Path("other.eml").write_bytes(b"Subject: s\r\nContent-Type: text/html\r\n\r\n<script>x()</script>\r\n")
    record = run("email", "--check", "other.eml", "--json")
    codes = {finding["code"] for finding in json.loads(record.out)["findings"]}
    assert (record.code, {"script", "header_missing"} <= codes) == (1, True)
    for options in ([], ["--send"], ["--check", "--send"], ["--check", "--preview"]):
        assert "other.html: can only be checked" in run("email", "other.html", *options).err


def test_the_brief_is_checked_and_a_faulty_one_is_not_sent(run: Run, box: Postbox, tmp_path: Path) -> None:
    good = run("email", BRIEF, *FROM, "--check", "--send", "--to", "a@example.net")
    assert (good.code, "Contrôle du message" in good.out, box.recipients) == (0, True, ["a@example.net"])
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "email.html.jinja").write_text("<html><body><script>x()</script>{{ subject }}</body></html>")
    bad = run("email", BRIEF, *FROM, "--check", "--send", "--to", "b@example.net", "--templates", folder)
    assert (bad.code, "nothing was sent: the check found errors" in bad.err) == (1, True)
    assert len(box.messages) == 1


def test_a_preview_is_written(run: Run) -> None:
    assert run("email", BRIEF, *FROM, "--preview").out == "2025-W02.preview.html\n"
    assert "Un titre" in Path("2025-W02.preview.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("box")
def test_a_page_that_is_signed_and_not_approved_is_told(run: Run) -> None:
    send = ("email", "out/2025-W02.md", *FROM, "--to", "u0@example.net", "--send")
    run("build", SEEDS, "-q", "--formats", "md,json")
    assert "approuvée" not in run(*send).err
    run("approve", "2025-W02", "--by", "Anne", "--date", "2025-01-13", "--read")
    told = run(*send).err.replace("\u00a0", " ")
    assert told.startswith("out/2025-W02.md : n’est pas approuvée (relue par Anne le 13 janvier 2025)\n")
    run("approve", "2025-W02", "--by", "Anne", "--date", "2025-01-13")
    assert "approuvée" not in run(*send, "--corrected").err
    page = Path("out/2025-W02.md")
    page.write_text(page.read_text("utf-8").replace("Donald", "M.", 1), "utf-8")
    assert "(modifiée depuis l’approbation du" in run(*send, "--corrected").err
