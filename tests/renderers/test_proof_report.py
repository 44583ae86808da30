"""The proof in words: every code, group, family and platform has words; the tables say what is to change."""

import json
import tomllib
from dataclasses import replace
from importlib import resources

import pytest

from digest.models.proofing import ClientScore, Family, Finding, Lack, Proof, Support
from digest.renderers.proof_report import proof_record, proof_report
from digest.renderers.wording import _catalogue, languages

LACKED: list[tuple[str, str, Support, bool]] = [
    ("flex", "layout", "no", True),
    ("gap", "layout", "no", True),
    ("width", "box", "no", True),
    ("hover", "selectors", "no", False),
    ("float", "layout", "no", True),
    ("clear", "layout", "no", True),
    ("margin", "box", "partly", True),
]
LACKS = tuple(
    Lack(f"css-{name}", f"{name} property", group, support, ("gmail.ios",), inline, (3,), ("Partial.",))
    for name, group, support, inline in LACKED
)
WEB = ClientScore("gmail.mobile-webmail", 70, 0.9, drops_style=True)
PROOF = Proof(
    score=81,
    support=88,
    findings=(
        Finding("error", "image_alt_missing", "html", "a.png\x1b[31m", (4, 9), 12),
        Finding("note", "subject_long", "message", "", (2,)),
        Finding("warning", "text_short", "text"),
    ),
    families=(
        Family("gmail", 77, (ClientScore("gmail.ios", 84, 1.0, drops_style=False), WEB), LACKS),
        Family("apple", 100, (ClientScore("apple-mail.ios", 100, 1.0, drops_style=False),), ()),
    ),
    size=12_800,
    style_size=700,
    data="2025-09-09",
)


def members(lang: str, table: str) -> set[str]:
    return {
        key.removeprefix(f"proof_{table}_") for key in _catalogue(lang) if key.startswith(f"proof_{table}_")
    }


@pytest.mark.parametrize("lang", languages())
def test_everything_that_the_stage_names_has_words(lang: str) -> None:
    from digest.proofing.codes import LEVELS

    data = resources.files("digest.proofing") / "data"
    rules = tomllib.loads((data / "rules.toml").read_text(encoding="utf-8"))
    families = tomllib.loads((data / "families.toml").read_text(encoding="utf-8"))
    clients = {client.partition(".")[2] for members in families.values() for client in members}
    assert members(lang, "found") == members(lang, "advice") == set(LEVELS)
    assert members(lang, "change") == set(rules) - {"partly"}
    assert members(lang, "family") == set(families)
    assert members(lang, "platform") == clients


def test_the_lines() -> None:
    report = proof_report(PROOF, "fr")
    assert report.title == "Contrôle du message"
    assert report.lines[0] == "81 sur 100"
    assert report.lines[1] == "12 Ko de HTML, 1 Ko dans le plus grand <style>"
    assert "9 septembre 2025" in report.lines[-1]


def test_a_row_of_findings_says_what_where_and_what_to_do() -> None:
    table = proof_report(PROOF, "en").findings
    assert table.heads == ("Level", "Finding", "Where", "What to do")
    level, says, where, advice = table.rows[0]
    assert (level, where) == ("error", "HTML, lines 4, 9")
    assert says.startswith("Image without alternative text [a.png")
    assert "12 times" in says
    assert "\x1b" not in says
    assert advice.startswith("Put alt=")
    assert table.rows[1][2] == "message, line 2"
    assert table.rows[2][2] == "text"


def test_a_row_of_families_names_the_heaviest_lacks_and_what_to_change() -> None:
    gmail, apple = proof_report(PROOF, "en").families.rows
    assert gmail[:2] == ("Gmail", "77")
    assert gmail[2] == (
        "not shown: flex, gap, width, float, and 1 more; partly: margin; in <style>: hover; "
        "ignores <style>: mobile web"
    )
    assert gmail[3].count("Lay out with a") == 1
    assert gmail[3].count(";") == 1
    assert apple == ("Apple Mail", "100", "", "")


def test_the_record_is_json_with_every_lack() -> None:
    record = json.loads(json.dumps(proof_record(PROOF)))
    assert record["format"] == "digest.proof/1"
    assert record["findings"][0]["code"] == "image_alt_missing"
    assert len(record["families"][0]["lacks"]) == len(LACKS)
    assert record["score"] == 81


def test_a_family_that_drops_sheets_says_no_more_of_them() -> None:
    family = Family(
        "laposte", 70, (ClientScore("laposte.desktop-webmail", 70, 1.0, drops_style=True),), LACKS[3:4]
    )
    row = proof_report(replace(PROOF, families=(family,), findings=()), "en").families.rows[0]
    assert row[2] == "ignores <style>: web"


def test_a_message_without_faults_says_so() -> None:
    assert "No fault" in proof_report(replace(PROOF, findings=()), "en").lines
    assert "No fault" not in proof_report(PROOF, "en").lines
