"""Whenever a run is killed, the next one sends nothing twice and loses nothing without a word."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from digest.errors import LaterError, WriteError
from digest.writers import Server, send
from digest.writers.ledger import Ledger
from digest.writers.reply import Reply
from digest.writers.smtp import Connection
from tests.writers.dying import POINTS
from tests.writers.postbox import Postbox, letters, serving

ROOT = Path(__file__).parents[2]
ALL = [f"u{number}@example.net" for number in range(4)]
UNCERTAIN = {"after the claim", "before the dot", "after the dot", "after the answer", "before the mark"}


@pytest.mark.parametrize("point", POINTS)
def test_a_kill_at_any_point(tmp_path: Path, point: str) -> None:
    number = 2  # of the message at which it is killed
    box, ledger = Postbox(), tmp_path / "mail.db"
    with serving(box) as port:
        url = f"smtp://127.0.0.1:{port}"
        command = [sys.executable, "-m", "tests.writers.dying", point, str(number), url, str(ledger)]
        died = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (died.returncode, died.stderr) == (-signal.SIGKILL, "")
        assert died.stdout.splitlines() == [f"{who} sent" for who in ALL[: number - 1]]
        box.wait()
        next_run = list(send(letters(4), Server.of(url), ledger, resume_uncertain=False))
        uncertain = [outcome.recipient for outcome in next_run if outcome.kind == "uncertain"]
        assert uncertain == ([ALL[number - 1]] if point in UNCERTAIN else [])
        assert len(box.recipients) == len(set(box.recipients))
        assert set(ALL) - set(box.recipients) <= set(uncertain)
        if point in {"after the answer", "before the mark"}:
            assert ALL[number - 1] in box.recipients
        resumed = list(send(letters(4), Server.of(url), ledger, resume_uncertain=True))
    assert {outcome.kind for outcome in resumed} <= {"already", "sent"}
    assert set(box.recipients) == set(ALL)


def test_a_claim_is_on_the_disk_before_the_dot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    claim = Ledger.claim

    def claimed(book: Ledger, *what: str) -> None:
        claim(book, *what)
        (level,) = book._base.execute("pragma synchronous").fetchone()
        order.append(f"claimed, synchronous {level}, in a transaction: {book._base.in_transaction}")

    monkeypatch.setattr(Ledger, "claim", claimed)
    finish = Connection.finish

    def finished(connection: Connection) -> Reply | None:
        order.append("dot")
        return finish(connection)

    monkeypatch.setattr(Connection, "finish", finished)
    with serving(Postbox()) as port:
        server = Server.of(f"smtp://127.0.0.1:{port}")
        list(send(letters(1), server, tmp_path / "mail.db", resume_uncertain=False))
    assert order == ["claimed, synchronous 3, in a transaction: False", "dot"]


def test_a_full_disk_ends_the_run_and_what_came_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold = Ledger._hold

    def held(book: Ledger) -> None:
        book._base.execute("pragma page_size = 512")
        hold(book)
        book._base.execute("pragma max_page_count = 8")

    box, ledger = Postbox(), tmp_path / "mail.db"
    with serving(box) as port:
        server = Server.of(f"smtp://127.0.0.1:{port}")
        with monkeypatch.context() as full:
            full.setattr(Ledger, "_hold", held)
            with pytest.raises(WriteError, match=r"mail\.db: cannot be used \(database or disk is full\)"):
                list(send(letters(100), server, ledger, resume_uncertain=False))
        assert 10 < len(box.recipients) < 100
        outcomes = list(send(letters(100), server, ledger, resume_uncertain=False))
    assert len(box.recipients) == len(set(box.recipients))
    uncertain = {outcome.recipient for outcome in outcomes if outcome.kind == "uncertain"}
    assert len(uncertain) <= 1
    assert set(box.recipients) | uncertain == {f"u{number}@example.net" for number in range(100)}


def test_a_ledger_belongs_to_one_run_at_a_time_and_to_its_owner(tmp_path: Path) -> None:
    with Ledger(tmp_path / "new" / "mail.db") as book:
        with pytest.raises(LaterError, match=r"mail\.db: another run is sending") as caught:
            Ledger(tmp_path / "new" / "mail.db")
        assert caught.value.exit_code == 75
        book.claim("<a@b>", "u@example.net")
    assert (tmp_path / "new" / "mail.db").stat().st_mode & 0o777 == 0o600
    with Ledger(tmp_path / "new" / "mail.db") as book:
        assert [entry.recipient for entry in book.uncertain()] == ["u@example.net"]


@pytest.mark.parametrize("held", [b"not a database, but quite long enough to be one" * 100, b"x"])
def test_another_file_is_left_alone(tmp_path: Path, held: bytes) -> None:
    (tmp_path / "mail.db").write_bytes(held)
    with pytest.raises(WriteError, match=r"mail\.db: is no ledger"):
        Ledger(tmp_path / "mail.db")
    assert (tmp_path / "mail.db").read_bytes() == held


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    base = sqlite3.connect(tmp_path / "mail.db")
    base.execute("create table mine (x)")
    base.close()
    with pytest.raises(WriteError, match="another program"):
        Ledger(tmp_path / "mail.db")


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="cannot be used"):
        Ledger(tmp_path)
