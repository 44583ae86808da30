"""Messages go through a real server, each at most once, and what becomes of each is told."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.errors import LaterError, ServerError, WriteError
from digest.models import Envelope, Outcome
from digest.writers import Server, send
from digest.writers.ledger import Ledger
from digest.writers.wire import message_id
from tests.writers.postbox import HANG_UP, Postbox, letter, letters, serving

DESK = "desk@example.org"


def sent(
    envelopes: list[Envelope], port: int, ledger: Path, *, resume: bool = False, retry: bool = False
) -> list[Outcome]:
    return list(
        send(
            envelopes,
            Server.of(f"smtp://127.0.0.1:{port}"),
            ledger,
            resume_uncertain=resume,
            retry_refused=retry,
        )
    )


def kinds(outcomes: list[Outcome]) -> list[str]:
    return [outcome.kind for outcome in outcomes]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return tmp_path / "mail.db"


def test_what_arrives_is_what_was_written_over_one_connection(ledger: Path) -> None:
    box = Postbox()
    bodies = [b"", b"un\r\n", b".\r\n", b"..\r\n.\r\n\r\n.x\r\n", b"sans fin", b"a\r\n" * 5000]
    mail = [letter(f"u{n}@example.net", body=body) for n, body in enumerate(bodies)]
    with serving(box) as port:
        outcomes = sent(mail, port, ledger)
    assert outcomes == [Outcome(envelope.recipient, "sent", 250, "taken") for envelope in mail]
    whole = [e.message if e.message.endswith(b"\r\n") else e.message + b"\r\n" for e in mail]
    assert box.messages == list(zip([e.recipient for e in mail], whole, strict=True))
    assert (box.connections, box.senders, box.helos) == (1, [DESK] * 6, ["[127.0.0.1]"])


def test_no_line_of_a_message_is_taken_for_a_command(ledger: Path) -> None:
    box = Postbox()
    lines = st.sampled_from([b".", b"..", b"QUIT", b"MAIL FROM:<x@y>", b"", b" .", b"RSET", b"x" * 998])
    with serving(box) as port:

        @settings(deadline=None, max_examples=30)
        @given(st.lists(lines))
        def arrives(body: list[bytes]) -> None:
            number = f"{len(box.messages)}-"
            mail = letter("u@example.net", body=b"".join(line + b"\r\n" for line in body), name=number)
            assert kinds(sent([mail], port, ledger)) == ["sent"]
            assert box.messages[-1] == ("u@example.net", mail.message)

        arrives()


def test_a_second_run_sends_nothing_and_does_not_connect(ledger: Path) -> None:
    box = Postbox()
    with serving(box) as port:
        sent(letters(3), port, ledger)
        again = sent(letters(4), port, ledger)
        third = sent(letters(4), port, ledger)
    assert kinds(again) == ["already", "already", "already", "sent"]
    assert kinds(third) == ["already"] * 4
    assert box.recipients == [f"u{n}@example.net" for n in range(4)]
    assert box.connections == 2


def test_a_message_named_twice_goes_out_once_and_another_message_goes_too(ledger: Path) -> None:
    box = Postbox()
    one, other = letter("u@example.net"), letter("u@example.net", name="other-")
    with serving(box) as port:
        assert kinds(sent([one, one, other], port, ledger)) == ["sent", "sent"]
    assert len(box.messages) == 2


@pytest.mark.parametrize("phase", ["RCPT", "DATA", "dot"])
def test_a_refusal_for_good_is_this_recipients_and_is_not_asked_for_again(ledger: Path, phase: str) -> None:
    box = Postbox()
    box.answer(phase, "u1@example.net", "550-5.1.1 no such\r\n550 5.1.1 \x1b[2Jmailbox")
    with serving(box) as port:
        first = sent(letters(3), port, ledger)
        second = sent(letters(3), port, ledger)
        assert box.recipients == ["u0@example.net", "u2@example.net"]
        third = sent(letters(3), port, ledger, retry=True)
    assert kinds(first) == ["sent", "refused", "sent"]
    assert (first[1].code, first[1].reply) == (550, "5.1.1 no such 5.1.1 \N{REPLACEMENT CHARACTER}[2Jmailbox")
    assert second == [
        *[Outcome(f"u{n}@example.net", "already", 250, "taken") for n in (0,)],
        first[1],
        second[2],
    ]
    assert kinds(third) == ["already", "sent", "already"]
    assert sorted(box.recipients) == [f"u{n}@example.net" for n in range(3)]


@pytest.mark.parametrize("phase", ["RCPT", "DATA", "dot"])
def test_a_refusal_for_now_is_sent_by_the_next_run(ledger: Path, phase: str) -> None:
    box = Postbox()
    box.answer(phase, "u1@example.net", "451 4.7.1 greylisted")
    with serving(box) as port:
        first = sent(letters(3), port, ledger)
        assert box.recipients == ["u0@example.net", "u2@example.net"]
        second = sent(letters(3), port, ledger)
    assert kinds(first) == ["sent", "deferred", "sent"]
    assert (first[1].code, first[1].reply) == (451, "4.7.1 greylisted")
    assert kinds(second) == ["already", "sent", "already"]
    assert len(box.messages) == 3


@pytest.mark.parametrize("phase", ["RCPT", "DATA"])
@pytest.mark.parametrize("how", [HANG_UP, "421 too many messages"])
def test_a_connection_that_drops_before_the_dot_costs_nothing(ledger: Path, phase: str, how: str) -> None:
    box = Postbox()
    box.answer(phase, "u1@example.net", how)
    with serving(box) as port:
        assert kinds(sent(letters(4), port, ledger)) == ["sent"] * 4
    assert box.recipients == [f"u{n}@example.net" for n in range(4)]
    assert box.connections == 2


def test_a_connection_that_drops_amid_the_message_costs_nothing(ledger: Path) -> None:
    box = Postbox()
    box.answer("354", "u@example.net", HANG_UP)
    # Beyond any buffer
    large = letter("u@example.net", body=b"x" * 98 + b"\r\n" + (b"y" * 98 + b"\r\n") * 100_000)
    with serving(box, data_size_limit=None) as port:
        assert kinds(sent([large], port, ledger)) == ["sent"]
    assert box.messages == [("u@example.net", large.message)]


def test_a_server_that_always_hangs_up_defers(ledger: Path) -> None:
    box = Postbox()
    box.answer("RCPT", "u1@example.net", HANG_UP, HANG_UP)
    with serving(box) as port:
        assert kinds(sent(letters(3), port, ledger)) == ["sent", "deferred", "sent"]
        assert kinds(sent(letters(3), port, ledger)) == ["already", "sent", "already"]


@pytest.mark.parametrize(("phase", "came"), [("dot", 0), ("taken", 1)])
@pytest.mark.parametrize("answer", [HANG_UP, "354 what?", "what?"])
def test_no_answer_to_the_dot_is_uncertain_and_sent_again_only_on_demand(
    ledger: Path, phase: str, came: int, answer: str
) -> None:
    box = Postbox()
    box.answer(phase, "u1@example.net", answer)
    with serving(box) as port:
        first = sent(letters(3), port, ledger)
        second = sent(letters(3), port, ledger)
        assert kinds(first) == ["sent", "uncertain", "sent"]
        assert kinds(second) == ["already", "uncertain", "already"]
        assert re.fullmatch(r"claimed at [-0-9]{10} [:0-9]{8} UTC, <u1@example\.net>", second[1].reply)
        assert box.recipients.count("u1@example.net") == came
        third = sent(letters(3), port, ledger, resume=True)
        fourth = sent(letters(3), port, ledger)
    assert kinds(third) == ["already", "sent", "already"]
    assert kinds(fourth) == ["already"] * 3
    assert box.recipients.count("u1@example.net") == came + 1


def test_what_is_uncertain_is_told_though_nobody_asks_for_it(ledger: Path) -> None:
    with Ledger(ledger) as book:
        book.claim("<old@example.org>", "gone@example.net")
    box = Postbox()
    with serving(box) as port:
        outcomes = sent(letters(1), port, ledger, resume=True)
    assert [(outcome.recipient, outcome.kind) for outcome in outcomes] == [
        ("u0@example.net", "sent"),
        ("gone@example.net", "uncertain"),
    ]


def test_an_uncertain_message_that_is_then_refused_stays_uncertain(ledger: Path) -> None:
    with Ledger(ledger) as book:
        book.claim("<u0@example.net>", "u0@example.net")
    box = Postbox()
    box.answer("RCPT", "u0@example.net", "450 later")
    with serving(box) as port:
        assert kinds(sent(letters(1), port, ledger, resume=True)) == ["deferred"]
        assert kinds(sent(letters(1), port, ledger)) == ["uncertain"]


def test_no_server_defers_all_with_one_attempt(ledger: Path) -> None:
    with serving(Postbox()) as port:
        pass
    outcomes = sent(letters(3), port, ledger)
    assert kinds(outcomes) == ["deferred"] * 3
    assert outcomes[0].reply == outcomes[2].reply == f"127.0.0.1:{port}: Connection refused"


def test_a_sender_that_is_refused_ends_the_run_and_nothing_is_marked(ledger: Path) -> None:
    box = Postbox()
    box.answer("MAIL", DESK, "550 not from you")
    with serving(box) as port:
        with pytest.raises(
            ServerError, match=rf"127\.0\.0\.1:{port}: refused mail from {DESK}: 550 not from you"
        ):
            sent(letters(2), port, ledger)
        assert kinds(sent(letters(2), port, ledger)) == ["sent", "sent"]


def test_a_sender_that_is_deferred(ledger: Path) -> None:
    box = Postbox()
    box.answer("MAIL", DESK, "452 full")
    with serving(box) as port:
        assert kinds(sent(letters(2), port, ledger)) == ["deferred", "sent"]


def test_two_runs_never_send_at_once(ledger: Path) -> None:
    box = Postbox()
    with serving(box) as port:
        first = send(letters(2), Server.of(f"smtp://127.0.0.1:{port}"), ledger, resume_uncertain=False)
        assert next(first).kind == "sent"
        with pytest.raises(LaterError, match="another run is sending"):
            sent(letters(2), port, ledger)
        assert kinds(list(first)) == ["sent"]
        assert kinds(sent(letters(2), port, ledger)) == ["already"] * 2
    assert len(box.messages) == 2


HEAD = b"Message-ID: <a@b>\r\nTo: u@example.net\r\n\r\n"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (HEAD + b"a\nb\r\n", "does not end in CRLF"),
        (HEAD + b"a\rb\r\n", "does not end in CRLF"),
        (HEAD + b"\n.\r\nMAIL FROM:<x@y>\r\n", "does not end in CRLF"),
        (HEAD + b"a\0b\r\n", "is not ASCII"),
        (HEAD + "é\r\n".encode(), "is not ASCII"),
        (HEAD + b"x" * 999 + b"\r\n", "a line over 998 octets"),
        (b"To: u@example.net\r\n\r\nMessage-ID: <a@b>\r\n", "not one Message-ID"),
        (b"Message-ID: <a@b>\r\n" + HEAD, "not one Message-ID"),
        (b"Message-ID: a@b\r\n\r\n", "not one Message-ID"),
        (b"bcc: v@example.net\r\n" + HEAD, "Bcc"),
    ],
)
def test_what_may_not_go_on_the_wire_is_refused_before_it_does(
    ledger: Path, message: bytes, told: str
) -> None:
    box = Postbox()
    with serving(box) as port, pytest.raises(WriteError, match=told):
        sent([Envelope(DESK, "u@example.net", message)], port, ledger)
    assert (box.messages, box.connections) == ([], 0)


def test_a_folded_message_id_is_read() -> None:
    assert message_id(b"message-id:\r\n <a@b>\r\n\r\nx\r\n") == "<a@b>"


def test_whom_another_version_reached_gets_the_corrected_one_only_on_demand(ledger: Path) -> None:
    box = Postbox()
    old, new = (
        [letter(f"u{n}@example.net", name=version, body=version.encode()) for n in range(4)]
        for version in ("old", "new")
    )
    box.answer("taken", "u1@example.net", HANG_UP)
    box.answer("RCPT", "u2@example.net", "450 later")
    with serving(box) as port:

        def run(
            mail: list[Envelope], brief: str = "2025-W02", *, resume: bool = False, corrected: bool = False
        ) -> list[Outcome]:
            server = Server.of(f"smtp://127.0.0.1:{port}")
            return list(send(mail, server, ledger, brief=brief, resume_uncertain=resume, corrected=corrected))

        assert kinds(run(old[:3])) == ["sent", "uncertain", "deferred"]
        told = run(new)
        assert kinds(told) == ["already", "uncertain", "sent", "sent"]
        assert told[0].reply == "another version of the brief, <oldu0@example.net>"
        assert told[1].reply.endswith(", <oldu1@example.net>")
        assert kinds(run(new, resume=True)) == ["already", "sent", "already", "already"]
        assert kinds(run(new)) == ["already"] * 4
        assert kinds(run(new, corrected=True)) == ["sent", "already", "already", "already"]
        assert kinds(run(letters(1), "2025-W03")) == ["sent"]
    assert sorted(box.recipients) == [f"u{n}@example.net" for n in (0, 0, 0, 1, 1, 2, 3)]
