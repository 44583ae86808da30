"""What an editor is told of a decision, in the same words wherever it is told."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SEEDS, Run

LATER = "003_f05ff804fd0914f0"
EARLIER = "004_46a733fc1ef03ed7"
AGAINST = f"date fixée par l’éditeur ({LATER}) : contre « Mercredi 12 février », « a déclaré ce mercredi »"
LACKS = "sans appui dans les sources : « Le Kremlin prépare 12 sommets. », « 12 »"
SENTENCE = "Le Kremlin prépare 12 sommets."


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_day_against_the_articles_own_proofs_is_told_everywhere(run: Run) -> None:
    written = run("override", "003", SEEDS, "--date", "2025-02-20")
    assert AGAINST in plain(written.err)
    built = run("build", SEEDS)
    assert AGAINST in plain(built.err)
    page = plain(Path("out/2025-W08.md").read_text(encoding="utf-8"))
    assert "date fixée par l’éditeur, contre « Mercredi 12 février », « a déclaré ce mercredi »." in page
    assert "[19 février]" not in page
    assert run("verify", "out").code == run("verify", "out", "--sources", SEEDS).code == 0


def test_the_briefs_alone_tell_the_proofs_too(run: Run) -> None:
    run("build", SEEDS, "-q")
    assert AGAINST in plain(run("override", "003", "--date", "2025-02-20").err)
    assert run("override", "003", "--date", "2025-02-20", "--quiet").err == ""
    assert run("override", "003", "--date", "2025-02-12").err == ""
    assert run("override", "002", "--date", "2025-02-20").err == ""
    assert "aujourd" in run("override", "002", "--date", "2025-02-21").err


def test_a_landmark_speaks_against_a_day_in_a_build_too(run: Run) -> None:
    run("override", "000", SEEDS, "--date", "2025-01-17")
    assert "contre « 10 jours de mandat »" in plain(run("build", SEEDS).err)


@pytest.mark.parametrize(
    ("title", "lacks"),
    [
        ("Merkel refuse la paix", "« Merkel »"),
        ("Macron accueille 47 présidents à Lima", "« 47 », « Lima »"),
        ("Moscou et les Russes négocient avec 10 jours d’avance", ""),
        ("Une semaine décisive pour Vladimir Poutine", ""),
    ],
)
def test_a_headline_is_held_to_the_names_and_numbers_of_its_story(run: Run, title: str, lacks: str) -> None:
    told = f"sans appui dans les sources : {lacks}" if lacks else ""
    written = plain(run("override", "001", SEEDS, "--retitle", title).err)
    built = plain(run("build", SEEDS).err)
    page = plain(Path("out/2025-W02.md").read_text(encoding="utf-8"))
    if lacks:
        assert written.endswith(f"{told}\n")
        assert told in built
        assert f"*{title}* ({told})" in page
    else:
        assert "sans appui" not in written + built + page


def test_what_a_decision_takes_the_place_of_is_said(run: Run) -> None:
    first = run("override", "001", SEEDS, "--retitle", "Un titre", "--who", "CM")
    assert "remplace" not in first.out
    again = plain(run("override", "001", SEEDS, "--retitle", "Un autre").out).splitlines()
    assert again[1].endswith(") → Un titre (CM)")
    assert again[1].startswith("overrides.toml: remplace : titre de l’éditeur (001_")
    assert len(run("override", "001", SEEDS, "--retitle", "Un autre").out.splitlines()) == 1
    assert len(run("override", "003", SEEDS, "--retitle", "Un autre").out.splitlines()) == 1


def test_a_sentence_for_a_unit_that_is_not_there_is_told_at_once(run: Run) -> None:
    beyond = plain(run("override", "004", SEEDS, "--reword", "99", SENTENCE).err)
    assert f"({EARLIER}, 99) : sans effet, car l’article n’a que 12 phrases" in beyond
    run("override", "004", SEEDS, "--undo")
    run("build", SEEDS, "-q")
    unprinted = plain(run("override", "004", "--reword", "12", SENTENCE).err)
    assert f"({EARLIER}, 12) : sans effet tant que 2024-W45 n’imprime pas cette phrase" in unprinted
    assert run("override", "004", "--reword", "4", SENTENCE).err == ""
    assert f"({EARLIER}, 12) : sans effet" in plain(run("build", SEEDS).err)


def test_one_verdict_on_an_editors_sentence(run: Run) -> None:
    written = run("override", "004", SEEDS, "--reword", "4", SENTENCE, "--who", "CM")
    built = run("build", SEEDS)
    why = run("why", "2024-W45#2", SEEDS)
    kept, read = run("verify", "out"), run("verify", "out", "--sources", SEEDS)
    page = Path("out/2024-W45.md").read_text(encoding="utf-8")
    for text in (written.err, built.err, why.out, kept.out, read.out, page):
        assert LACKS in plain(text)
    assert (kept.code, read.code) == (4, 4)
    assert "qui la soutient" not in why.out
    assert "décision de l’éditeur : phrase de l’éditeur (CM)" in plain(why.out)
    assert "phrase de l’éditeur (CM)" not in plain(run("why", "2024-W45#1").out)
    assert len(json.loads(run("why", "2024-W45#2", "--json").out)["decisions"]) == 1


def test_an_editors_sentence_that_is_supported_holds(run: Run) -> None:
    text = "M. Peskov a ajouté qu’il n’y avait pas encore d’informations précises à communiquer."
    assert run("override", "004", SEEDS, "--reword", "4", text).err == ""
    run("build", SEEDS)
    assert "les sources la soutiennent" in run("why", "2024-W45#2").out
    assert run("verify", "out").code == run("verify", "out", "--sources", SEEDS).code == 0


def test_a_changed_source_is_held_anew_against_an_editors_sentence(run: Run, tmp_path: Path) -> None:
    run("override", "004", SEEDS, "--reword", "4", SENTENCE)
    run("build", SEEDS, "-q")
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in SEEDS.glob("*.txt"):
        text = path.read_text(encoding="utf-8").replace("Interrogé sur", f"{SENTENCE} Interrogé sur")
        (folder / path.name).write_text(text, encoding="utf-8")
    told = run("verify", "out/2024-W45.md", "--sources", folder).out
    assert "a changé depuis la parution" in told
    assert LACKS not in plain(told)


def test_a_note_on_no_issue_is_told(run: Run) -> None:
    Path("notes").mkdir()
    for name in ("2025-W07", "2025-W33", "2025-w02", "2025-03", "2025-02-30"):
        Path(f"notes/{name}.md").write_text("Bonjour.\n", encoding="utf-8")
    told = plain(run("build", SEEDS).err)
    assert [
        name for name in ("2025-W07", "2025-W33", "2025-w02", "2025-03", "2025-02-30") if name in told
    ] == [
        "2025-W33",
        "2025-w02",
        "2025-03",
        "2025-02-30",
    ]
    one_week = plain(run("build", SEEDS, "--week", "2025-W33").err)
    assert "notes/2025-W33.md : mot d’aucune parution" in one_week
    assert "2025-03.md" not in one_week
    assert "2025-W07.md" not in one_week


@pytest.mark.parametrize("name", ["note.md", "notes/2025-W33.md"])
def test_a_note_that_is_too_long_is_refused_before_anything_is_read(run: Run, name: str) -> None:
    Path("notes").mkdir()
    Path(name).write_text("x" * 5000, encoding="utf-8")
    Path("vide").mkdir()
    done = run("build", "vide")
    assert done.code == 2
    assert done.err.endswith(f"{name}: the note is too long. At most 4000 characters\n")


def test_why_goes_on_from_the_issue_that_the_build_went_on_from(run: Run, tmp_path: Path) -> None:
    run("build", SEEDS, "--week", "2024-W45", "-q", "--out", "before")
    earlier = tmp_path / "before" / "2024-W45.json"
    given = ("--since-issue", earlier)
    alone = sorted(SEEDS.glob("00[013]*.txt"))
    run("build", *alone, "-q", *given)
    assert "ne peut pas être recalculé" in run("why", "2025-W02#1", *alone).out
    assert "ne peut pas être recalculé" not in run("why", "2025-W02#1", *alone, *given).out


@pytest.mark.parametrize("command", ["summarize", "units"])
def test_what_is_about_other_articles_is_one_line(run: Run, command: str) -> None:
    Path("overrides.toml").write_text(
        "".join(f'[[override]]\narticle = "z{n}"\nexclude = true\nreason = "?"\n' for n in range(7)), "utf-8"
    )
    Path("landmarks.toml").write_text(
        '[[landmark]]\nid = "vote"\nlabel = "le vote"\ndate = 2019-01-01\nwords = ["zzz"]\n', "utf-8"
    )
    seed = min(SEEDS.glob("000*"))
    told = plain(run(command, seed).err)
    assert told == "overrides.toml, landmarks.toml: 7 décisions et 1 repère sans objet dans ce lot\n"
    assert plain(run("dates", seed).err).count("aucun article ni sujet de ce nom") == 7
    Path("empty").mkdir()
    failed = run(command, "empty")
    assert failed.err.startswith("digest: no article in empty")
