"""Every input accounted for, whatever was in the folder; what is reproduced too much is told."""

import json
import shutil
from pathlib import Path
from zipfile import ZipFile

from tests.cli.conftest import SEEDS, Run


def messy(folder: Path) -> Path:
    """The seeds, one of them twice, and what no reader makes an article of."""
    shutil.copytree(SEEDS, folder)
    seed = min(folder.glob("000*"))
    shutil.copy(seed, folder / "copie.txt")
    (folder / "vide.txt").write_bytes(b"")
    (folder / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "cassé.jsonl").write_text(
        '{"text": "Le pont a ouvert mardi à Lyon."}\n{"text": \n[]\n', "utf-8"
    )
    (folder / "mots.txt").write_text("Menu\n\nAccueil\n", "utf-8")
    with ZipFile(folder / "semaine.zip", "w") as archive:
        archive.writestr("a.txt", "Le maire a inauguré le pont vendredi 10 janvier 2025. La foule était là.")
        archive.writestr("vide.txt", "")
    return folder


def test_the_seeds_add_up(run: Run) -> None:
    done = run("build", SEEDS, "--json")
    told = json.loads(done.out)
    assert told["inputs"] == sum(told["fates"].values()) == 5
    assert (told["fates"]["cited"], told["fates"]["held"]) == (4, 1)
    index = Path("out/index.md").read_text("utf-8").replace("\u00a0", " ")
    assert index.endswith(
        "\n## Ce que nous n’avons pas repris\n\n5 entrées : 4 articles cités · 1 article à dater.\n"
    )
    record = json.loads(Path("out/index.json").read_bytes())
    assert record["inputs"] == len(record["fates"]) == 5
    assert "5 articles · 4 datés · 1 à dater" in done.err


def test_a_messy_folder_adds_up(run: Run, tmp_path: Path) -> None:
    told = json.loads(run("build", messy(tmp_path / "pile"), "--json").out)
    assert told["inputs"] == told["articles"] + len(told["skipped"]) == sum(told["fates"].values())
    assert told["fates"]["skipped"] >= 4
    record = json.loads(Path("out/index.json").read_bytes())
    inputs = [one["input"] for one in record["fates"]]
    assert len(inputs) == len(set(inputs)) == told["inputs"]
    assert {one["reason"] for one in record["fates"] if one["kind"] == "skipped"} >= {"empty", "no_prose"}
    assert record["counts"] == told["fates"]
    index = Path("out/index.md").read_text("utf-8").replace("\u00a0", " ")
    assert f"\n{told['inputs']} entrées : " in index


def test_what_is_outside_the_asked_days_is_accounted_for(run: Run, tmp_path: Path) -> None:
    told = json.loads(run("build", messy(tmp_path / "pile"), "--week", "2025-W02", "--json").out)
    assert told["fates"]["outside"] == len(told["outside"]) == 2
    assert sum(told["fates"].values()) == told["inputs"]


def test_too_much_of_a_source_is_told_and_no_failure(run: Run) -> None:
    assert "courte citation" not in run("build", SEEDS).err
    Path("digest.toml").write_text("reuse_warning = 0.25\n")
    done = run("build", SEEDS, "--json")
    assert done.code == 0
    assert "2025-W02\u00a0: [1]\u00a0" in done.err or "2025-W02\u00a0: [1] " in done.err
    assert "plus de 25\u00a0% (réglage reuse_warning)" in done.err
    told = json.loads(done.out)
    over = {week: [one["share"] for one in found] for week, found in told["reuse"].items()}
    assert any(share > told["reuse_warning"] for shares in over.values() for share in shares)
    assert "courte citation" not in run("build", SEEDS, "-q").err


def test_a_threshold_is_a_share(run: Run) -> None:
    Path("digest.toml").write_text("reuse_warning = 50\n")
    done = run("build", SEEDS)
    assert (done.code, "should be between 0 and 1" in done.err) == (2, True)


def test_what_an_editor_kept_off_is_listed_with_the_reason(run: Run) -> None:
    table = '[[override]]\narticle = "004"\nexclude = true\nreason = "hors *sujet*"\nwho = "CM"\n'
    Path("overrides.toml").write_text(table)
    done = run("build", SEEDS, "--overrides", "overrides.toml", "--json")
    told = json.loads(done.out)
    assert (told["fates"]["excluded"], told["inputs"]) == (1, 5)
    page = Path("out/a-dater.md").read_text("utf-8")
    assert "\n## Écartés par l’éditeur\n\n- [*Kremlin" in page
    assert " — hors \\*sujet\\* (CM)\n" in page
    (fate,) = [one for one in json.loads(Path("out/index.json").read_bytes())["fates"] if one["who"]]
    assert (fate["kind"], fate["reason"], fate["who"]) == ("excluded", "hors *sujet*", "CM")


def test_what_was_not_read_last_time_either_is_one_line(run: Run, tmp_path: Path) -> None:
    folder = messy(tmp_path / "pile")
    first = run("build", folder).err.splitlines()
    count = sum(f"{one['input']}: " in "\n".join(first) for one in skipped_inputs())
    assert count == len(skipped_inputs()) > 1
    (folder / "neuf.txt").write_bytes(b"")
    (folder / "vide.txt").unlink()
    lines = run("dates", folder).err.replace("\u00a0", " ").splitlines()
    assert lines[0].startswith("neuf.txt: fichier vide")
    assert lines[1].startswith(f"{count - 1} entrées non lues, comme la dernière fois (")
    assert lines[1].endswith(" : out/a-dater.md dit pourquoi")
    assert len(lines) == 2
    Path("out/a-dater.md").unlink()  # nothing says why any more
    assert len(run("dates", folder).err.splitlines()) == count


def skipped_inputs() -> list[dict[str, str]]:
    fates = json.loads(Path("out/index.json").read_bytes())["fates"]
    return [one for one in fates if one["kind"] == "skipped"]
