"""Le fil and what is new, from the briefs of one run or from the records of earlier ones."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from digest.cli import digest
from digest.text.typography import normal_form
from tests.seeds.conftest import IDS, SEEDS

NEW = """Ukraine : Donald Trump et Vladimir Poutine se parlent au téléphone

Mercredi 12 février 2025

Le président américain Donald Trump a annoncé mercredi s'être entretenu avec son homologue russe Vladimir \
Poutine au sujet de l'Ukraine. Le Kremlin a confirmé une conversation d'une heure et demie. Dmitri Peskov a \
précisé que les deux présidents étaient convenus de se rencontrer.
"""


def build(out: Path, *sources: Path, options: tuple[str, ...] = ()) -> dict[str, str]:
    """The files of a run over some sources, by name."""
    told = CliRunner().invoke(
        digest, ["build", *map(str, sources), "--out", str(out), "-q", *options], catch_exceptions=False
    )
    assert told.exit_code == 0, told.output
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(out.iterdir())}


def seeds(folder: Path, *names: str) -> Path:
    """A folder with some of the seeds."""
    folder.mkdir(exist_ok=True)
    for name in names:
        shutil.copy(SEEDS / f"{IDS[name]}.txt", folder)
    return folder


def block(page: str, title: str) -> str:
    """What stands behind a title in bold, on its line."""
    lines = [line for line in page.splitlines() if normal_form(line).startswith(f"**{title}")]
    return normal_form(lines[0]) if lines else ""


def test_the_thread_goes_back_to_the_first_story(files: dict[str, str]) -> None:
    told = block(files["2025-W07.md"], "Le fil")
    first, second, last = told.removeprefix("**Le fil** — ").split(" → ")
    assert "8 nov. 2024 : [Kremlin : le président Poutine" in first
    assert first.endswith("](2024-W45.md)")
    assert second.startswith("10 janv. 2025 : [")
    assert second.endswith("](2025-W02.md)")
    assert last.startswith("**12 févr. 2025 : ")
    assert last.endswith("**")
    assert not block(files["2024-W45.md"], "Le fil")


def test_a_name_is_new_that_no_earlier_issue_has(files: dict[str, str]) -> None:
    assert block(files["2025-W07.md"], "Nouveau depuis le 10 janvier").endswith("un nom : Marc Fogel [1]")
    assert not block(files["2025-W02.md"], "Nouveau depuis")  # Zelenskiy was named before


@pytest.mark.parametrize("form", ["html", "txt", "eml"])
def test_every_form_tells_the_thread(files: dict[str, str], form: str) -> None:
    if form == "eml":
        assert "Le fil" in files["2025-W07.email.html"]
    else:
        assert "Le fil" in files[f"2025-W07.{form}"]
        assert "un nom" in normal_form(files[f"2025-W07.{form}"])


def test_a_week_is_the_same_from_records_as_in_one_run(tmp_path: Path) -> None:
    whole = build(tmp_path / "whole", seeds(tmp_path / "all", "004", "000", "001", "003"))
    out = tmp_path / "out"
    build(out, seeds(tmp_path / "one", "004"))
    everything = seeds(tmp_path / "two", "000", "001", "003")  # 003 dates 000
    build(out, everything, options=("--week", "2025-W02"))
    made = build(out, seeds(tmp_path / "three", "003"))
    for week in ("2024-W45", "2025-W02", "2025-W07"):
        for form in ("md", "html", "txt", "email.html", "eml"):
            assert made[f"{week}.{form}"] == whole[f"{week}.{form}"], (week, form)
        assert unlocked(made[f"{week}.json"]) == unlocked(whole[f"{week}.json"])


def unlocked(record: str) -> dict[str, object]:
    """A record without the earlier issues in its lock: one run has them from its articles, not from files."""
    read: dict[str, object] = json.loads(record)
    lock = read["lock"]
    assert isinstance(lock, list)
    return read | {"lock": [one for one in lock if one["kind"] != "past"]}


def test_an_issue_can_be_named_to_go_on_from(tmp_path: Path) -> None:
    whole = build(tmp_path / "whole", seeds(tmp_path / "all", "004", "000", "001", "003"))
    since = ("--since-issue", str(tmp_path / "whole" / "2025-W02.json"))
    made = build(tmp_path / "out", seeds(tmp_path / "three", "003"), options=since)
    told = block(made["2025-W07.md"], "Le fil")
    assert told.startswith("**Le fil** — 8 nov. 2024 : Kremlin : ")  # not linked: it does not stand there
    assert "](" not in told
    assert block(made["2025-W07.md"], "Nouveau depuis le 10") == block(
        whole["2025-W07.md"], "Nouveau depuis le 10"
    )
    alone = build(tmp_path / "alone", tmp_path / "three")
    assert not block(alone["2025-W07.md"], "Le fil")


def test_what_is_no_record_is_refused_by_name_and_passed_over_in_the_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    before = build(out, seeds(tmp_path / "in", "004", "000", "001", "003"))
    (out / "2024-W50.json").write_text("{}")
    (out / "2024-W51.json").write_bytes(b"[" * 100_000)
    record = json.loads(before["2025-W02.json"])
    for story in record["sections"][0]["stories"]:
        story["memory"] = {
            "words": "a b c 1e999 nan nan d 1",
            "figures": ["|" * 9, "x"],
            "units": "\u0000 zz",
        }
        story["thread"] = "<script>"
    (out / "2024-W52.json").write_text(json.dumps(record))  # another's
    ran = CliRunner().invoke(digest, ["build", str(tmp_path / "in"), "--out", str(out)])
    assert ran.exit_code == 0
    for name in ("2024-W50", "2024-W51", "2024-W52"):
        assert normal_form(ran.output).count(f"{name}.json : n'est pas une parution de digest") == 1
    for name, text in before.items():
        assert (out / name).read_text(encoding="utf-8") == text
    given = ["build", str(tmp_path / "in"), "--out", str(out), "--since-issue", str(out / "2024-W50.json")]
    assert CliRunner().invoke(digest, given).exit_code != 0


def test_a_story_that_tells_nothing_new_has_a_line_and_keeps_its_sources(tmp_path: Path) -> None:
    folder = seeds(tmp_path / "in", "003")
    out, later = tmp_path / "out", tmp_path / "later"
    build(out, folder)
    later.mkdir()
    text = (folder / f"{IDS['003']}.txt").read_text(encoding="utf-8")
    record = {"id": "again", "date": "2025-02-19", "title": "", "text": text}
    (later / "again.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    made = build(out, later)
    page = normal_form(made["2025-W08.md"])
    assert "- Rien de nouveau depuis le 12 février : [Les présidents américain et russe" in page
    assert "](2025-W07.md)." in page
    assert "###" not in page
    told = json.loads(made["2025-W08.json"])
    assert [source["id"] for source in told["sources"]] == ["again"]
    assert told["in_brief"][0]["notes"]["news"]["units"] == []


def test_a_new_article_of_a_week_changes_that_week_and_what_follows_alone(tmp_path: Path) -> None:
    folder, overrides = seeds(tmp_path / "in", *IDS), tmp_path / "overrides.toml"
    overrides.write_text(
        '[[override]]\narticle = "002"\ndate = 2025-02-20\nreason = "Kellogg à Kiev"\n', encoding="utf-8"
    )
    desk = ("--overrides", str(overrides))
    before = build(tmp_path / "out", folder, options=desk)
    (folder / "nouveau.txt").write_text(NEW, encoding="utf-8")
    after = build(tmp_path / "out", folder, options=desk)
    changed = {name.split(".")[0] for name in after if after[name] != before[name]}
    assert changed == {"2025-W07", "index"}
    assert len(json.loads(after["2025-W07.json"])["sources"]) == 2
    with overrides.open("a", encoding="utf-8") as file:
        file.write('[[override]]\nstory = "003"\nretitle = "L\'appel du 12 février"\nreason = "clair"\n')
    again = build(tmp_path / "out", folder, options=desk)
    assert {name.split(".")[0] for name in again if again[name] != after[name]} == {
        "2025-W07",
        "2025-W08",
        "index",
    }
    old, new = (files["2025-W08.md"].splitlines() for files in (after, again))
    lines = [one for one, other in zip(old, new, strict=True) if one != other]
    assert [line[:8] for line in lines] == ["*Jeudi 2", "**Le fil"]  # what it continues, and its thread
